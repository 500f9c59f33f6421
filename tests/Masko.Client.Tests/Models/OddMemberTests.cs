using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Masko.Client.Tests.Models;

/// <summary>One member of another kind than it should be costs that member, and is kept.</summary>
public sealed class OddMemberTests
{
    private static readonly string[] Odd = ["null", "17", "\"lost\"", "[]", "false"];

    [TestCase("asset_ids", "[]")]
    [TestCase("asset_ids", "\"\"")]
    [TestCase("urls", "\"\"")]
    [TestCase("urls", "{\"image\":[],\"video\":{}}", false)]
    [TestCase("item_id", "{}")]
    [TestCase("poll_url", "false")]
    [TestCase("index", "{}")]
    [TestCase("odd", "[null]")]
    public async Task One_odd_member_of_one_entry_of_a_batch_costs_that_member(string name, string value, bool isWhole = true)
    {
        var entry = $$"""{"job_id":"b","{{name}}":{{value}}}""";
        var batch = await BatchAsync($$$"""{"data":{"jobs":[{"index":0,"job_id":"a"},{{{entry}}},{"index":2,"job_id":"c"}]}}""");

        Assert.That(batch.Jobs.Select(job => job.JobId), Is.EqualTo(["a", "b", "c"]));
        Assert.That(batch.Jobs[1].AdditionalProperties?.ContainsKey(name) ?? false, Is.EqualTo(isWhole));
        AssertEqual(JsonNode.Parse(Written(batch.Jobs[1]))![name]!.ToJsonString(), value);
    }

    [Test]
    public async Task A_number_where_an_id_is_expected_reads_as_its_digits()
    {
        var batch = await BatchAsync("""{"data":{"jobs":[{"job_id":17,"item_id":12345678901234567890,"asset_ids":{"image":3}}]}}""");

        var entry = batch.Jobs[0];
        Assert.That((entry.JobId, entry.ItemId, entry.Assets.Image?.Value), Is.EqualTo(("17", "12345678901234567890", "3")));
        Assert.That(entry.AdditionalProperties, Is.Null);
    }

    [TestCaseSource(nameof(Odd))]
    public async Task An_odd_entry_of_a_batch_keeps_its_place_with_nothing_known_of_it(string odd)
    {
        var batch = await BatchAsync($$$"""{"data":{"jobs":[{"job_id":"a"},{{{odd}}},{"job_id":"c"}]}}""");

        Assert.That(batch.Jobs.Select(job => job.JobId), Is.EqualTo(new[] { "a", null, "c" }));
        Assert.That(batch.Jobs[1] with { AdditionalProperties = null }, Is.EqualTo(new BatchEntry()));
        Assert.That(Written(batch.Jobs[1]), Is.EqualTo(odd));
    }

    [TestCase("""{"data":{"jobs":null,"results":[{"job_id":"a"}]}}""")]
    [TestCase("""{"data":{"jobs":{},"items":[{"job_id":"a"}]}}""")]
    public async Task A_list_of_jobs_is_found_beside_an_odd_one(string json) =>
        Assert.That((await BatchAsync(json)).Jobs.Single().JobId, Is.EqualTo("a"));

    [TestCase("""{"data":{"jobs":{}}}""")]
    [TestCase("""{"data":{"jobs":"3"}}""")]
    [TestCase("""{"data":7}""")]
    public void A_paid_answer_without_a_list_of_jobs_is_never_an_empty_one(string json) =>
        Assert.ThrowsAsync<OutcomeUnknownException>(() => BatchAsync(json));

