using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>The type of a canvas input.</summary>
/// <remarks>A value that this version does not know is kept as it came.</remarks>
[JsonConverter(typeof(StringValueConverter<CanvasInputType>))]
public readonly record struct CanvasInputType : IStringValue<CanvasInputType>
{
    private readonly string? text;

    /// <summary>A value that has no name here.</summary>
    /// <param name="value">The text as it goes over the wire; null and empty are <c>default</c>.</param>
    public CanvasInputType(string? value) => text = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>True or false.</summary>
    public static CanvasInputType Boolean { get; } = new("boolean");

    /// <summary>A number.</summary>
    public static CanvasInputType Number { get; } = new("number");

    /// <summary>Fires once, then resets.</summary>
    public static CanvasInputType Trigger { get; } = new("trigger");

    /// <inheritdoc />
    public string Value => text ?? "";

    /// <inheritdoc />
    public static CanvasInputType From(string? value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
