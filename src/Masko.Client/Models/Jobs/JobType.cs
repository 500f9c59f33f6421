using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>What a job makes.</summary>
/// <remarks>A value that this version does not know is kept as it came.</remarks>
[JsonConverter(typeof(StringValueConverter<JobType>))]
public readonly record struct JobType : IStringValue<JobType>
{
    private readonly string? text;

    /// <summary>A value that has no name here.</summary>
    /// <param name="value">The text as it goes over the wire; null and empty are <c>default</c>.</param>
    public JobType(string? value) => text = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>An item with all its files.</summary>
    public static JobType ItemGeneration { get; } = new("item_generation");

    /// <summary>An image.</summary>
    public static JobType ImageGeneration { get; } = new("image_generation");

    /// <summary>A logo.</summary>
    public static JobType Logo { get; } = new("logo");

    /// <summary>An animation.</summary>
    public static JobType Animation { get; } = new("animation");

    /// <summary>The way back of a transition; free.</summary>
    public static JobType Reverse { get; } = new("reverse");

    /// <summary>One more size of an animation; free.</summary>
    public static JobType SizeVariant { get; } = new("size_variant");

    /// <summary>More sizes of several animations; free.</summary>
    public static JobType SizeVariantBatch { get; } = new("size_variant_batch");

    /// <summary>An exported animation.</summary>
    public static JobType ExportAnimation { get; } = new("export_animation");

    /// <summary>A scene.</summary>
    public static JobType SceneGeneration { get; } = new("scene_generation");

    /// <inheritdoc />
    public string Value => text ?? "";

    /// <inheritdoc />
    public static JobType From(string? value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
