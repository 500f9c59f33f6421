using System.Text.Json;
using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>What makes a character look like itself.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record CollectionConfig : MaskoModel
{
    /// <summary>The character in words. Missing until it has been read off the image, when the collection was made from one.</summary>
    public string? Prompt { get; init; }

    /// <summary>The images the character is drawn after, at most 6.</summary>
    public IReadOnlyList<string> ReferenceAssetIds { get => field ?? []; init; }

    /// <summary>
    /// Palette, proportions, outline style and defining traits. Null before the first generation and after every change of the references;
    /// a text in older answers, so it is kept as JSON.
    /// </summary>
    public JsonElement? StyleCard { get; init; }

    /// <summary>What generations are told to avoid.</summary>
    public IReadOnlyList<string> CautionList { get => field ?? []; init; }
}
