using System.Reflection;

namespace Masko.Client.Tests.House;

/// <summary>The methods of the interfaces in <c>Api/</c>, with what their attributes say.</summary>
internal sealed record ApiMethod(MethodInfo Method, string Verb, string Path)
{
    private const string Refit = "Refit";

    public static IReadOnlyList<Type> Interfaces { get; } =
        [.. typeof(MaskoClient).Assembly.GetTypes().Where(type => type.IsInterface && type.Name.EndsWith("Api", StringComparison.Ordinal))];

    public static IReadOnlyList<ApiMethod> All { get; } =
    [
        .. from api in Interfaces
           from method in api.GetMethods()
           let verb = method.GetCustomAttributesData().Single(data => data.AttributeType is { Namespace: Refit, Name: not "MultipartAttribute" })
           select new ApiMethod(method, verb.AttributeType.Name.Replace("Attribute", "").ToUpperInvariant(), (string)verb.ConstructorArguments[0].Value!),
    ];

    public bool IsMultipart => Method.GetCustomAttributesData().Any(data => data.AttributeType is { Namespace: Refit, Name: "MultipartAttribute" });

    public ParameterInfo? Body => Method.GetParameters().SingleOrDefault(
        parameter => parameter.GetCustomAttributesData().Any(data => data.AttributeType is { Namespace: Refit, Name: "BodyAttribute" }));

    /// <summary>The operation as the contract writes it.</summary>
    public string Way => $"{Verb} {Path} {(IsMultipart ? "multipart/form-data" : Body is null ? "" : "application/json")}".TrimEnd();

    public override string ToString() => $"{Method.DeclaringType!.Name}.{Method.Name}";
}
