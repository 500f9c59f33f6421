using Masko.Client.ImageGenerators;
using Microsoft.Extensions.AI;

namespace Masko.Client;

/// <summary>
/// Image generators over the clients, for apps that speak Microsoft.Extensions.AI. A generator holds nothing of its own and disposes of nothing: the client under it
/// does the work, and <c>GetService</c> hands it out.
/// </summary>
public static class ImageGeneratorClientExtensions
{
    /// <summary>Masko as an image generator: every prompt is a pose of a collection's mascot. <b>Costs credits</b>, for each picture that comes about.</summary>
    /// <param name="masko">The client.</param>
    /// <param name="collectionId">The collection.</param>
    /// <param name="options">How it works; null for the defaults.</param>
    public static IImageGenerator AsImageGenerator(this IMaskoClient masko, string collectionId, MaskoImageGeneratorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(masko);
        ArgumentException.ThrowIfNullOrWhiteSpace(collectionId);
        return new MaskoImageGenerator(masko, collectionId, options ?? new());
    }

    /// <summary>ZSky as an image generator. <b>Costs money</b>, for each picture that comes about.</summary>
    /// <param name="zsky">The client.</param>
    /// <param name="options">How it works; null for the defaults.</param>
    public static IImageGenerator AsImageGenerator(this IZSkyClient zsky, ImageGeneratorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(zsky);
        return new ZSkyImageGenerator(zsky, options ?? new());
    }

    /// <summary>VidiKing as an image generator. <b>Costs money</b>, for each picture that comes about; edits cost credits.</summary>
    /// <param name="vidiking">The client.</param>
    /// <param name="model">The model, where a call names none. Default: none, the service's choice.</param>
    /// <param name="options">How it works; null for the defaults.</param>
    public static IImageGenerator AsImageGenerator(this IVidiKingClient vidiking, VidiKingModel model = default, ImageGeneratorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(vidiking);
        return new VidiKingImageGenerator(vidiking, model, options ?? new());
    }

    /// <summary>The full picture of a job of Masko's as content, to be given to a generator as the original of an edit.</summary>
    /// <param name="job">A job that is completed, of whatever process.</param>
    /// <exception cref="ArgumentException">The job does not name an item and its full picture.</exception>
    public static AIContent AsImageContent(this Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return job is { ItemId.Length: > 0, Assets.Image: { } image, Status: var status } && status == JobStatus.Completed
            ? MaskoOriginal.Mark(PictureContent.OfAddress(job.Urls.Image, PictureContent.Png) ?? new HostedFileContent(image.Value), job.ItemId, image)
            : throw new ArgumentException($"Job {job.Id} is no completed job that names its item and its full picture.", nameof(job));
    }
}
