using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>What became of one picture.</summary>
[JsonConverter(typeof(ZSkyModelConverter))]
public sealed record ZSkyResult : MaskoModel
{
    /// <summary>How it ended.</summary>
    public ZSkyResultStatus Status { get; init; }

    /// <summary>Where the picture is; null when there is none.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>Why there is none; null when there is one.</summary>
    public JobError? Error { get; init; }

    /// <summary>The reason in a word for programs, for example <c>content_policy</c>; null when the service gave none.</summary>
    public string? ErrorCode { get; init; }
}
