namespace Masko.Client.Testing.Wire;

/// <summary>Finds the operation for a method and a path.</summary>
internal sealed class Router(IReadOnlyList<Operation> operations)
{
    private static readonly Dictionary<string, string> NoPlaces = [];

    private readonly (Operation Operation, string[] Template)[] routes = [.. operations.Select(operation => (operation, operation.Path.Split('/')))];

    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path as it came, still escaped: a segment that holds an escaped slash is one segment.</param>
    /// <param name="route">What stood in the places.</param>
    public Operation? Find(string method, string path, out IReadOnlyDictionary<string, string> route)
    {
        var segments = path.Split('/');
        foreach (var (operation, template) in routes)
        {
            if (operation.Method == method && Match(template, segments) is { } places)
            {
                route = places;
                return operation;
            }
        }

        route = NoPlaces;
        return null;
    }

    private static Dictionary<string, string>? Match(string[] template, string[] segments)
    {
        if (template.Length != segments.Length)
        {
            return null;
        }

        var places = NoPlaces;
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] is ['{', .. var name, '}'])
            {
                places = ReferenceEquals(places, NoPlaces) ? new Dictionary<string, string>(StringComparer.Ordinal) : places;
                places[name] = Uri.UnescapeDataString(segments[i]);
            }
            else if (template[i] != segments[i])
            {
                return null;
            }
        }

        return places;
    }
}
