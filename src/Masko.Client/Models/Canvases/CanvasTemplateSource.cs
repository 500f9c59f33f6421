using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>Whose canvas templates are listed.</summary>
/// <remarks>A value that this version does not know is kept as it came.</remarks>
[JsonConverter(typeof(StringValueConverter<CanvasTemplateSource>))]
public readonly record struct CanvasTemplateSource : IStringValue<CanvasTemplateSource>
{
    private readonly string? text;

    /// <summary>A value that has no name here.</summary>
    /// <param name="value">The text as it goes over the wire; null and empty are <c>default</c>.</param>
    public CanvasTemplateSource(string? value) => text = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>Those that Masko offers.</summary>
    public static CanvasTemplateSource Builtin { get; } = new("builtin");

    /// <summary>Those of this workspace.</summary>
    public static CanvasTemplateSource Mine { get; } = new("mine");

    /// <inheritdoc />
    public string Value => text ?? "";

    /// <inheritdoc />
    public static CanvasTemplateSource From(string? value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
