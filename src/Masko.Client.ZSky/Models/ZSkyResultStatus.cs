using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>How one picture of a batch ended.</summary>
/// <remarks>A value that this version does not know is kept as it came.</remarks>
[JsonConverter(typeof(StringValueConverter<ZSkyResultStatus>))]
public readonly record struct ZSkyResultStatus : IStringValue<ZSkyResultStatus>
{
    private readonly string? text;

    /// <summary>A value that has no name here.</summary>
    /// <param name="value">The text as it goes over the wire; null and empty are <c>default</c>.</param>
    public ZSkyResultStatus(string? value) => text = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>It is there.</summary>
    public static ZSkyResultStatus Success { get; } = new("success");

    /// <summary>It could not be made, and is not charged.</summary>
    public static ZSkyResultStatus Failed { get; } = new("failed");

    /// <inheritdoc />
    public string Value => text ?? "";

    /// <inheritdoc />
    public static ZSkyResultStatus From(string? value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
