using Microsoft.CodeAnalysis;

namespace Masko.Client.Generators;

/// <summary>What cannot be generated. Each is an error on the line at fault.</summary>
internal static class Rules
{
    public static readonly DiagnosticDescriptor NoVerb =
        Rule("API001", "An operation names its method and path", "'{0}' has no [Get], [Post], [Put], [Patch] or [Delete], or more than one");

    public static readonly DiagnosticDescriptor NotAMethod =
        Rule("API002", "An interface of the wire holds operations only", "'{0}' is no method: an interface of the wire holds operations only");

    public static readonly DiagnosticDescriptor Generic =
        Rule("API003", "Operations are not generic", "'{0}' is generic or inherits: an interface of the wire is a plain list of operations");

    public static readonly DiagnosticDescriptor NotATask =
        Rule("API004", "Operations are asynchronous", "'{0}' returns '{1}': return Task, or Task<T> for an answer");

    public static readonly DiagnosticDescriptor NoToken =
        Rule("API005", "Every operation can be cancelled", "'{0}' does not end in a CancellationToken with a default");

    public static readonly DiagnosticDescriptor BadPath =
        Rule("API006", "A path is absolute and well-formed", "The path '{0}' of '{1}' does not start with '/', or its braces do not match");

    public static readonly DiagnosticDescriptor UnboundPlace =
        Rule("API007", "Every place in a path has its parameter", "The path of '{0}' has the place '{1}', and no parameter of that name");

    public static readonly DiagnosticDescriptor PathType =
        Rule("API008", "A path parameter is a text that is there", "'{0}' is a '{1}': a path parameter is a string or an IStringValue, and not nullable");

    public static readonly DiagnosticDescriptor QueryType =
        Rule("API009", "A query parameter is a text or a whole number", "'{0}' is a '{1}': a query parameter is a string, an int or an IStringValue, or one of these nullable");

    public static readonly DiagnosticDescriptor SecondBody =
        Rule("API010", "A request has one body", "'{0}' is a second body: a request has one");

    public static readonly DiagnosticDescriptor BodyNotAllowed =
        Rule("API011", "GET and DELETE have no body", "'{0}' is a body, and {1} has none");

    public static readonly DiagnosticDescriptor PartType =
        Rule("API012", "A part of a multipart body is an HttpContent", "'{0}' is a '{1}': a part of a multipart body is an HttpContent, so that it is streamed, and not nullable");

    public static readonly DiagnosticDescriptor NoRole =
        Rule("API013", "Every parameter has its place", "'{0}' is in no place of the path and has none of [Query], [Body], [Property]");

    public static readonly DiagnosticDescriptor UnknownAttribute =
        Rule("API014", "Only the attributes of the dialect", "'{0}' has [{1}], which is not generated");

    public static readonly DiagnosticDescriptor ByReference =
        Rule("API015", "Parameters are passed by value", "'{0}' is passed by reference");

    public static readonly DiagnosticDescriptor MixedBody =
        Rule("API016", "A multipart body is made of parts only", "'{0}' is a [Body] of a [Multipart] operation: make it a part");

    public static readonly DiagnosticDescriptor NoPlace =
        Rule("API017", "An interface of the wire stands in a namespace", "'{0}' is in no namespace, in another type, or of one file only");

    public static readonly DiagnosticDescriptor TwoRoles =
        Rule("API018", "A parameter has one place", "'{0}' has more than one of: a place in the path, [Query], [Body], [Property]");

    private static DiagnosticDescriptor Rule(string id, string title, string message) =>
        new(id, title, message, "Masko.Api", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
