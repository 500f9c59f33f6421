using Masko.Client.Testing;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Runs.Tests.Properties;

/// <summary>Whatever goes wrong: no item is lost, none doubled, none paid twice, and the counts add up. MASKO_SEEDS sets how many are tried.</summary>
public sealed class AnyFaultTests
{
    private const int Chunks = 10;

    private static int Seeds => int.TryParse(Environment.GetEnvironmentVariable("MASKO_SEEDS"), out var seeds) ? seeds : 300;

    [Test]
    public async Task Every_item_ends_once_and_is_paid_once([Range(0, Chunks - 1)] int chunk)
    {
        for (var seed = chunk; seed < Seeds; seed += Chunks)
        {
            try
            {
                await TryAsync(new Scenario(seed));
            }
            catch (Exception failure)
            {
                throw new AssertionException($"Seed {seed}: {failure.Message}", failure);
            }
        }
    }

    [Test]
    public async Task The_scenarios_reach_every_end_that_there_is()
    {
        var states = new HashSet<ItemState>();
        var ends = new HashSet<RunEnd>();
        for (var seed = 1_000_000; seed < 1_000_060; seed++)
        {
            var (results, summary) = await TryAsync(new Scenario(seed));
            states.UnionWith(results.Select(result => result.State));
            ends.Add(summary.End);
        }

        Assert.That(states, Is.EquivalentTo(Enum.GetValues<ItemState>().Except([ItemState.Refused])), "no rule is broken here");
        Assert.That(ends, Is.SupersetOf(new[] { RunEnd.Done, RunEnd.Cancelled, RunEnd.TimeUp, RunEnd.Budget, RunEnd.Credits }));
    }

    private static async Task<(IReadOnlyList<ItemResult<GenerateBody, Job>> Results, RunSummary Summary)> TryAsync(Scenario scenario)
    {
        await using var studio = await scenario.OpenAsync();
        GenerationRun? started = null;
        DateTimeOffset? stopped = null;
        var sends = 0;
        studio.Server.Faults.OnAny().Where(request =>
        {
            if (IsPaid(request) && ++sends == scenario.CancelAtRequest)
            {
                stopped = studio.Server.Time.GetUtcNow();
                started?.Cancel();
            }

            return false;
        }).NotJson();
        scenario.Break(studio.Server.Faults);

        var (results, summary) = await studio.DriveAsync(async () =>
        {
            await using var run = scenario switch
            {
                { IsStream: true } => studio.Masko.Run(
                    studio.Fox.Id, RunChecks.Halting(Studio.Poses(scenario.Items), scenario.Items, studio.Server.Time), scenario.Options),
                { Plan: { } plan } => studio.Masko.Run(studio.Fox.Id, plan, scenario.Options),
                _ => studio.Masko.Run(studio.Fox.Id, Studio.Poses(scenario.Items), scenario.Options),
            };
            started = run;
            var reading = run.ToListAsync();
            if (scenario.CancelAfter is { } cancelAfter)
            {
                await Task.Delay(cancelAfter, studio.Server.Time);
                stopped = studio.Server.Time.GetUtcNow();
                run.Cancel();
            }

            return (await reading, await run.Completion);
        });

        Check(studio.Server, scenario, results, summary);
        Assert.That(
            studio.Server.Requests.Where(request => IsPaid(request) && request.At > stopped), Is.Empty, "nothing is sent after the stop");
        return (results, summary);
    }

    private static bool IsPaid(ServerRequest request) => request.Operation is MaskoOperations.Generate or MaskoOperations.GenerateBatch;

    private static void Check(MaskoServer server, Scenario scenario, IReadOnlyList<ItemResult<GenerateBody, Job>> results, RunSummary summary)
    {
        RunChecks.EachItemEndedOnce(scenario.Items, scenario.IsStream, results, summary);
        Assert.That(server.Ledger.Spent, Is.LessThanOrEqualTo(scenario.Budget ?? int.MaxValue), "the budget holds");
        Assert.That(server.Ledger.Spent, Is.LessThanOrEqualTo(summary.Spent), "nothing is paid that the run does not know of");
        foreach (var step in scenario.Plan?.Steps.Where(step => results[step.Index].JobId is not null) ?? [])
        {
            Assert.That(step.Needs.Select(need => results[need.Index].State), Is.All.EqualTo(ItemState.Completed), "what is made of others waits for them");
        }

        server.Ledger.ShouldHoldEachItemOnce();
        var refunded = server.Ledger.Entries.Where(entry => entry.Kind == LedgerEntryKind.Refund).Select(entry => entry.JobId).ToHashSet();
        var paid = server.Ledger.Entries.Where(entry => entry.Kind == LedgerEntryKind.Charge && !refunded.Contains(entry.JobId)).Select(entry => entry.ItemName).ToList();
        Assert.That(paid, Is.Unique);
        var mayBePaid = results.Where(result => result.State is ItemState.Completed or ItemState.Unknown or ItemState.Running).Select(result => result.Name);
        Assert.That(paid, Is.SubsetOf(mayBePaid), "what is paid is not said to be free");
        var completed = results.Where(result => result.State == ItemState.Completed).ToList();
        Assert.That(completed.Select(result => result.Output!.ItemName), Is.EqualTo(completed.Select(result => result.Name)), "each item has a job of its own");
    }
}
