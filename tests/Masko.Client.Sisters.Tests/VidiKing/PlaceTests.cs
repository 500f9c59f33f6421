using Masko.Client.Testing;

namespace Masko.Client.Sisters.Tests.VidiKing;

/// <summary>The places for jobs at the service, one of which is held by a job that nobody here knows: the answer to its submit was lost.</summary>
public sealed class PlaceTests
{
    [Test]
    public async Task A_run_waits_until_the_unknown_job_has_given_its_place_back()
    {
        await using var box = await OpenAsync(places: 1, lost => lost.TakesLonger(TimeSpan.FromMinutes(30)));

        var (_, summary) = await box.RunAsync(vidiking => vidiking.RunGenerate(VidiKingBox.Prompts(30)));

        Assert.That((summary.Completed, summary.Unknown, summary.NotSent, summary.Spent), Is.EqualTo((20, 10, 0, 30 * 0.14m)));
        Assert.That(summary.Duration, Is.InRange(TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(32)));
        Assert.That(box.Requests(VidiKingOperations.Submit), Is.LessThan(75));
        box.Server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task Known_jobs_are_followed_meanwhile_as_if_nothing_were()
    {
        await using var box = await OpenAsync(places: 2, lost => lost.TakesLonger(TimeSpan.FromMinutes(30)));

        var (_, summary) = await box.RunAsync(vidiking => vidiking.RunGenerate(VidiKingBox.Prompts(100)));

        // One place does the work of nine jobs of 10.5 seconds; what is asked between them is refused without slowing them down.
        Assert.That((summary.Completed, summary.Unknown), Is.EqualTo((90, 10)));
        Assert.That(summary.Duration, Is.LessThan(TimeSpan.FromMinutes(3)));
        box.Server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task The_wait_is_bounded_by_an_option_when_the_unknown_job_never_ends()
    {
        await using var box = await OpenAsync(
            places: 1, lost => lost.NeverEnds(), options => options.PlaceTimeout = TimeSpan.FromMinutes(10));

        var (results, summary) = await box.RunAsync(vidiking => vidiking.RunGenerate(VidiKingBox.Prompts(30)));

        Assert.That((summary.Unknown, summary.NotSent, summary.Spent), Is.EqualTo((10, 20, 10 * 0.14m)));
        Assert.That(results[29].Reason, Does.Contain("VidiKingClientOptions.PlaceTimeout").And.Contain("nothing charged"));
        Assert.That(summary.Duration, Is.InRange(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(12)));
    }

    [Test]
    public async Task The_time_of_the_run_bounds_it_too_and_what_waited_was_not_sent()
    {
        await using var box = await OpenAsync(places: 1, lost => lost.NeverEnds());

        var (_, summary) = await box.RunAsync(vidiking => vidiking.RunGenerate(VidiKingBox.Prompts(30), new() { Timeout = TimeSpan.FromMinutes(5) }));

        Assert.That((summary.End, summary.Unknown, summary.NotSent), Is.EqualTo((RunEnd.TimeUp, 10, 20)));
        Assert.That(summary.Duration, Is.EqualTo(TimeSpan.FromMinutes(5)).Within(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public async Task A_single_call_that_finds_no_room_is_told_so_within_its_time()
    {
        await using var box = await OpenAsync(places: 1, lost => lost.NeverEnds());
        var body = new VidiKingBulkBody { Operation = VidiKingOperation.Generate, Items = [.. VidiKingBox.Prompts(1)] };

        var (lost, refused) = await box.DriveAsync(async () =>
            (await CatchAsync(box.VidiKing.BulkAsync(body)), await CatchAsync(box.VidiKing.BulkAsync(body, new() { Timeout = TimeSpan.FromMinutes(1) }))));

        Assert.That(lost, Is.InstanceOf<OutcomeUnknownException>());
        Assert.That(refused, Is.InstanceOf<RateLimitedException>());
    }

    private static async Task<Exception?> CatchAsync(Task task)
    {
        try
        {
            await task;
            return null;
        }
        catch (MaskoException failure)
        {
            return failure;
        }
    }

    /// <summary>
    /// The answer to the first submit is lost, and something is the matter with the very job that it began: submits may overtake each
    /// other.
    /// </summary>
    private static async Task<VidiKingBox> OpenAsync(int places, Action<BulkJobFault> lost, Action<VidiKingClientOptions>? configure = null)
    {
        var box = await VidiKingBox.OpenAsync(new() { MaxJobs = places }, options =>
        {
            (options.MaxJobs, options.MaxItemsPerJob) = (places, 10);
            configure?.Invoke(options);
        });
        string? first = null;
        box.Server.Faults.On(VidiKingOperations.Submit).Where(request => IsFirst(request.RequestId)).ResetAfterExecuting();
        lost(box.Server.Faults.OnJob(job => job.RequestId == first));
        return box;

        bool IsFirst(string id) => (Interlocked.CompareExchange(ref first, id, null) ?? id) == id;
    }
}
