using System.Text;
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
        await using var studio = await Studio.OpenAsync();

        var states = await StatesAsync(studio, jobs => jobs[1]![name] = JsonNode.Parse(value));

        Assert.That(states, Is.All.EqualTo(ItemState.Completed));
    }

    [TestCase("null")]
    [TestCase("17")]
    [TestCase("[]")]
    [TestCase("{\"job_id\":{}}")]
    public async Task Of_an_odd_entry_the_outcome_is_unknown_and_the_others_have_their_results(string entry)
    {
        await using var studio = await Studio.OpenAsync();

        var states = await StatesAsync(studio, jobs => jobs[1] = JsonNode.Parse(entry));

        Assert.That(states, Is.EqualTo(new[] { ItemState.Completed, ItemState.Unknown, ItemState.Completed }));
        Assert.That(studio.Server.Ledger.Spent, Is.EqualTo(3));
    }

    [Test]
    public async Task An_answer_without_its_list_leaves_every_outcome_unknown_and_nothing_is_sent_again()
    {
        await using var studio = await Studio.OpenAsync();

        var states = await StatesAsync(studio, static jobs => jobs.Parent!["jobs"] = new JsonObject());

        Assert.That(states, Is.All.EqualTo(ItemState.Unknown));
        Assert.That(studio.Server.Ledger.Spent, Is.EqualTo(3));
    }

    private static async Task<IEnumerable<ItemState>> StatesAsync(Studio studio, Action<JsonArray> change)
    {
        using var http = new HttpClient(new Changing(studio.Server.CreateHandler(), change));
        using var masko = new MaskoClient(studio.Server.ApiKey, http, new() { Time = studio.Server.Time });
        var results = await studio.DriveAsync(async () =>
        {
            await using var run = masko.Run(studio.Fox.Id, Studio.Poses(3));
            return await run.ToListAsync();
        });
        return results.OrderBy(result => result.Index).Select(result => result.State);
    }

    /// <summary>Changes the list of jobs in answers to batches.</summary>
    private sealed class Changing(HttpMessageHandler inner, Action<JsonArray> change) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (request.RequestUri!.AbsolutePath.EndsWith("/generate-batch", StringComparison.Ordinal))
            {
                var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken))!;
                change(answer["data"]!["jobs"]!.AsArray());
                response.Content = new StringContent(answer.ToJsonString(), Encoding.UTF8, "application/json");
            }

            return response;
        }
    }
}
