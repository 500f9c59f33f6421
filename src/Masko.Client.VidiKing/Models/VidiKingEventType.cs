using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>What a delivery tells.</summary>
/// <remarks>A value that this version does not know is kept as it came.</remarks>
[JsonConverter(typeof(StringValueConverter<VidiKingEventType>))]
public readonly record struct VidiKingEventType : IStringValue<VidiKingEventType>
{
    private readonly string? text;

    /// <summary>A value that has no name here.</summary>
    /// <param name="value">The text as it goes over the wire; null and empty are <c>default</c>.</param>
    public VidiKingEventType(string? value) => text = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>A generation has ended.</summary>
    public static VidiKingEventType AiComplete { get; } = new("ai.complete");

    /// <summary>A generation failed.</summary>
    public static VidiKingEventType AiFailed { get; } = new("ai.failed");

    /// <summary>A rendering has ended.</summary>
    public static VidiKingEventType RenderComplete { get; } = new("render.complete");

    /// <summary>A rendering failed.</summary>
    public static VidiKingEventType RenderFailed { get; } = new("render.failed");

    /// <inheritdoc />
    public string Value => text ?? "";

    /// <inheritdoc />
    public static VidiKingEventType From(string? value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
