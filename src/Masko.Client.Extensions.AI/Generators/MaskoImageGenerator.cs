using Microsoft.Extensions.AI;

namespace Masko.Client.ImageGenerators;

/// <summary>Prompts become poses of a collection; originals are pictures of that collection.</summary>
internal sealed class MaskoImageGenerator(IMaskoClient masko, string collectionId, MaskoImageGeneratorOptions options)
    : RunImageGenerator<GenerateBody, Job>("Masko", masko, options)
{
    private const int LongestName = 60;

    protected override AssetKind? Kind => options.IsTransparent ? AssetKind.TransparentImage : AssetKind.Image;

    protected override MaskoRuleOptions? Rules => options.Rules;

    protected override BulkRun<GenerateBody, Job> Start(Wish wish, GenerationRunOptions run, CancellationToken cancellationToken)
    {
        wish.RefuseModel();
        wish.RefuseSize();
        wish.RefuseMediaType(PictureContent.Png, "its pictures are image/png");
        return masko.Run(collectionId, wish.IsEdit ? Edits(wish) : Poses(wish), run, cancellationToken);
    }

    protected override AIContent? Hosted(Wish wish, ItemResult<GenerateBody, Job> result)
    {
        var job = result.Output!;
        var (url, asset) = options.IsTransparent
            ? (job.Urls.TransparentImage, job.Assets.TransparentImage?.Value)
            : (job.Urls.Image, job.Assets.Image?.Value);
        var file = asset is { Length: > 0 } ? new HostedFileContent(asset) : null;
        return wish.Format == ImageGenerationResponseFormat.Hosted && file is not null ? file : PictureContent.OfAddress(url, mediaType: null) ?? file;
    }

    protected override bool CountsCredits(Wish wish) => true;

    protected override AIContent Mark(AIContent picture, ItemResult<GenerateBody, Job> result) =>
        MaskoOriginal.Mark(picture, result.ItemId ?? result.Output!.ItemId, result.Output!.Assets.Image);

    private List<GenerateBody> Poses(Wish wish)
    {
        var start = wish.Start<GenerateBody>(this) ?? GenerateBody.Image(NameOf(wish.Prompt), wish.Prompt);
        GenerateBody pose = start switch
        {
            ImageBody image => image with { ImagePrompt = wish.Prompt.Length > 0 ? wish.Prompt : image.ImagePrompt },
            LogoBody logo => logo with { ImagePrompt = wish.Prompt.Length > 0 ? wish.Prompt : logo.ImagePrompt },
            _ => throw wish.No($"a {start.GetType().Name} to start from", "let ImageGenerationOptions.RawRepresentationFactory make an ImageBody or a LogoBody"),
        };
        pose = pose with { AdditionalProperties = wish.Members(pose.AdditionalProperties, "type", "name", "image_prompt", "item_id") };
        return [.. Enumerable.Range(1, wish.Count).Select(number => wish.Count == 1 ? pose : Numbered(pose, number))];
    }

    private static GenerateBody Numbered(GenerateBody pose, int number) => pose switch
    {
        ImageBody image => image with { Name = $"{image.Name} {number}" },
        LogoBody logo => logo with { Name = $"{logo.Name} {number}" },
        _ => pose,
    };

    private static List<GenerateBody> Edits(Wish wish)
    {
        var members = wish.Members(null, "type", "item_id", "source_image_asset_id", "edit_instructions");
        return
        [
            .. wish.Originals.Select(original => MaskoOriginal.Of(original) is var (item, image)
                ? GenerateBody.Edit(item, image, wish.Prompt) with { AdditionalProperties = members }
                : throw wish.No(
                    "an edit of a picture that is not Masko's own",
                    "give what this generator returned, or job.AsImageContent(); a drawing of yours becomes a mascot with CreateCollectionAsync")),
        ];
    }

    /// <summary>What the new item is called: the prompt, up to the last word that fits.</summary>
    private static string NameOf(string prompt)
    {
        var name = string.Join(' ', prompt.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length <= LongestName)
        {
            return name;
        }

        var end = name.LastIndexOf(' ', LongestName);
        return name[..(end > 0 ? end : char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName)];
    }
}
