namespace Masko.Client.Dialect;

/// <summary>The parameter is the body of the request.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class BodyAttribute : Attribute;

/// <summary>The parameter goes into the query; null is left out.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class QueryAttribute : Attribute;

/// <summary>The parameter's name on the wire.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class AliasAsAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>The parameter is not sent: it travels beside the request, under this key of its options.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class PropertyAttribute(string key) : Attribute
{
    public string Key { get; } = key;
}
