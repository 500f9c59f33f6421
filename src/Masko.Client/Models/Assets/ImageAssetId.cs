using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>The id of a full image, background and all: what an animation, a transition or an edit starts from.</summary>
/// <remarks>An id out of a database is taken at its word here; whether it names a full image shows at run time.</remarks>
[JsonConverter(typeof(StringValueConverter<ImageAssetId>))]
public readonly record struct ImageAssetId : IStringValue<ImageAssetId>
{
    private readonly string? text;

    /// <summary>The id as it was kept elsewhere, for example in a database.</summary>
    /// <param name="value">The id; neither null nor empty.</param>
    /// <exception cref="ArgumentException">The id is null, empty or white space.</exception>
    public ImageAssetId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        text = value;
    }

    /// <inheritdoc />
    public string Value => text ?? "";

    /// <inheritdoc />
    public static ImageAssetId From(string? value) => string.IsNullOrWhiteSpace(value) ? default : new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
