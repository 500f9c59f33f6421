using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>The style of a picture.</summary>
/// <remarks>A value that this version does not know is kept as it came.</remarks>
[JsonConverter(typeof(StringValueConverter<ZSkyStyle>))]
public readonly record struct ZSkyStyle : IStringValue<ZSkyStyle>
{
    private readonly string? text;

    /// <summary>A value that has no name here.</summary>
    /// <param name="value">The text as it goes over the wire; null and empty are <c>default</c>.</param>
    public ZSkyStyle(string? value) => text = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>As a photograph.</summary>
    public static ZSkyStyle Photorealistic { get; } = new("photorealistic");

    /// <summary>As a drawing.</summary>
    public static ZSkyStyle Stylized { get; } = new("stylized");

    /// <inheritdoc />
    public string Value => text ?? "";

    /// <inheritdoc />
    public static ZSkyStyle From(string? value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
