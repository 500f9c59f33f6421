using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>What generate-all makes.</summary>
/// <remarks>A value that this version does not know is kept as it came.</remarks>
[JsonConverter(typeof(StringValueConverter<CanvasTargets>))]
public readonly record struct CanvasTargets : IStringValue<CanvasTargets>
{
    private readonly string? text;

    /// <summary>A value that has no name here.</summary>
    /// <param name="value">The text as it goes over the wire; null and empty are <c>default</c>.</param>
    public CanvasTargets(string? value) => text = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>The animations of all edges.</summary>
    public static CanvasTargets Animations { get; } = new("animations");

    /// <inheritdoc />
    public string Value => text ?? "";

    /// <inheritdoc />
    public static CanvasTargets From(string? value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
