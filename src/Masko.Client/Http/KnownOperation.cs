namespace Masko.Client.Http;

/// <summary>One operation of the API.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Template">The path below the base address; a name in braces stands for a segment.</param>
/// <param name="Effect">What it does.</param>
/// <param name="Name">What it is called, for example <c>generation.generate</c>.</param>
internal sealed record KnownOperation(HttpMethod Method, string Template, RequestEffect Effect, string Name)
{
    private readonly string start = StartOf(Template);
    private readonly string end = EndOf(Template);

    /// <summary>Whether it answers anything; what comes back of one that does not is never read.</summary>
    public bool HasAnswer { get; init; } = true;

    public string Template
    {
        get;
        init => (field, start, end) = (value, StartOf(value), EndOf(value));
    } = Template;

    /// <summary>Whether a path is one of this operation's.</summary>
    public bool Matches(ReadOnlySpan<char> path)
    {
        // Every write is looked up: most operations are not it, and show so at either end.
        if (!path.StartsWith(start, StringComparison.Ordinal) || !path.EndsWith(end, StringComparison.Ordinal))
        {
            return false;
        }

        var template = Template.AsSpan();
        while (!template.IsEmpty && !path.IsEmpty)
        {
            var want = Segment(ref template);
            var have = Segment(ref path);
            if (have.IsEmpty || !(want is ['{', ..] || want.SequenceEqual(have)))
            {
                return false;
            }
        }

        return template.IsEmpty && path.IsEmpty;
    }

    private static string StartOf(string template) => template.Split('{')[0];

    private static string EndOf(string template) => template[(template.LastIndexOf('}') + 1)..];

    /// <summary>Cuts the next segment off: of <c>/v1/jobs</c> it is <c>v1</c>, and <c>/jobs</c> is left.</summary>
    private static ReadOnlySpan<char> Segment(ref ReadOnlySpan<char> path)
    {
        var rest = path[1..];
        var end = rest.IndexOf('/');
        path = end < 0 ? [] : rest[end..];
        return end < 0 ? rest : rest[..end];
    }
}
