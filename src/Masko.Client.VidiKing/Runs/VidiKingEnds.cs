using Masko.Client.Bulk;
using Masko.Client.Http;

namespace Masko.Client.VidiKing;

/// <summary>Reads from a job that has ended how each of its items did, and what each cost.</summary>
/// <param name="operation">What the job did.</param>
/// <param name="prices">What it costs.</param>
/// <param name="key">The key, which is in no text of an end.</param>
internal sealed class VidiKingEnds(VidiKingOperation operation, VidiKingPrices prices, ApiKey? key)
{
    public IReadOnlyList<BulkEnd<VidiKingImage>> Of(VidiKingJob job, int count)
    {
        if (job.Status == VidiKingStatus.Failed)
        {
            var reason = Text(job.Error) ?? "the service gave no reason";
            return [.. Enumerable.Repeat(Failed(job.Error, $"Job {job.Id} failed: {reason}"), count)];
        }

        var (images, untied) = Tie(job, count);
        var cost = CostOf(job, images.Count(IsDone));
        var lost = Lost(job, untied);
        return [.. images.Select(image => image is null ? lost : Of(job, image, cost))];
    }

    /// <summary>
    /// The entry of each item, by its index; the first of several counts. Without any index their order counts, if none is missing. One index out of range
    /// contradicts them all: they may count from 1.
    /// </summary>
    public static (VidiKingImage?[] Images, IReadOnlyList<VidiKingImage> Untied) Tie(VidiKingJob job, int count)
    {
        if (job.Images.All(static image => image.Index is null))
        {
            return job.Images.Count == count ? ([.. job.Images], []) : (new VidiKingImage?[count], job.Images);
        }

        if (job.Images.Any(image => image.Index < 0 || image.Index >= count))
        {
            return (new VidiKingImage?[count], job.Images);
        }

        var images = new VidiKingImage?[count];
        var untied = new List<VidiKingImage>();
        foreach (var image in job.Images)
        {
            if (image.Index is { } index and >= 0 && index < count && images[index] is null)
            {
                images[index] = image;
            }
            else
            {
                untied.Add(image);
            }
        }

        return (images, untied);
    }

    private static bool IsDone(VidiKingImage? image) => image is { Url.Length: > 0 } && image.Status == VidiKingStatus.Complete;

    private BulkEnd<VidiKingImage> Of(VidiKingJob job, VidiKingImage image, decimal? cost) =>
        IsDone(image) ? BulkEnd<VidiKingImage>.Completed(image, cost)
        : image.Status == VidiKingStatus.Failed ? Failed(image.Error, Text(image.Error) ?? "The service gave no reason.")
        : Unknown($"Job {job.Id} is complete, and says of it '{ServerText.Line(image.Status.Value, key, 100)}'{(image.Url is { Length: > 0 } ? "" : " without a picture")}.");

    private static BulkEnd<VidiKingImage> Lost(VidiKingJob job, IReadOnlyList<VidiKingImage> untied)
    {
        var lost = $"Job {job.Id} is complete, and does not say what became of it: it may have been made, and charged.";
        if (untied.Count == 0)
        {
            return Unknown(lost);
        }

        var error = new VidiKingUnmatchedException(
            $"{lost} The {untied.Count} pictures that it ties to no item are in {nameof(VidiKingUnmatchedException)}.{nameof(VidiKingUnmatchedException.Images)}.")
        {
            Images = untied, JobId = job.Id,
        };
        return BulkEnd<VidiKingImage>.Not(ItemState.Unknown, null, error.Message, error);
    }

    private static BulkEnd<VidiKingImage> Unknown(string message) => BulkEnd<VidiKingImage>.Not(ItemState.Unknown, null, message);

    private BulkEnd<VidiKingImage> Failed(JobError? error, string message) =>
        BulkEnd<VidiKingImage>.Told(ItemState.Failed, error, message, key);

    private string? Text(JobError? error) => ServerText.Line(error?.Message ?? error?.Code, key);

    /// <summary>What each picture that came about cost, when the price alone does not say it.</summary>
    private decimal? CostOf(VidiKingJob job, int done) => done switch
    {
        0 => null,
        _ when operation == VidiKingOperation.Edit => prices.TrustsCreditsUsed && job.CreditsUsed is { } credits ? (decimal)credits / done : null,
        _ => prices.IsFeePerJob ? prices.Without(operation) + (prices.FeeOf(operation) / done) : null,
    };
}
