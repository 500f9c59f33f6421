namespace Masko.Client.Http;

/// <summary>An operation that an option puts under another path.</summary>
internal sealed class MovedPath
{
    private readonly KnownOperation operation;
    private readonly string to;

    /// <param name="operation">The operation as its interface says it.</param>
    /// <param name="to">The path of its place: a name in braces stands for the segment that has that name in the interface.</param>
    public MovedPath(KnownOperation operation, string to) => (this.operation, this.to) = (operation, to);

    /// <summary>The operation in its new place.</summary>
    public KnownOperation Operation => operation with { Template = to };

    /// <summary>What such a path is, for a message.</summary>
    public const string Form = "a path that starts with one slash, without a query";

    /// <summary>Whether a path can take an operation that has these names in it.</summary>
    public static bool IsPath(string? path, params ReadOnlySpan<string> names)
    {
        if (path is not ['/', not '/', ..] || path.AsSpan().ContainsAny("?#\\ "))
        {
            return false;
        }

        var segments = path.Split('/');
        foreach (var name in names)
        {
            if (!segments.Contains($"{{{name}}}"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The path of a request in its new place; null when it is another operation's.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The escaped path below the base address, without query.</param>
    public string? Of(HttpMethod method, ReadOnlySpan<char> path)
    {
        if (method != operation.Method || !operation.Matches(path))
        {
            return null;
        }

        var (names, values) = (operation.Template.Split('/'), path.ToString().Split('/'));
        return string.Join('/', to.Split('/').Select(segment => Array.IndexOf(names, segment) is var place and > 0 && segment is ['{', ..] ? values[place] : segment));
    }
}
