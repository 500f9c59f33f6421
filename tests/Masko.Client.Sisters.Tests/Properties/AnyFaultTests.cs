using Masko.Client.Testing;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Sisters.Tests.Properties;

/// <summary>Whatever goes wrong: no item is lost, none doubled, none paid twice, and the counts add up. MASKO_SEEDS sets how many are tried.</summary>
public sealed class AnyFaultTests
{
    private const int Chunks = 10;

    private static int Seeds => int.TryParse(Environment.GetEnvironmentVariable("MASKO_SEEDS"), out var seeds) ? seeds : 200;

    [Test]
    public Task At_ZSky_every_item_ends_once_and_is_paid_once([Range(0, Chunks - 1)] int chunk) => EachAsync(chunk, seed => ZSkyAsync(new(seed, 0.02m)));

    [Test]
    public Task At_VidiKing_every_item_ends_once_and_is_paid_once([Range(0, Chunks - 1)] int chunk) => EachAsync(chunk, seed => VidiKingAsync(new(seed, 0.14m)));

    [Test]
    public async Task The_scenarios_reach_every_end_that_there_is([Values] bool isZSky)
    {
        var states = new HashSet<ItemState>();
        var ends = new HashSet<RunEnd>();
        for (var seed = 1_000_000; seed < 1_000_060; seed++)
        {
            var (found, summary) = isZSky ? await ZSkyAsync(new(seed, 0.02m)) : await VidiKingAsync(new(seed, 0.14m));
            states.UnionWith(found);
            ends.Add(summary.End);
        }

        Assert.That(states, Is.EquivalentTo(Enum.GetValues<ItemState>().Except([ItemState.Refused])), "no rule is broken here");
        Assert.That(ends, Is.SupersetOf(new[] { RunEnd.Done, RunEnd.Cancelled, RunEnd.TimeUp, RunEnd.Budget, RunEnd.Credits }));
    }

    private static async Task EachAsync(int chunk, Func<int, Task> tryAsync)
    {
        for (var seed = chunk; seed < Seeds; seed += Chunks)
        {
            try
            {
                await tryAsync(seed);
            }
            catch (Exception failure)
            {
                throw new AssertionException($"Seed {seed}: {failure.Message}", failure);
            }
        }
    }

    private static async Task<(IEnumerable<ItemState> States, RunSummary Summary)> ZSkyAsync(SisterScenario scenario)
    {
        await using var box = await ZSkyBox.OpenAsync(
            new() { ImageTime = scenario.ImageTime, Balance = scenario.Balance is { } dollars ? new(dollars) : null },
            options => (options.MaxBatchSize, options.WebhookUrl) = (scenario.BatchSize, scenario.HasWebhook ? new(Hook.Address) : null));
        scenario.Break(box.Server, ZSkyOperations.Batch);
        var mugs = ZSkyBox.Mugs(scenario.Items);
        return await RunAsync(scenario, box.Server, () => scenario.IsStream
            ? box.ZSky.Run(RunChecks.Halting(mugs, scenario.Seed, box.Server.Time), scenario.Options)
            : box.ZSky.Run(mugs, scenario.Options));
    }

    private static async Task<(IEnumerable<ItemState> States, RunSummary Summary)> VidiKingAsync(SisterScenario scenario)
    {
        await using var box = await VidiKingBox.OpenAsync(
            new() { ImageTime = scenario.ImageTime, Balance = scenario.Balance is { } dollars ? new(dollars) : null },
            options => (options.MaxItemsPerJob, options.Callback) = (scenario.BatchSize, scenario.HasWebhook ? new(Hook.Address) : null));
        scenario.Break(box.Server, VidiKingOperations.Submit, VidiKingOperations.GetJob);
        if (scenario.Seed % 3 == 0)
        {
            box.Server.Faults.On(VidiKingOperations.GetJob).WithProbability(0.5).BatchOutOfOrder(times: 3);
        }

        if (scenario.Seed % 5 == 0)
        {
            box.Server.Faults.On(VidiKingOperations.GetJob).WithProbability(0.3).BatchIndexesFrom(1, times: 3);
        }

        var prompts = VidiKingBox.Prompts(scenario.Items);
        return await RunAsync(scenario, box.Server, () => scenario.IsStream
            ? box.VidiKing.RunGenerate(RunChecks.Halting(prompts, scenario.Seed, box.Server.Time), scenario.Options)
            : box.VidiKing.RunGenerate(prompts, scenario.Options));
    }

    private static async Task<(IEnumerable<ItemState> States, RunSummary Summary)> RunAsync<TBody, TOutput>(
        SisterScenario scenario, BulkServer server, Func<BulkRun<TBody, TOutput>> start)
        where TBody : class
        where TOutput : class
    {
        var (results, summary) = await server.Time.DriveAsync(async () =>
        {
            await using var run = start();
            var reading = run.ToListAsync();
            if (scenario.CancelAfter is { } cancelAfter)
            {
                await Task.Delay(cancelAfter, server.Time);
                run.Cancel();
            }

            return (await reading, await run.Completion);
        });

        RunChecks.EachItemEndedOnce(scenario.Items, scenario.IsStream, results, summary);
        var spent = server.Ledger.Spent.Dollars + server.Ledger.OnHold.Dollars;
        Assert.That(spent, Is.LessThanOrEqualTo(scenario.Budget ?? decimal.MaxValue), "the budget holds");
        Assert.That(spent, Is.LessThanOrEqualTo(summary.Spent), "nothing is paid that the run does not know of");
        Assert.That(server.Ledger.PaidItems, Is.GreaterThanOrEqualTo(summary.Completed), "what is completed was paid for, once");
        server.Ledger.ShouldHoldEachItemOnce();
        return (results.Select(result => result.State), summary);
    }
}
