using Microsoft.CodeAnalysis;

namespace Masko.Client.Generators;

/// <summary>Reads an interface into a model, and notes what cannot be generated.</summary>
internal sealed class ApiReader
{
    private readonly List<Finding> findings = [];

    public static ApiModel Read(INamedTypeSymbol api)
    {
        var reader = new ApiReader();
        var methods = reader.IsPlain(api) ? reader.Methods(api) : [];
        return new(Name(api), new(methods), new(reader.findings));
    }

    private static ApiName Name(INamedTypeSymbol api)
    {
        var hasPrefix = api.Name.Length > 1 && api.Name[0] == 'I' && char.IsUpper(api.Name[1]);
        return new(
            api.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            api.ContainingNamespace.ToDisplayString(),
            hasPrefix ? api.Name.Substring(1) : api.Name + "Client");
    }

    private bool IsPlain(INamedTypeSymbol api)
    {
        if (api.ContainingNamespace.IsGlobalNamespace || api.ContainingType is not null || api.IsFileLocal)
        {
            findings.Add(Finding.At(api, Rules.NoPlace, api.Name));
        }
        else if (api.IsGenericType || api.Interfaces.Length > 0)
        {
            findings.Add(Finding.At(api, Rules.Generic, api.Name));
        }
        else if (Dialect.Unknown(api) is { } unknown)
        {
            findings.Add(Finding.At(unknown, Rules.UnknownAttribute, api.Name, Dialect.Name(unknown)!));
        }

        return findings.Count == 0;
    }

    private List<MethodModel> Methods(INamedTypeSymbol api)
    {
        var methods = new List<MethodModel>();
        foreach (var member in api.GetMembers())
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method)
            {
                if (Method(method) is { } model)
                {
                    methods.Add(model);
                }
            }
            else if (member is not IMethodSymbol)
            {
                findings.Add(Finding.At(member, Rules.NotAMethod, member.Name));
            }
        }

        return methods;
    }

    private MethodModel? Method(IMethodSymbol method)
    {
        var before = findings.Count;
        if (Dialect.Unknown(method, [.. Dialect.Verbs, "Multipart"]) is { } unknown)
        {
            findings.Add(Finding.At(unknown, Rules.UnknownAttribute, method.Name, Dialect.Name(unknown)!));
            return null;
        }

        var verbs = method.GetAttributes().Where(Dialect.IsVerb).ToList();
        if (verbs.Count != 1 || verbs[0].ConstructorArguments.FirstOrDefault().Value is not string path)
        {
            findings.Add(Finding.At(method, Rules.NoVerb, method.Name));
            return null;
        }

        if (method.IsGenericMethod)
        {
            findings.Add(Finding.At(method, Rules.Generic, method.Name));
        }

        if (!IsTask(method.ReturnType))
        {
            findings.Add(Finding.At(method, Rules.NotATask, method.Name, method.ReturnType.ToDisplayString()));
        }

        if (method.Parameters.LastOrDefault() is not { HasExplicitDefaultValue: true } last || !Types.IsToken(last.Type))
        {
            findings.Add(Finding.At(method, Rules.NoToken, method.Name));
        }

        var parts = PathTemplate.Parse(path);
        if (parts is null)
        {
            findings.Add(Finding.At(verbs[0], Rules.BadPath, path, method.Name));
            return null;
        }

        var parameters = new ParameterReader(method, verbs[0], parts, findings).Read();
        return findings.Count > before
            ? null
            : new(
                Types.Name(method),
                Dialect.Name(verbs[0])!,
                new(parts),
                AnswerType(method.ReturnType),
                method.Has("Multipart"),
                new(parameters));
    }

    private static bool IsTask(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task", Arity: 0 or 1 } && type.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks";

    private static string? AnswerType(ITypeSymbol type) => ((INamedTypeSymbol)type).TypeArguments.FirstOrDefault()?.ToDisplayString(Types.Full);
}
