using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>What was read off an image or a page.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record Analysis : MaskoModel
{
    /// <summary>A name for the character.</summary>
    public string? Name { get; init; }

    /// <summary>The character in words.</summary>
    public string? Prompt { get; init; }
}
