using Masko.Client.Http;

namespace Masko.Client.Finding;

/// <summary>The sentences of a look-up.</summary>
internal sealed class LookupReasons(DateTimeOffset sentAt, TimeSpan settleTime)
{
    private const int MostInMessage = 10;

    private string Since => FormattableString.Invariant($"since {sentAt.ToUniversalTime():yyyy-MM-dd HH:mm:ss} UTC");

    public static string Found(GenerateBody body, Job job) => $"Job {job.Id} is that of {What(body)}. " + (
        job.Status == JobStatus.Completed ? "It is completed."
        : job.Status == JobStatus.Failed ? "It failed; what it cost is given back."
        : "It is at work.");

    public string NotFound(GenerateBody body) =>
        $"No job of {What(body)} was started {Since}, and {ErrorMessage.Seconds(settleTime)} after the look-up began none is listed: "
        + "it can be sent again.";

    public string Unclear(GenerateBody body, SentGroup group, JobListing listing)
    {
        var what = What(body);
        var count = group.Bodies.Count;
        var why =
            listing.Since is null ? "The answers do not say what time it is at the service: older jobs cannot be told from newer ones."
            : !listing.IsWhole ? "The list of jobs could not be read back to the time of the send."
            : group.Possible.Count > 0 ? $"The list does not say enough of jobs that may be of {what}: name, item, time, or a known type."
            : !group.AreEqual ? $"{count} different generations of {what} were sent, and a job does not show which of them it is."
            : $"{Number(count, "generation was", "generations were")} sent of {what}, and "
                + $"{Number(group.Certain.Count, "job is", "jobs are")} listed as started {Since}.";
        var jobs = group.Jobs.Select(static job => job.Id).ToList();
        var more = jobs.Count > MostInMessage ? $" and {jobs.Count - MostInMessage} more" : "";
        return jobs.Count == 0
            ? $"{why} Look at the collection's newest jobs before you send it again."
            : $"{why} Look at {string.Join(", ", jobs.Take(MostInMessage))}{more} before you send it again.";
    }

    private static string Number(int count, string one, string many) => FormattableString.Invariant($"{count} {(count == 1 ? one : many)}");

    private static string What(GenerateBody body) =>
        SentKey.Of(body) is { ItemId: { } item } ? $"item {item}" : $"'{ServerText.Line(BodyNames.Of(body), null, 100)}'";
}
