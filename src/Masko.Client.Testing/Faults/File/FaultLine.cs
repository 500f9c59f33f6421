using System.Globalization;
using System.Text.Json;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.Faults;

/// <summary>An entry of a list of faults, read strictly: a member that is missing, unknown, twice there or of a wrong type is an error that names it.</summary>
internal sealed class FaultLine
{
    private const double MostSeconds = 49 * 24 * 60 * 60;

    private readonly string path;
    private readonly BodyReader members;
    private readonly SortedSet<string> known = new(StringComparer.Ordinal);

    private FaultLine(JsonElement entry, string path)
    {
        this.path = path;
        members = BodyReader.Of(entry, path + ".");
    }

    /// <summary>Reads an entry with a function that asks for every member it knows; one that it never asked for is an error.</summary>
    /// <exception cref="FormatException">The entry is wrong; the message names the member.</exception>
    public static void Read(JsonElement entry, string path, Action<FaultLine> read)
    {
        try
        {
            var line = new FaultLine(entry, path);
            read(line);
            line.RefuseOthers();
        }
        catch (ApiFailure wrong)
        {
            throw new FormatException(wrong.Message, wrong);
        }
        catch (Exception wrong) when (wrong is ArgumentException or InvalidOperationException)
        {
            throw new FormatException($"{path}: {wrong.Message}", wrong);
        }
    }

    public string Text(string name) => Known(name).Text(name);

    public string? OptionalText(string name) => Known(name).OptionalText(name);

    public bool Flag(string name) => Known(name).OptionalFlag(name) ?? false;

    public long? OptionalWhole(string name, long least) => Known(name).OptionalNumber(name) switch
    {
        null => null,
        { } number when number >= least && number <= int.MaxValue * 1000.0 && Math.Floor(number) == number => (long)number,
        _ => throw Bad(name, $"must be a whole number, {least.ToString(CultureInfo.InvariantCulture)} or more."),
    };

    public int? OptionalCount(string name, int least) => OptionalWhole(name, least) switch
    {
        > int.MaxValue => throw Bad(name, $"must be {int.MaxValue.ToString(CultureInfo.InvariantCulture)} or less."),
        var number => (int?)number,
    };

    public int Count(string name, int least) => OptionalCount(name, least) ?? throw Bad(name, "is required.");

    /// <summary>How often: a number, or "always"; 1 when it is left out.</summary>
    public int? Times()
    {
        Known("times");
        return members.ToElement().TryGetProperty("times", out var times) && times.ValueKind == JsonValueKind.String
            ? times.GetString() == "always" ? FaultScript.Always : throw Bad("times", $"'{times.GetString()}' must be a whole number, or \"always\".")
            : OptionalCount("times", 1) ?? 1;
    }

    public double? OptionalShare(string name) => Known(name).OptionalNumber(name) switch
    {
        null => null,
        { } share when share is > 0 and <= 1 => share,
        _ => throw Bad(name, "must be above 0, and at most 1."),
    };

    public TimeSpan? OptionalSeconds(string name) => Known(name).OptionalNumber(name) switch
    {
        null => null,
        { } seconds when seconds is >= 0 and <= MostSeconds => TimeSpan.FromSeconds(seconds),
        _ => throw Bad(name, $"must be a number of seconds from 0 to {MostSeconds.ToString(CultureInfo.InvariantCulture)}."),
    };

    public TimeSpan Seconds(string name) => OptionalSeconds(name) ?? throw Bad(name, "is required.");

    /// <summary>An object whose members are all texts.</summary>
    public IReadOnlyDictionary<string, string> Texts(string name)
    {
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (Known(name).Object(name) is { } found)
        {
            foreach (var member in found.ToElement().EnumerateObject())
            {
                texts[member.Name] = found.OptionalText(member.Name) ?? throw found.Bad(member.Name, "must be a string.");
            }
        }

        return texts;
    }

    /// <summary>The error for a member whose value is not allowed.</summary>
    public ApiFailure Bad(string name, string why) => members.Bad(name, why);

    private BodyReader Known(string name)
    {
        known.Add(name);
        return members;
    }

    private void RefuseOthers()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members.ToElement().EnumerateObject())
        {
            if (!known.Contains(member.Name))
            {
                throw Bad(member.Name, $"is unknown: {path} may hold {string.Join(", ", known)}.");
            }

            if (!seen.Add(member.Name))
            {
                throw Bad(member.Name, "is there twice.");
            }
        }
    }
}
