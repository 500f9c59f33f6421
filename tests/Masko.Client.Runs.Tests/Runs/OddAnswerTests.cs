using System.Text.Json.Nodes;

namespace Masko.Client.Runs.Tests.Runs;

/// <summary>One odd member, or one odd entry, of the answer to a paid batch costs no other item its result.</summary>
public sealed class OddAnswerTests
{
    [TestCase("asset_ids", "[]")]
    [TestCase("urls", "\"\"")]
    [TestCase("item_id", "17")]
    [TestCase("poll_url", "false")]
    [TestCase("error", "null")]
    [TestCase("index", "\"1\"")]
    public async Task An_odd_member_of_one_entry_costs_no_item_its_result(string name, string value)
    {
        var (states, spent) = await RunAsync(jobs => jobs[1]![name] = JsonNode.Parse(value));

        Assert.That(states, Is.All.EqualTo(ItemState.Completed));
        Assert.That(spent, Is.EqualTo(3));
    }

    [TestCase("null")]
    [TestCase("17")]
    [TestCase("[]")]
    [TestCase("{\"job_id\":{}}")]
    public async Task Of_an_odd_entry_the_outcome_is_unknown_and_the_others_have_their_results(string entry)
    {
        var (states, spent) = await RunAsync(jobs => jobs[1] = JsonNode.Parse(entry));

        Assert.That(states, Is.EqualTo(new[] { ItemState.Completed, ItemState.Unknown, ItemState.Completed }));
        Assert.That(spent, Is.EqualTo(3));
    }

    [Test]
    public async Task An_answer_without_its_list_leaves_every_outcome_unknown_and_nothing_is_sent_again()
    {
        var (states, spent) = await RunAsync(static jobs => jobs.Parent!["jobs"] = new JsonObject());

        Assert.That(states, Is.All.EqualTo(ItemState.Unknown));
        Assert.That(spent, Is.EqualTo(3));
    }

    private static async Task<(IEnumerable<ItemState> States, int Spent)> RunAsync(Action<JsonArray> change)
    {
        await using var studio = await Studio.OpenAsync(around: new BatchRewriter(change));
        var results = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(3));
            return await run.ToListAsync();
        });
        return (results.Select(result => result.State), studio.Server.Ledger.Spent);
    }
}
