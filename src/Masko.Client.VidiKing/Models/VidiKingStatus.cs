using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>Where a bulk job, or one picture of it, stands.</summary>
/// <remarks>A value that this version does not know is kept as it came.</remarks>
[JsonConverter(typeof(StringValueConverter<VidiKingStatus>))]
public readonly record struct VidiKingStatus : IStringValue<VidiKingStatus>
{
    private readonly string? text;

    /// <summary>A value that has no name here.</summary>
    /// <param name="value">The text as it goes over the wire; null and empty are <c>default</c>.</param>
    public VidiKingStatus(string? value) => text = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>Waiting.</summary>
    public static VidiKingStatus Queued { get; } = new("QUEUED");

    /// <summary>Being worked on.</summary>
    public static VidiKingStatus Processing { get; } = new("PROCESSING");

    /// <summary>Done. A job is, whatever became of its pictures.</summary>
    public static VidiKingStatus Complete { get; } = new("COMPLETE");

    /// <summary>Over without a result; what was held for it is given back.</summary>
    public static VidiKingStatus Failed { get; } = new("FAILED");

    /// <inheritdoc />
    public string Value => text ?? "";

    /// <summary>Whether it is over, one way or the other. A status that is not known is not an end: keep waiting.</summary>
    public bool IsEnd => this == Complete || this == Failed;

    /// <inheritdoc />
    public static VidiKingStatus From(string? value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
