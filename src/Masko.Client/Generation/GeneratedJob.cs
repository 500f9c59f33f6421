namespace Masko.Client;

/// <summary>A job, with what the answer to its request said and the job itself leaves out.</summary>
internal static class GeneratedJob
{
    public static Job Fill(Job job, GenerationAccepted accepted) => job with
    {
        ItemId = job.ItemId ?? accepted.ItemId,
        Assets = job.Assets == AssetIds.None ? accepted.Assets : job.Assets,
        Urls = job.Urls == AssetUrls.None ? accepted.Urls : job.Urls,
    };
}
