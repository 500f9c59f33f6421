using Microsoft.Extensions.AI;

namespace Masko.Client.ImageGenerators;

/// <summary>Prompts become pictures of a batch. ZSky changes no pictures.</summary>
internal sealed class ZSkyImageGenerator(IZSkyClient zsky, ImageGeneratorOptions options) : RunImageGenerator<ZSkyImage, ZSkyResult>("ZSky", zsky, options)
{
    protected override BulkRun<ZSkyImage, ZSkyResult> Start(Wish wish, GenerationRunOptions run, CancellationToken cancellationToken)
    {
        if (wish.IsEdit)
        {
            throw wish.No("edits", "leave ImageGenerationRequest.OriginalImages empty");
        }

        wish.RefuseModel();
        wish.RefuseMediaType(null, "the field for it is not documented: what your account's pages call it goes into ImageGenerationOptions.AdditionalProperties");
        wish.RefuseFormat(ImageGenerationResponseFormat.Hosted);
        var image = wish.Start<ZSkyImage>(this) ?? new ZSkyImage { Prompt = wish.Prompt };
        image = image with
        {
            Prompt = wish.Prompt.Length > 0 ? wish.Prompt : image.Prompt,
            Width = wish.Width ?? image.Width,
            Height = wish.Height ?? image.Height,
            AdditionalProperties = wish.Members(image.AdditionalProperties, "prompt", "width", "height"),
        };
        return zsky.Run(Enumerable.Repeat(image, wish.Count).ToList(), run, cancellationToken);
    }

    protected override AIContent? Hosted(Wish wish, ItemResult<ZSkyImage, ZSkyResult> result) => PictureContent.OfAddress(result.Output!.ImageUrl, mediaType: null);

    protected override bool CountsCredits(Wish wish) => false;
}
