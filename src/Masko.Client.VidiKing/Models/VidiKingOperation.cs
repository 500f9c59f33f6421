using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>What a bulk job does with its items.</summary>
/// <remarks>A value that this version does not know is kept as it came.</remarks>
[JsonConverter(typeof(StringValueConverter<VidiKingOperation>))]
public readonly record struct VidiKingOperation : IStringValue<VidiKingOperation>
{
    private readonly string? text;

    /// <summary>A value that has no name here.</summary>
    /// <param name="value">The text as it goes over the wire; null and empty are <c>default</c>.</param>
    public VidiKingOperation(string? value) => text = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>Makes pictures from prompts.</summary>
    public static VidiKingOperation Generate { get; } = new("generate");

    /// <summary>Changes pictures, all in the same way.</summary>
    public static VidiKingOperation Edit { get; } = new("edit");

    /// <summary>Fills the fields of a template.</summary>
    public static VidiKingOperation Template { get; } = new("template");

    /// <inheritdoc />
    public string Value => text ?? "";

    /// <inheritdoc />
    public static VidiKingOperation From(string? value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
