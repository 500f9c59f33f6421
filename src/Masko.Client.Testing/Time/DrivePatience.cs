namespace Masko.Client.Testing;

/// <summary>How long a drive waits before it gives up. This is real time: work may wait for something real.</summary>
internal sealed record DrivePatience
{
    /// <summary>With nothing to run and no timer to wait for.</summary>
    internal TimeSpan WhenIdle { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>With a busy thread pool that gets hardly anything done.</summary>
    internal TimeSpan WhenStuck { get; init; } = TimeSpan.FromSeconds(30);
}
