namespace Masko.Client.Hosting;

/// <summary>The names of options, and what somebody meant who wrote another.</summary>
/// <param name="options">Every option that there is.</param>
internal sealed class OptionNames(IReadOnlyList<KnownOption> options)
{
    /// <summary>Whether options lie below this path.</summary>
    public bool IsGroup(string path) => Below(path).Any();

    /// <summary>The options of a group, for a message.</summary>
    public string In(string group) => string.Join(", ", Below(group).Select(option => option.Path));

    /// <summary>
    /// What to say about a name that no option has; null for nothing. Within a group every such name is a mistake. Beside the options a host may keep settings of
    /// its own: there only a name is that could have been meant for an option.
    /// </summary>
    public string? Complaint(string path)
    {
        var cut = path.LastIndexOf(':');
        var group = cut < 0 ? "" : path[..cut];
        return Meant(path) is { } meant ? $"; did you mean {meant}?"
            : group.Length > 0 ? $"; {group} has {In(group)}."
            : null;
    }

    private string? Meant(string path)
    {
        var cut = path.LastIndexOf(':') + 1;
        var (group, name) = (path[..cut], Plain(path[cut..]));
        var known = options.Select(option => option.Path).Concat(options.Where(IsInGroup).Select(Group)).Distinct().ToList();
        return known.FirstOrDefault(other => Plain(Name(other)) == name)
            ?? known.Where(other => other[..(other.LastIndexOf(':') + 1)].Equals(group, StringComparison.OrdinalIgnoreCase))
                .Select(other => (Path: other, Edits: Spelling.Edits(Plain(Name(other)), name)))
                .Where(other => other.Edits <= Math.Max(1, Name(other.Path).Length / 4))
                .OrderBy(other => other.Edits)
                .Select(other => other.Path)
                .FirstOrDefault();
    }

    private IEnumerable<KnownOption> Below(string group) =>
        options.Where(option => option.Path.StartsWith(group + ":", StringComparison.OrdinalIgnoreCase));

    private static bool IsInGroup(KnownOption option) => option.Path.Contains(':', StringComparison.Ordinal);

    private static string Group(KnownOption option) => option.Path[..option.Path.LastIndexOf(':')];

    private static string Name(string path) => path[(path.LastIndexOf(':') + 1)..];

    /// <summary>Without what other styles of writing put between words: <c>api_key</c>, <c>api-key</c>.</summary>
    private static string Plain(string name) =>
        name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
}
