using Masko.Client.Testing;

namespace Masko.Client.Runs.Tests.Runs;

/// <summary>What is looked up later needs to be known by the time of its send.</summary>
public sealed class SentTimeTests
{
    private static readonly TimeSpan Advised = TimeSpan.FromSeconds(30);

    [Test]
    public async Task An_item_of_a_run_says_when_its_last_request_left()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.GenerateBatch).RateLimited(retryAfter: Advised);
        studio.Server.Faults.On(MaskoOperations.GenerateBatch).ResetAfterExecuting();
        var started = studio.Server.Time.GetUtcNow();

        var results = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(3), new() { Budget = 2 });
            return await run.ToListAsync();
        });

        Assert.That(results.Select(result => result.State), Is.EqualTo(new[] { ItemState.Unknown, ItemState.Unknown, ItemState.NotSent }));
        Assert.That(results.Take(2).Select(result => result.SentAt - started), Is.All.InRange(Advised, Advised * 1.5));
        Assert.That(results[2].SentAt, Is.Null);
    }

    [TestCase("""{"data":{"item_id":"i1"}}""")]
    [TestCase("""{"data":[]}""")]
    [TestCase(null)]
    public async Task An_unknown_outcome_of_a_single_call_says_when_it_left(string? answer)
    {
        await using var studio = await Studio.OpenAsync();
        var faults = studio.Server.Faults.On(MaskoOperations.Generate);
        faults.RateLimited(retryAfter: Advised);
        _ = answer is null ? faults.ResetAfterExecuting() : faults.WrongShape(answer);
        var started = studio.Server.Time.GetUtcNow();

        var lost = await studio.DriveAsync(() => Studio.CatchAsync<OutcomeUnknownException>(
            () => studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Waving", "waving"))));

        Assert.That(lost.SentAt - started, Is.InRange(Advised, Advised * 1.5));
    }
}
