using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Jobs;

/// <summary>Works jobs off over time: so many at once, the others wait in the order they came. Called under the world's gate.</summary>
internal sealed class JobRunner(MaskoWorld world, MaskoServerOptions options)
{
    private readonly Queue<Job> waiting = new();
    private readonly List<Job> all = [];
    private readonly Dictionary<string, Job> byId = new(StringComparer.Ordinal);
    private int busy;

    /// <summary>Called under the gate when a job has ended.</summary>
    public event Action<Job>? Ended;

    /// <summary>Every job, oldest first.</summary>
    public IReadOnlyList<Job> All => all;

    /// <summary>Says before a job ends how it ends; null for well.</summary>
    public Func<Job, JobVerdict?> Judge { get; set; } = _ => null;

    public Job? Find(string id) => byId.GetValueOrDefault(id);

    public void Start(Job job)
    {
        all.Add(job);
        byId[job.Id] = job;
        waiting.Enqueue(job);
        world.After(options.PickUpTime, PickUp);
    }

    private void PickUp()
    {
        while (busy < options.Workers && waiting.TryDequeue(out var job))
        {
            busy++;
            Change(job, JobState.Processing);
            var verdict = Judge(job);
            job.OddStatus = verdict?.OddStatus;
            if (verdict is not { NeverEnds: true })
            {
                world.After(job.Duration + (verdict?.ExtraTime ?? TimeSpan.Zero), () => Finish(job, verdict));
            }
        }
    }

    private void Finish(Job job, JobVerdict? verdict)
    {
        busy--;
        job.OddStatus = null;
        job.ErrorCode = verdict?.ErrorCode;
        job.ErrorMessage = verdict?.ErrorMessage;
        if (verdict?.ErrorCode is null)
        {
            Change(job, JobState.Completed);
        }
        else
        {
            Change(job, JobState.Failed);
            world.Ledger.Refund(job);
        }

        End(job);
        foreach (var follower in job.Followers)
        {
            // Free work on the same pictures: it is done, or lost, with them.
            follower.ErrorCode = job.ErrorCode;
            follower.ErrorMessage = job.ErrorMessage;
            all.Add(follower);
            byId[follower.Id] = follower;
            Change(follower, job.Status);
            End(follower);
        }

        PickUp();
    }

    private void End(Job job)
    {
        job.End();
        Ended?.Invoke(job);
    }

    private void Change(Job job, JobState state)
    {
        job.Status = state;
        job.UpdatedAt = world.Now;
    }
}

/// <summary>How a job ends when it does not end well.</summary>
internal sealed record JobVerdict(string? ErrorCode = null, string? ErrorMessage = null, bool NeverEnds = false, string? OddStatus = null)
{
    /// <summary>How much longer it takes.</summary>
    public TimeSpan ExtraTime { get; init; }
}
