using Microsoft.Extensions.AI;

namespace Masko.Client.ImageGenerators;

/// <summary>What is said of pictures that did not come: beside those that came as content, otherwise as the library's own exception.</summary>
internal static class Endings
{
    public const string NoAddress = "no_address";

    private const string NotFetched = "download_failed";
    private const int MostReasons = 10;

    /// <summary>What is to be said of a result beside its picture.</summary>
    public static IEnumerable<AIContent> Contents(ItemResult result, ImageGenerationResponseFormat format)
    {
        if (result is { State: ItemState.Completed, DownloadError: { } failure } && format == ImageGenerationResponseFormat.Data)
        {
            yield return new ErrorContent($"{result.Name}: {failure.Message}") { ErrorCode = NotFetched, RawRepresentation = result };
        }
        else if (result.State != ItemState.Completed)
        {
            yield return new ErrorContent($"{result.Name}: {result.Reason}")
            {
                ErrorCode = result.Problem?.Code ?? result.State.ToString().ToLowerInvariant(), Details = result.JobId, RawRepresentation = result,
            };
        }
    }

    /// <summary>The exception for a call of which no picture came: what may be charged first.</summary>
    public static Exception Of(string service, IReadOnlyList<ItemResult> results)
    {
        var unsure = results.Where(static result => result.State is ItemState.Unknown or ItemState.Running).ToList();
        var about = unsure.Count > 0 ? unsure : results;
        var errors = about.Select(static result => result.Problem?.Error).Distinct().ToList();
        if (errors.OfType<MaskoException>().FirstOrDefault() is { } known && (unsure.Count == 0 || errors.Count == 1))
        {
            return known;
        }

        var reasons = Reasons(about);
        if (unsure.Count > 0)
        {
            var cause = errors.OfType<Exception>().FirstOrDefault();
            return new OutcomeUnknownException($"{service} made no picture that is known of. {reasons}", cause)
            {
                MayBeCharged = true, SentAt = unsure.Min(static result => result.SentAt),
            };
        }

        var first = results[0];
        return first.State == ItemState.NotSent
            ? new MaskoException($"Nothing was sent to {service}, and nothing was charged. {reasons}", first.Problem?.Error)
            : new JobFailedException($"{service} made no picture. {reasons}", first.Problem?.Error)
            {
                Job = new()
                {
                    Id = first.JobId ?? "", Status = JobStatus.Failed, ItemName = first.Name,
                    Error = first.Problem?.ServiceError ?? new() { Code = first.Problem?.Code, Message = first.Problem?.Message },
                },
            };
    }

    /// <summary>The exception for a call that was cancelled before all was there.</summary>
    public static ImageGenerationCanceledException Canceled(IReadOnlyList<ItemResult> results, CancellationToken cancellationToken)
    {
        var counts = results.GroupBy(static result => result.State).OrderBy(static group => group.Key).Select(static group => $"{group.Count()} {group.Key}");
        return new($"The call was cancelled. Of {results.Count} pictures: {string.Join(", ", counts)}. What has left may be charged; Results has each.", cancellationToken)
        {
            Results = results,
        };
    }

    private static string Reasons(IReadOnlyList<ItemResult> results)
    {
        var reasons = results.Select(static result => result.Reason).Distinct().ToList();
        var more = reasons.Count > MostReasons ? $" And {reasons.Count - MostReasons} more." : "";
        return string.Join(' ', reasons.Take(MostReasons)) + more;
    }
}
