using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>The id of an asset that is no image: a video in one of its forms.</summary>
/// <remarks>Reading, signing and archiving an asset take its id as text: <see cref="Value"/>.</remarks>
[JsonConverter(typeof(StringValueConverter<AssetId>))]
public readonly record struct AssetId : IStringValue<AssetId>
{
    private readonly string? text;

    /// <summary>The id as it was kept elsewhere, for example in a database.</summary>
    /// <param name="value">The id; neither null nor empty.</param>
    /// <exception cref="ArgumentException">The id is null, empty or white space.</exception>
    public AssetId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        text = value;
    }

    /// <inheritdoc />
    public string Value => text ?? "";

    /// <inheritdoc />
    public static AssetId From(string? value) => string.IsNullOrWhiteSpace(value) ? default : new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
