using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>
/// One thing to generate. There is a kind for each: it asks for what the service needs and offers nothing the service would refuse.
/// </summary>
/// <remarks>
/// Reading one back from JSON gives the same kind again. Durations travel as seconds. See <see cref="MaskoModel"/> for unknown
/// members and equality.
/// </remarks>
[JsonConverter(typeof(MaskoModelConverter))]
public abstract record GenerateBody : MaskoModel
{
    private protected GenerateBody()
    {
    }

    /// <summary>What the service is asked to make.</summary>
    public abstract GenerationType Type { get; }

    /// <summary>A word of yours that comes back in results, progress and telemetry. It is not sent. Default: null.</summary>
    [JsonIgnore]
    public string? Tag { get; init; }

    /// <summary>A new item with an image of the character. 1 credit.</summary>
    /// <param name="name">The new item's name.</param>
    /// <param name="imagePrompt">The pose, for example "waving hello with a friendly smile".</param>
    public static ImageBody Image(string name, string imagePrompt) => new() { Name = name, ImagePrompt = imagePrompt };

    /// <summary>A new item for each of these poses, whose words are its name and its prompt: what suggestions are made for. 1 credit each.</summary>
    /// <param name="poses">
    /// The poses, for example <see cref="SuggestedActions"/>. Blank ones are passed over; of those that differ in case or outer spaces alone the first counts, so
    /// that no name is there twice.
    /// </param>
    public static IReadOnlyList<ImageBody> Images(IEnumerable<string> poses)
    {
        ArgumentNullException.ThrowIfNull(poses);
        return [.. poses.Where(pose => !string.IsNullOrWhiteSpace(pose)).Select(pose => pose.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Select(pose => Image(pose, pose))];
    }

    /// <summary>A new item with an animation and the image it starts from. 5 credits a second, and 1 for the image.</summary>
    /// <param name="name">The new item's name.</param>
    /// <param name="imagePrompt">The pose it starts from.</param>
    /// <param name="animationPrompt">The motion.</param>
    /// <param name="duration">How long it is; every example of the service is 4 seconds.</param>
    public static AnimationBody Animation(string name, string imagePrompt, string animationPrompt, TimeSpan duration) =>
        new() { Name = name, ImagePrompt = imagePrompt, AnimationPrompt = animationPrompt, Duration = duration };

    /// <summary>A new item with an animation of an image that exists. 5 credits a second.</summary>
    /// <param name="source">The full image to animate, as <see cref="AssetIds.Image"/> gives it.</param>
    /// <param name="name">The new item's name.</param>
    /// <param name="animationPrompt">The motion.</param>
    /// <param name="duration">How long it is; every example of the service is 4 seconds.</param>
    public static AnimationOfBody AnimationOf(ImageAssetId source, string name, string animationPrompt, TimeSpan duration) =>
        new() { SourceImageAssetId = source, Name = name, AnimationPrompt = animationPrompt, Duration = duration };

    /// <summary>A new item that moves from one pose to another. 5 credits a second; the way back is free.</summary>
    /// <param name="from">The full image it starts from.</param>
    /// <param name="to">The full image it ends at.</param>
    /// <param name="name">The new item's name.</param>
    /// <param name="animationPrompt">The motion.</param>
    /// <param name="duration">How long it is; every example of the service is 4 seconds.</param>
    public static TransitionBody Transition(ImageAssetId from, ImageAssetId to, string name, string animationPrompt, TimeSpan duration) =>
        new() { SourceImageAssetId = from, EndImageAssetId = to, Name = name, AnimationPrompt = animationPrompt, Duration = duration };

    /// <summary>A changed image, added to its item. 1 credit.</summary>
    /// <param name="itemId">The item it is added to.</param>
    /// <param name="source">The full image to change.</param>
    /// <param name="instructions">What to change, for example "add a party hat".</param>
    public static EditBody Edit(string itemId, ImageAssetId source, string instructions) =>
        new() { ItemId = itemId, SourceImageAssetId = source, EditInstructions = instructions };

    /// <summary>A new item with a logo. 5 credits, Pro plan or higher.</summary>
    /// <param name="name">The new item's name.</param>
    /// <param name="imagePrompt">What it shows. That the service takes it under this name is assumed.</param>
    public static LogoBody Logo(string name, string imagePrompt) => new() { Name = name, ImagePrompt = imagePrompt };

    /// <summary>A fresh image for an item that exists; the ones it has stay. 1 credit.</summary>
    /// <param name="itemId">The item.</param>
    /// <param name="imagePrompt">The pose.</param>
    public static RegenerateBody Regenerate(string itemId, string imagePrompt) => new() { ItemId = itemId, ImagePrompt = imagePrompt };
}
