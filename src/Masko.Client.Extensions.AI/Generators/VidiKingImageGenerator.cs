using Microsoft.Extensions.AI;

namespace Masko.Client.ImageGenerators;

/// <summary>Prompts become pictures of a bulk job; originals are changed by operations, not by words.</summary>
internal sealed class VidiKingImageGenerator(IVidiKingClient vidiking, VidiKingModel model, ImageGeneratorOptions options)
    : RunImageGenerator<VidiKingItem, VidiKingImage>("VidiKing", vidiking, options, model.Value is { Length: > 0 } name ? name : null)
{
    protected override BulkRun<VidiKingItem, VidiKingImage> Start(Wish wish, GenerationRunOptions run, CancellationToken cancellationToken)
    {
        wish.RefuseFormat(ImageGenerationResponseFormat.Hosted);
        return wish.IsEdit
            ? vidiking.RunEdit(Sources(wish), Edit(wish), run, cancellationToken)
            : vidiking.RunGenerate(Enumerable.Repeat(Picture(wish), wish.Count).ToList(), run, cancellationToken);
    }

    protected override AIContent? Hosted(Wish wish, ItemResult<VidiKingItem, VidiKingImage> result) =>
        PictureContent.OfAddress(result.Output!.Url, wish.MediaType);

    protected override bool CountsCredits(Wish wish) => wish.IsEdit;

    private VidiKingPrompt Picture(Wish wish)
    {
        wish.RefuseMediaType(null, "only edits have an output format");
        var prompt = wish.Start<VidiKingPrompt>(this) ?? new VidiKingPrompt { Prompt = wish.Prompt };
        return prompt with
        {
            Prompt = wish.Prompt.Length > 0 ? wish.Prompt : prompt.Prompt,
            Model = wish.ModelId is { Length: > 0 } named ? new(named) : prompt.Model.Value.Length > 0 ? prompt.Model : model,
            Width = wish.Width ?? prompt.Width,
            Height = wish.Height ?? prompt.Height,
            AdditionalProperties = wish.Members(prompt.AdditionalProperties, "prompt", "model", "width", "height"),
        };
    }

    private static List<VidiKingSource> Sources(Wish wish)
    {
        var members = wish.Members(null, "src");
        return
        [
            .. wish.Originals.Select(original => original is UriContent { Uri: { IsAbsoluteUri: true } address } && address.Scheme is "http" or "https"
                ? new VidiKingSource { Src = address.AbsoluteUri, AdditionalProperties = members }
                : throw wish.No("an edit of a picture without an address", "VidiKing fetches originals itself: give each as a UriContent with an http or https address")),
        ];
    }

    private VidiKingEdit Edit(Wish wish)
    {
        wish.RefuseModel();
        if (!string.IsNullOrWhiteSpace(wish.Prompt))
        {
            throw wish.No("an edit by a prompt", "leave the prompt empty, and say what is done by ImageSize, MediaType, or a VidiKingEdit from RawRepresentationFactory");
        }

        var edit = wish.Start<VidiKingEdit>(this) ?? new();
        edit = wish.Width is { } width ? edit with { SharedOperations = [.. edit.SharedOperations, VidiKingSharedOperation.Resize(width, wish.Height)] } : edit;
        edit = Format(wish) is { } format ? edit with { Output = (edit.Output ?? new()) with { Format = format } } : edit;
        return edit.SharedOperations.Count > 0 || edit.Output is not null
            ? edit
            : throw wish.No("an edit that changes nothing", "set ImageSize or MediaType, or let RawRepresentationFactory make a VidiKingEdit");
    }

    private static string? Format(Wish wish) =>
        wish.MediaType is not { } type ? null
        : type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) && type.Length > 6 ? type[6..].ToLowerInvariant()
        : throw wish.No($"'{type}' (ImageGenerationOptions.MediaType)", "it makes pictures: image/webp, for example");
}
