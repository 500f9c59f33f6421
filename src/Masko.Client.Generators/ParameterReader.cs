using Microsoft.CodeAnalysis;

namespace Masko.Client.Generators;

/// <summary>Finds the place of every parameter of a method, and notes those that have none.</summary>
internal sealed class ParameterReader(IMethodSymbol method, string verb, IReadOnlyList<PathPart> path, List<Finding> findings)
{
    private static readonly string[] Known = ["Query", "Body", "AliasAs", "Property"];

    public List<ParameterModel> Read()
    {
        var parameters = method.Parameters.Select(Parameter).Where(model => model is not null).Select(model => model!).ToList();
        foreach (var extra in parameters.Where(model => model.Role == ParameterRole.Body).Skip(1))
        {
            Found(extra.Name, Rules.SecondBody, extra.Name);
        }

        foreach (var place in path.Where(part => part.IsParameter && !parameters.Any(model => model.Role == ParameterRole.Path && model.WireName == part.Text)))
        {
            findings.Add(Finding.At(method, Rules.UnboundPlace, method.Name, place.Text));
        }

        return parameters;
    }

    private ParameterModel? Parameter(IParameterSymbol parameter)
    {
        if (parameter.RefKind != RefKind.None)
        {
            return Found(parameter.Name, Rules.ByReference, parameter.Name);
        }

        if (parameter.GetAttributes().FirstOrDefault(attribute => Dialect.Name(attribute) is { } name && !Known.Contains(name)) is { } unknown)
        {
            return Found(parameter.Name, Rules.UnknownAttribute, parameter.Name, Dialect.Name(unknown)!);
        }

        var wireName = parameter.Argument("AliasAs") ?? parameter.Name;
        if (Types.IsToken(parameter.Type))
        {
            return Model(parameter, ParameterRole.Token, wireName);
        }

        if (parameter.Has("Property"))
        {
            return Model(parameter, ParameterRole.Property, parameter.Argument("Property") ?? parameter.Name);
        }

        if (path.Any(part => part.IsParameter && part.Text == wireName))
        {
            return Types.IsNullable(parameter.Type) || parameter.Type.SpecialType == SpecialType.System_Int32
                || Types.Expression(parameter.Type, parameter.Name) is null
                ? Found(parameter.Name, Rules.PathType, parameter.Name, parameter.Type.ToDisplayString())
                : Model(parameter, ParameterRole.Path, wireName);
        }

        return parameter.Has("Body") ? Body(parameter)
            : parameter.Has("Query") ? Query(parameter, wireName)
            : method.Has("Multipart") ? Part(parameter, wireName)
            : Found(parameter.Name, Rules.NoRole, parameter.Name);
    }

    private ParameterModel? Body(IParameterSymbol parameter) =>
        method.Has("Multipart") ? Found(parameter.Name, Rules.MixedBody, parameter.Name)
        : verb is "Get" or "Delete" ? Found(parameter.Name, Rules.BodyNotAllowed, parameter.Name, verb.ToUpperInvariant())
        : Model(parameter, ParameterRole.Body, parameter.Name);

    private ParameterModel? Query(IParameterSymbol parameter, string wireName) =>
        Types.Expression(parameter.Type, parameter.Name) is null
            ? Found(parameter.Name, Rules.QueryType, parameter.Name, parameter.Type.ToDisplayString())
            : Model(parameter, ParameterRole.Query, wireName);

    private ParameterModel? Part(IParameterSymbol parameter, string wireName) =>
        Types.IsHttpContent(parameter.Type)
            ? Model(parameter, ParameterRole.Part, wireName)
            : Found(parameter.Name, Rules.PartType, parameter.Name, parameter.Type.ToDisplayString());

    private static ParameterModel Model(IParameterSymbol parameter, ParameterRole role, string wireName) => new(
        parameter.Name,
        parameter.Type.ToDisplayString(Types.Full),
        role,
        wireName,
        Types.Expression(parameter.Type, "@" + parameter.Name) ?? "@" + parameter.Name);

    private ParameterModel? Found(string parameter, DiagnosticDescriptor rule, params string[] arguments)
    {
        findings.Add(Finding.At(method.Parameters.First(symbol => symbol.Name == parameter), rule, arguments));
        return null;
    }
}
