using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>Something that is done to every picture of an edit.</summary>
[JsonConverter(typeof(VidiKingModelConverter))]
public abstract record VidiKingSharedOperation : MaskoModel
{
    private protected VidiKingSharedOperation()
    {
    }

    /// <summary>What is done.</summary>
    public abstract string Type { get; }

    /// <summary>Another size.</summary>
    /// <param name="width">How wide, in pixels.</param>
    /// <param name="height">How high, in pixels.</param>
    /// <param name="fit">How it fits into that, for example <c>cover</c>; null for the service's choice.</param>
    public static VidiKingResize Resize(int? width, int? height, string? fit = null) => new() { Width = width, Height = height, Fit = fit };

    /// <summary>A picture laid over it.</summary>
    /// <param name="image">Where that picture is.</param>
    /// <param name="position">Where it goes, for example <c>bottom-right</c>; null for the service's choice.</param>
    /// <param name="opacity">How much of it shows, from 0 to 1; null for the service's choice.</param>
    public static VidiKingWatermark Watermark(string image, string? position = null, double? opacity = null) =>
        new() { Image = image, Position = position, Opacity = opacity };

    /// <summary>An operation that this version does not know.</summary>
    /// <param name="type">Its type on the wire.</param>
    /// <param name="members">Its members.</param>
    public static VidiKingOtherOperation Other(string type, JsonMembers? members = null) => new(type) { AdditionalProperties = members };
}

/// <summary>Another size.</summary>
[JsonConverter(typeof(VidiKingModelConverter))]
public sealed record VidiKingResize : VidiKingSharedOperation
{
    /// <inheritdoc />
    public override string Type => "resize";

    /// <summary>How wide, in pixels. Default: null.</summary>
    public int? Width { get; init; }

    /// <summary>How high, in pixels. Default: null.</summary>
    public int? Height { get; init; }

    /// <summary>How it fits into that, for example <c>cover</c>. Default: null, the service's choice.</summary>
    public string? Fit { get; init; }
}

/// <summary>A picture laid over every picture.</summary>
[JsonConverter(typeof(VidiKingModelConverter))]
public sealed record VidiKingWatermark : VidiKingSharedOperation
{
    /// <inheritdoc />
    public override string Type => "watermark";

    /// <summary>Where that picture is.</summary>
    public required string Image { get; init; }

    /// <summary>Where it goes, for example <c>bottom-right</c>. Default: null, the service's choice.</summary>
    public string? Position { get; init; }

    /// <summary>How much of it shows, from 0 to 1. Default: null, the service's choice.</summary>
    public double? Opacity { get; init; }
}

/// <summary>An operation that this version does not know. Its members are in <see cref="MaskoModel.AdditionalProperties"/>.</summary>
[JsonConverter(typeof(VidiKingModelConverter))]
public sealed record VidiKingOtherOperation : VidiKingSharedOperation
{
    /// <summary>An operation.</summary>
    /// <param name="type">Its type on the wire.</param>
    public VidiKingOtherOperation(string type) => Type = type ?? throw new ArgumentNullException(nameof(type));

    /// <inheritdoc />
    public override string Type { get; }
}
