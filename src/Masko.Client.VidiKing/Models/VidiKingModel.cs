using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>The model that makes a picture.</summary>
/// <remarks>A value that this version does not know is kept as it came.</remarks>
[JsonConverter(typeof(StringValueConverter<VidiKingModel>))]
public readonly record struct VidiKingModel : IStringValue<VidiKingModel>
{
    private readonly string? text;

    /// <summary>A value that has no name here.</summary>
    /// <param name="value">The text as it goes over the wire; null and empty are <c>default</c>.</param>
    public VidiKingModel(string? value) => text = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>Flux.</summary>
    public static VidiKingModel Flux { get; } = new("flux");

    /// <summary>Stable Diffusion.</summary>
    public static VidiKingModel StableDiffusion { get; } = new("stable-diffusion");

    /// <summary>DALL-E 3; documented for single pictures.</summary>
    public static VidiKingModel DallE3 { get; } = new("dall-e-3");

    /// <inheritdoc />
    public string Value => text ?? "";

    /// <inheritdoc />
    public static VidiKingModel From(string? value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
