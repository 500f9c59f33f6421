namespace Masko.Client.Finding;

/// <summary>Looks up what became of generations whose answers were lost.</summary>
internal sealed class JobFinder(MaskoClient masko)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    /// <summary>Of a timer that counts in milliseconds.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    public Task<IReadOnlyList<JobLookup>> FindAsync(
        string collectionId,
        IEnumerable<GenerateBody> sent,
        DateTimeOffset sentAt,
        JobLookupOptions? options,
        CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(collectionId);
        ArgumentNullException.ThrowIfNull(sent);
        List<GenerateBody> bodies = [.. sent];
        if (bodies.Contains(null!))
        {
            throw new ArgumentException("A body is null.", nameof(sent));
        }

        var now = masko.Settings.Time.GetUtcNow();
        if (sentAt > now)
        {
            var message = FormattableString.Invariant($"By the client's clock it is {now:O}: take the time before the send, from that clock.");
            throw new ArgumentOutOfRangeException(nameof(sentAt), sentAt, message);
        }

        var since = sentAt > DateTimeOffset.UnixEpoch ? sentAt : DateTimeOffset.UnixEpoch;
        return bodies.Count == 0
            ? Task.FromResult<IReadOnlyList<JobLookup>>([])
            : LookAsync(collectionId, bodies, since, options ?? new(), cancellationToken);
    }

    private async Task<IReadOnlyList<JobLookup>> LookAsync(
        string collectionId,
        IReadOnlyList<GenerateBody> bodies,
        DateTimeOffset sentAt,
        JobLookupOptions options,
        CancellationToken cancellationToken)
    {
        var time = masko.Settings.Time;
        var reader = new JobListReader(masko, collectionId, sentAt);
        var matching = new JobMatching(bodies, options.KnownJobs, masko.Settings.Json);
        var reasons = new LookupReasons(sentAt, options.SettleTime);
        var start = time.GetTimestamp();
        var pause = FirstPause;
        while (true)
        {
            // A look that begins when the time is over is the last one.
            var isSettled = time.GetElapsedTime(start) >= options.SettleTime;
            var listing = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            matching.Take(listing);
            if (Decide(matching, listing, reasons, isSettled) is { } all)
            {
                return all;
            }

            var left = options.SettleTime - time.GetElapsedTime(start) is { Ticks: > 0 } rest ? rest + Tick : TimeSpan.Zero;
            await Task.Delay(pause < left ? pause : left, time, cancellationToken).ConfigureAwait(false);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <returns>What became of each body; null while a later look may say more of one.</returns>
    private static IReadOnlyList<JobLookup>? Decide(JobMatching matching, JobListing listing, LookupReasons reasons, bool isSettled)
    {
        var found = new Dictionary<SentGroup, IReadOnlyList<JobLookup>>();
        foreach (var group in matching.Groups)
        {
            if (LookupDecision.Of(group, listing, isSettled) is not { } decision)
            {
                return null;
            }

            found[group] = [.. group.Bodies.Select((body, index) => Lookup(body, index, group, decision.State, decision.Jobs))];
        }

        return matching.InOrder(found);

        JobLookup Lookup(GenerateBody body, int index, SentGroup group, JobLookupState state, IReadOnlyList<Job> jobs) => state switch
        {
            JobLookupState.Found => new()
            {
                Body = body, State = state, Job = jobs[index], Jobs = [jobs[index]], Reason = LookupReasons.Found(body, jobs[index]),
            },
            JobLookupState.NotFound => new() { Body = body, State = state, Reason = reasons.NotFound(body) },
            _ => new() { Body = body, State = state, Jobs = jobs, Reason = reasons.Unclear(body, group, listing) },
        };
    }
}
