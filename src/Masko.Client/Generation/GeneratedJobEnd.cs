using Masko.Client.Bulk;

namespace Masko.Client;

/// <summary>Reads from a job that has ended what became of its item.</summary>
internal static class GeneratedJobEnd
{
    public static BulkEnd<Job> Of(Job job, GenerateBody body)
    {
        var end = job.Status == JobStatus.Completed
            ? BulkEnd<Job>.Completed(job, job.CostCredits)
            : BulkEnd<Job>.Told(ItemState.Failed, job.Error, JobFailedException.Of(Named(job, body)).Message);
        return end with { ItemId = job.ItemId };
    }

    /// <summary>A way back bears its item's name too: its files get one of their own.</summary>
    public static Job Named(Job job, GenerateBody body)
    {
        var name = job.ItemName ?? BodyNames.Of(body);
        return job with { ItemName = job.Type == JobType.Reverse ? $"{name} and back" : name };
    }
}
