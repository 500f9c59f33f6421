namespace Masko.Client.Hosting;

/// <summary>What was read from configuration, and what could not be.</summary>
internal sealed class SectionReading
{
    private readonly Dictionary<string, (string Key, object? Value)> values = new(StringComparer.Ordinal);

    /// <summary>The section that was read last; null when none was.</summary>
    public string? Section { get; set; }

    /// <summary>Whether any section had anything in it.</summary>
    public bool IsEmpty { get; set; } = true;

    /// <summary>Sentences about what could not be read.</summary>
    public List<string> Problems { get; } = [];

    public void Add(string option, string key, object? value) => values[option] = (key, value);

    /// <summary>The configuration key that an option's value came from; null when it came from elsewhere.</summary>
    /// <param name="option">The option, as <c>Retry:Delay</c>.</param>
    /// <param name="value">Its value now.</param>
    public string? KeyOf(string option, object? value) => values.TryGetValue(option, out var read) && Equals(read.Value, value) ? read.Key : null;
}
