using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>What a delivery tells.</summary>
/// <remarks>A value that this version does not know is kept as it came.</remarks>
[JsonConverter(typeof(StringValueConverter<ZSkyEventType>))]
public readonly record struct ZSkyEventType : IStringValue<ZSkyEventType>
{
    private readonly string? text;

    /// <summary>A value that has no name here.</summary>
    /// <param name="value">The text as it goes over the wire; null and empty are <c>default</c>.</param>
    public ZSkyEventType(string? value) => text = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>A batch has ended; some of its pictures may have failed.</summary>
    public static ZSkyEventType BatchComplete { get; } = new("batch.complete");

    /// <summary>A batch came to nothing.</summary>
    public static ZSkyEventType BatchFailed { get; } = new("batch.failed");

    /// <inheritdoc />
    public string Value => text ?? "";

    /// <inheritdoc />
    public static ZSkyEventType From(string? value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
