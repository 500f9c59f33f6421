using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>The id of an image without its background. The service takes it as no source, so it is a type of its own.</summary>
/// <remarks>Use the <see cref="ImageAssetId"/> of the same item as a source.</remarks>
[JsonConverter(typeof(StringValueConverter<TransparentImageAssetId>))]
public readonly record struct TransparentImageAssetId : IStringValue<TransparentImageAssetId>
{
    private readonly string? text;

    /// <summary>The id as it was kept elsewhere, for example in a database.</summary>
    /// <param name="value">The id; neither null nor empty.</param>
    /// <exception cref="ArgumentException">The id is null, empty or white space.</exception>
    public TransparentImageAssetId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        text = value;
    }

    /// <inheritdoc />
    public string Value => text ?? "";

    /// <inheritdoc />
    public static TransparentImageAssetId From(string? value) => string.IsNullOrWhiteSpace(value) ? default : new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
