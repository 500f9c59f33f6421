using Masko.Client.Bulk;
using Masko.Client.Http;

namespace Masko.Client;

/// <summary>Reads from a job that has ended what became of its item.</summary>
internal static class GeneratedJobEnd
{
    public static BulkEnd<Job> Of(Job job, GenerateBody body, ApiKey? key)
    {
        var end = job.Status == JobStatus.Completed
            ? BulkEnd<Job>.Completed(job, job.CostCredits)
            : BulkEnd<Job>.Told(ItemState.Failed, job.Error, JobFailedException.Of(Named(job, body), key).Message, key);
        return end with { ItemId = job.ItemId };
    }

    /// <summary>A way back bears its item's name too: its files get one of their own.</summary>
    public static Job Named(Job job, GenerateBody body)
    {
        var name = job.ItemName ?? BodyNames.Of(body);
        return job with { ItemName = job.Type == JobType.Reverse ? $"{name} and back" : name };
    }
}
