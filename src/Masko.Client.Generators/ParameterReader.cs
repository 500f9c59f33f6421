using Microsoft.CodeAnalysis;

namespace Masko.Client.Generators;

/// <summary>Finds the place of every parameter of a method, and notes those that have none.</summary>
internal sealed class ParameterReader(IMethodSymbol method, AttributeData verb, IReadOnlyList<PathPart> path, List<Finding> findings)
{
    private readonly string verbName = Dialect.Name(verb)!;

    public List<ParameterModel> Read()
    {
        foreach (var place in path.Where(part => part.IsParameter && !method.Parameters.Any(parameter => WireName(parameter) == part.Text)))
        {
            findings.Add(Finding.At(verb, Rules.UnboundPlace, method.Name, place.Text));
        }

        return method.Parameters.Select(Parameter).Where(model => model is not null).Select(model => model!).ToList();
    }

    private static string WireName(IParameterSymbol parameter) => parameter.Argument("AliasAs") ?? parameter.Name;

    private ParameterModel? Parameter(IParameterSymbol parameter)
    {
        if (parameter.RefKind != RefKind.None)
        {
            return Found(parameter, Rules.ByReference, parameter.Name);
        }

        if (Dialect.Unknown(parameter, "Query", "Body", "AliasAs", "Property") is { } unknown)
        {
            findings.Add(Finding.At(unknown, Rules.UnknownAttribute, parameter.Name, Dialect.Name(unknown)!));
            return null;
        }

        var roles = Roles(parameter).ToList();
        return roles.Count switch
        {
            1 => roles[0](parameter),
            > 1 => Found(parameter, Rules.TwoRoles, parameter.Name),
            _ when method.Has("Multipart") => Part(parameter),
            _ => Found(parameter, Rules.NoRole, parameter.Name),
        };
    }

    private IEnumerable<Func<IParameterSymbol, ParameterModel?>> Roles(IParameterSymbol parameter)
    {
        if (parameter.Ordinal == method.Parameters.LastOrDefault(other => Types.IsToken(other.Type))?.Ordinal)
        {
            yield return Token;
        }

        if (path.Any(part => part.IsParameter && part.Text == WireName(parameter))
            && parameter.Ordinal == method.Parameters.First(other => WireName(other) == WireName(parameter)).Ordinal)
        {
            yield return Place;
        }

        if (parameter.Has("Query"))
        {
            yield return Query;
        }

        if (parameter.Has("Body"))
        {
            yield return Body;
        }

        if (parameter.Has("Property"))
        {
            yield return Property;
        }
    }

    private ParameterModel? Token(IParameterSymbol parameter) => Model(parameter, ParameterRole.Token, parameter.Name);

    private ParameterModel? Place(IParameterSymbol parameter) =>
        Types.IsNullable(parameter.Type) || parameter.Type.SpecialType == SpecialType.System_Int32
            || Types.Expression(parameter.Type, parameter.Name) is null
            ? Found(parameter, Rules.PathType, parameter.Name, parameter.Type.ToDisplayString())
            : Model(parameter, ParameterRole.Path, WireName(parameter));

    private ParameterModel? Query(IParameterSymbol parameter) =>
        Types.Expression(parameter.Type, parameter.Name) is null
            ? Found(parameter, Rules.QueryType, parameter.Name, parameter.Type.ToDisplayString())
            : Model(parameter, ParameterRole.Query, WireName(parameter));

    private ParameterModel? Body(IParameterSymbol parameter) =>
        method.Has("Multipart") ? Found(parameter, Rules.MixedBody, parameter.Name)
        : verbName is "Get" or "Delete" ? Found(parameter, Rules.BodyNotAllowed, parameter.Name, verbName.ToUpperInvariant())
        : method.Parameters.Any(other => other.Ordinal < parameter.Ordinal && other.Has("Body"))
            ? Found(parameter, Rules.SecondBody, parameter.Name)
        : Model(parameter, ParameterRole.Body, parameter.Name);

    private ParameterModel? Property(IParameterSymbol parameter) =>
        Model(parameter, ParameterRole.Property, parameter.Argument("Property") ?? parameter.Name);

    private ParameterModel? Part(IParameterSymbol parameter) =>
        verbName is "Get" or "Delete" ? Found(parameter, Rules.BodyNotAllowed, parameter.Name, verbName.ToUpperInvariant())
        : Types.IsHttpContent(parameter.Type) ? Model(parameter, ParameterRole.Part, WireName(parameter))
        : Found(parameter, Rules.PartType, parameter.Name, parameter.Type.ToDisplayString());

    private static ParameterModel Model(IParameterSymbol parameter, ParameterRole role, string wireName) => new(
        parameter.Name,
        parameter.Type.ToDisplayString(Types.Full),
        role,
        wireName,
        Types.Expression(parameter.Type, "@" + parameter.Name) ?? "@" + parameter.Name);

    private ParameterModel? Found(IParameterSymbol parameter, DiagnosticDescriptor rule, params string[] arguments)
    {
        findings.Add(Finding.At(parameter, rule, arguments));
        return null;
    }
}
