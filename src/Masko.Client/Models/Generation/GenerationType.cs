using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>What a generation makes.</summary>
/// <remarks>A value that this version does not know is kept as it came.</remarks>
[JsonConverter(typeof(StringValueConverter<GenerationType>))]
public readonly record struct GenerationType : IStringValue<GenerationType>
{
    private readonly string? text;

    /// <summary>A value that has no name here.</summary>
    /// <param name="value">The text as it goes over the wire; null and empty are <c>default</c>.</param>
    public GenerationType(string? value) => text = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>An image of the character.</summary>
    public static GenerationType Image { get; } = new("image");

    /// <summary>An animation, from words, from an image, or between two.</summary>
    public static GenerationType Animation { get; } = new("animation");

    /// <summary>A logo; needs the Pro plan or higher.</summary>
    public static GenerationType Logo { get; } = new("logo");

    /// <summary>A changed image.</summary>
    public static GenerationType Edit { get; } = new("edit");

    /// <inheritdoc />
    public string Value => text ?? "";

    /// <inheritdoc />
    public static GenerationType From(string? value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
