namespace Masko.Client.Finding;

/// <summary>How well a job goes with what was sent.</summary>
internal enum JobFit
{
    None,

    /// <summary>The job does not say enough.</summary>
    Possible,

    Certain,
}

/// <summary>Which jobs make what was sent, by their types.</summary>
internal static class JobFits
{
    /// <summary>The work that starts by itself, or for another operation.</summary>
    private static readonly HashSet<JobType> Others =
        [JobType.Reverse, JobType.SizeVariant, JobType.SizeVariantBatch, JobType.ExportAnimation, JobType.SceneGeneration];

    public static JobFit Of(SentKind kind, JobType job)
    {
        if (Others.Contains(job))
        {
            return JobFit.None;
        }

        var isPicture = job == JobType.ItemGeneration || job == JobType.ImageGeneration;
        return kind switch
        {
            SentKind.Picture when isPicture => JobFit.Certain,
            SentKind.Picture when job == JobType.Animation || job == JobType.Logo => JobFit.None,
            SentKind.Animation when job == JobType.Animation => JobFit.Certain,
            SentKind.Animation when job == JobType.ImageGeneration || job == JobType.Logo => JobFit.None,
            SentKind.Logo when job == JobType.Logo => JobFit.Certain,
            SentKind.Logo when job == JobType.Animation => JobFit.None,

            // Which type an animation's item or a logo's image has is documented nowhere, nor are the types of tomorrow.
            _ => JobFit.Possible,
        };
    }
}
