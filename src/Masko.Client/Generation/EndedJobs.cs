namespace Masko.Client;

/// <summary>Jobs that were waited for together, each at its end.</summary>
public sealed record EndedJobs
{
    /// <summary>Those that made what they were for.</summary>
    public IReadOnlyList<Job> Completed { get; init; } = [];

    /// <summary>Those that did not: <see cref="Job.Error"/> says why, and what they cost is given back.</summary>
    public IReadOnlyList<Job> Failed { get; init; } = [];
}