    [TestCase("""{"data":{"job_id":{},"urls":3}}""")]
    [TestCase("""{"data":{"job_id":[],"tomorrow":1}}""")]
    public async Task A_paid_answer_in_which_nothing_is_right_has_an_unknown_outcome(string json)
    {
        await using var server = await WireServer.StartAsync(202, json);
        using var masko = server.Client();

        var error = Assert.ThrowsAsync<OutcomeUnknownException>(() => masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p")))!;

        Assert.That(error.InnerException, Is.TypeOf<UnreadableAnswerException>());
    }

    [Test]
    public async Task A_member_that_stands_twice_keeps_the_value_that_is_right()
    {
        await using var server = await WireServer.StartAsync(200, """{"data":{"id":"a","id":[],"status":{},"status":"completed"}}""");
        using var masko = server.Client();

        var job = await masko.Jobs.GetAsync("j");

        Assert.That((job.Id, job.Status), Is.EqualTo(("a", JobStatus.Completed)));
        Assert.That(Written(job), Is.EqualTo("""{"id":"a","status":"completed","asset_ids":{},"urls":{}}"""));
    }

    [Test]
    public void A_member_that_was_odd_is_written_once_when_it_gets_a_value()
    {
        var job = Read<Job>("""{"id":"j","item_id":[],"urls":false,"created_at":"next tuesday","cost_credits":"many"}""");

        Assert.That((job.ItemId, job.CreatedAt, job.CostCredits), Is.EqualTo(((string?)null, (DateTimeOffset?)null, (int?)null)));
        AssertEqual(
            Written(job), """{"id":"j","cost_credits":"many","item_id":[],"asset_ids":{},"urls":false,"created_at":"next tuesday"}""");
        AssertEqual(
            Written(job with { ItemId = "i", CostCredits = 3, Urls = new() { Image = "u" } }),
            """{"id":"j","cost_credits":3,"item_id":"i","asset_ids":{},"urls":{"image":"u"},"created_at":"next tuesday"}""");
    }

    [Test]
    public void Of_a_list_of_texts_the_odd_ones_are_left_out_and_the_list_is_kept()
    {
        var webhook = Read<Webhook>("""{"id":"w","events":["job.completed",null,{},7,["x"]]}""");

        Assert.That(webhook.Events.Select(name => name.Value), Is.EqualTo(["job.completed", "7"]));
        Assert.That(webhook.AdditionalProperties!["events"].GetRawText(), Is.EqualTo("""["job.completed",null,{},7,["x"]]"""));
        Assert.That(Written(webhook), Is.EqualTo("""{"id":"w","events":["job.completed","7"]}"""));
    }

    [Test]
    public void An_entry_that_came_odd_is_an_object_once_it_gets_a_value()
    {
        var canvas = Read<Canvas>("""{"id":"c","nodes":[null,{"id":"n"}],"jobs":[7]}""");

        Assert.That(canvas.Nodes.Select(node => node.Id), Is.EqualTo(["", "n"]));
        AssertEqual(Written(canvas), """{"id":"c","nodes":[null,{"id":"n"}],"edges":[],"inputs":[],"jobs":[7]}""");
        AssertEqual(
            Written(canvas with { Nodes = [canvas.Nodes[0] with { Id = "m" }] }),
            """{"id":"c","nodes":[{"id":"m"}],"edges":[],"inputs":[],"jobs":[7]}""");
    }

    [TestCase("""{"data":["Waving",null,{"name":"Sitting"},{}]}""")]
    [TestCase("""{"data":{"suggestions":{},"actions":["Waving",{"name":"Sitting"},[1]]}}""")]
    public async Task A_suggestion_without_a_name_costs_the_others_nothing(string json)
    {
        await using var server = await WireServer.StartAsync(200, json);
        using var masko = server.Client();

        Assert.That(await masko.Collections.SuggestActionsAsync("c"), Is.EqualTo(["Waving", "Sitting"]));
    }

    [Test]
    public async Task Halves_of_letters_and_bytes_that_are_no_text_cost_a_letter()
    {
        byte[] body =
        [
            .. """{"data":{"id":"j","status":"completed","item_name":"a\ud800b\\ud800\ud83d\ude00","item_id":"a"""u8, 0xff, (byte)'b',
            .. "\",\"\\udc00odd\":{\"text\":\"\\uDFFF\"}}}"u8,
        ];
        await using var server = await WireServer.StartAsync(context => context.Response.Body.WriteAsync(body).AsTask());
        using var masko = server.Client();

        var job = await masko.Jobs.GetAsync("j");

        Assert.That((job.ItemName, job.ItemId), Is.EqualTo(("a\uFFFDb\\ud800😀", "a\uFFFDb")));
        Assert.That(job.AdditionalProperties!["\uFFFDodd"].GetProperty("text").GetString(), Is.EqualTo("\uFFFD"));
        AssertEqual(Written(Read<Job>(Written(job))), Written(job));
    }

    private static async Task<BatchAccepted> BatchAsync(string json)
    {
        await using var server = await WireServer.StartAsync(202, json);
        using var masko = server.Client();
        return await masko.Generation.GenerateBatchAsync("c", new() { Requests = [GenerateBody.Image("n", "p")] });
    }

    private static T Read<T>(string json) => (T)JsonSerializer.Deserialize(json, MaskoJson.Options.GetTypeInfo(typeof(T)))!;

    private static string Written(MaskoModel model) =>
        Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(model, MaskoJson.Options.GetTypeInfo(model.GetType())));

    private static void AssertEqual(string written, string came) =>
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(written), JsonNode.Parse(came)), Is.True, written);
}
