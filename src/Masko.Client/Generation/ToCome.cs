namespace Masko.Client;

/// <summary>What stands for a job that has not run yet, and for its item and its image, while a plan is made.</summary>
internal static class ToCome
{
    private const string Id = "00000000-0000-0000-0000-000000000000";

    public static Job Of(GenerationStep step) => new()
    {
        Id = Id, Status = JobStatus.Completed, ItemId = Id, ItemName = step.Name, Assets = new() { Image = new ImageAssetId(Id) },
    };

    /// <summary>Whether an id is that of something to come, of which nobody can know more.</summary>
    public static bool Is(string? id) => id == Id;
}
