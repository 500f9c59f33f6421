using System.Globalization;
using System.Text.Json;

namespace Masko.Client.Testing.Seeding;

/// <summary>An object of a start state, read strictly: a member that is missing, unknown, there twice or wrong is an error that names it.</summary>
internal sealed class StateObject
{
    private readonly Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);
    private readonly SortedSet<string> known = new(StringComparer.Ordinal);
    private readonly string path;

    private StateObject(JsonElement element, string path)
    {
        this.path = path;
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"{(path.Length == 0 ? "The state" : path)} must be an object.");
        }

        foreach (var member in element.EnumerateObject())
        {
            if (!members.TryAdd(member.Name, member.Value))
            {
                throw Bad(member.Name, "is there twice.");
            }
        }
    }

    /// <summary>Reads an object with a function that asks for every member it knows; one that it never asked for is an error.</summary>
    public static T Read<T>(JsonElement element, string path, Func<StateObject, T> read)
    {
        var state = new StateObject(element, path);
        var result = read(state);
        return state.members.Keys.FirstOrDefault(name => !state.known.Contains(name)) is { } odd
            ? throw state.Bad(odd, $"is unknown: {(path.Length == 0 ? "the state" : path)} may hold {string.Join(", ", state.known)}.")
            : result;
    }

    public string Text(string name) => OptionalText(name) ?? throw Bad(name, "is required.");

    public string? OptionalText(string name) => Member(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text when !string.IsNullOrWhiteSpace(text.GetString()) => text.GetString(),
        _ => throw Bad(name, "must be a text that is not blank."),
    };

    public int? OptionalWhole(string name, int least) => Member(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var whole) && whole >= least => whole,
        _ => throw Bad(name, $"must be a whole number, {Text(least)} or more."),
    };

    /// <summary>A span in seconds, as long as a timer can run.</summary>
    public TimeSpan? OptionalSeconds(string name) => Member(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number when number.GetDouble() is >= 0 and <= 4_000_000 => TimeSpan.FromSeconds(number.GetDouble()),
        _ => throw Bad(name, "must be a number of seconds from 0 to 4,000,000."),
    };

    public T? OptionalChoice<T>(string name, params (string Name, T Value)[] choices)
        where T : struct
    {
        if (OptionalText(name) is not { } text)
        {
            return null;
        }

        foreach (var choice in choices)
        {
            if (choice.Name == text)
            {
                return choice.Value;
            }
        }

        throw Bad(name, $"'{text}' is none of {string.Join(", ", choices.Select(choice => choice.Name))}.");
    }

    public T? OptionalObject<T>(string name, Func<StateObject, T> read)
        where T : class => Member(name) is { } member ? Read(member, Path(name), read) : null;

    /// <summary>The objects of a list; none when it is not there.</summary>
    public IReadOnlyList<T> Objects<T>(string name, Func<StateObject, T> read) => Member(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select((entry, index) => Read(entry, $"{Path(name)}[{Text(index)}]", read))],
        _ => throw Bad(name, "must be a list."),
    };

    /// <summary>A member that somebody else reads.</summary>
    public JsonElement? OptionalElement(string name) => Member(name);

    /// <summary>The error for a member whose value is not allowed.</summary>
    public FormatException Bad(string name, string why) => new($"{Path(name)} {why}");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Path(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private JsonElement? Member(string name)
    {
        known.Add(name);
        return members.TryGetValue(name, out var member) ? member : null;
    }
}
