namespace Masko.Client.Generators;

/// <summary>An interface of <c>Api/</c>, or why it cannot be generated.</summary>
internal sealed record ApiModel(ApiName Name, EquatableList<MethodModel> Methods, EquatableList<Finding> Findings);

/// <summary>An interface by its full name, and the class behind it.</summary>
internal sealed record ApiName(string Interface, string Namespace, string Class);

/// <summary>One operation: its interface method, and the request to write for it.</summary>
internal sealed record MethodModel(
    string Name,
    string Verb,
    EquatableList<PathPart> Path,
    string? AnswerType,
    bool IsMultipart,
    EquatableList<ParameterModel> Parameters);

/// <summary>A part of a path: text as it stands, or a parameter's place.</summary>
internal sealed record PathPart(string Text, bool IsParameter);

/// <summary>A parameter: what it is for, and the expression that gives its value on the wire.</summary>
internal sealed record ParameterModel(string Name, string Type, ParameterRole Role, string WireName, string Expression);

internal enum ParameterRole
{
    Path,
    Query,
    Body,
    Part,
    Property,
    Token,
}
