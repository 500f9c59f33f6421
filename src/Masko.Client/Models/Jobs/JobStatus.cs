using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>Where a job stands.</summary>
/// <remarks>A value that this version does not know is kept as it came.</remarks>
[JsonConverter(typeof(StringValueConverter<JobStatus>))]
public readonly record struct JobStatus : IStringValue<JobStatus>
{
    private readonly string? text;

    /// <summary>A value that has no name here.</summary>
    /// <param name="value">The text as it goes over the wire; null and empty are <c>default</c>.</param>
    public JobStatus(string? value) => text = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>Waiting for a worker.</summary>
    public static JobStatus Pending { get; } = new("pending");

    /// <summary>Being worked on.</summary>
    public static JobStatus Processing { get; } = new("processing");

    /// <summary>Done: the files are there.</summary>
    public static JobStatus Completed { get; } = new("completed");

    /// <summary>Over without a result; what it cost is given back.</summary>
    public static JobStatus Failed { get; } = new("failed");

    /// <inheritdoc />
    public string Value => text ?? "";

    /// <summary>Whether the job is over, one way or the other. A status that is not known is not an end: keep waiting.</summary>
    public bool IsEnd => this == Completed || this == Failed;

    /// <inheritdoc />
    public static JobStatus From(string? value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
