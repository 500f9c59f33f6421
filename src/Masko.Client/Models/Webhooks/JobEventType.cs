using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>What a webhook tells.</summary>
/// <remarks>A value that this version does not know is kept as it came.</remarks>
[JsonConverter(typeof(StringValueConverter<JobEventType>))]
public readonly record struct JobEventType : IStringValue<JobEventType>
{
    private readonly string? text;

    /// <summary>A value that has no name here.</summary>
    /// <param name="value">The text as it goes over the wire; null and empty are <c>default</c>.</param>
    public JobEventType(string? value) => text = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>A job is done.</summary>
    public static JobEventType JobCompleted { get; } = new("job.completed");

    /// <summary>A job has failed.</summary>
    public static JobEventType JobFailed { get; } = new("job.failed");

    /// <inheritdoc />
    public string Value => text ?? "";

    /// <inheritdoc />
    public static JobEventType From(string? value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
