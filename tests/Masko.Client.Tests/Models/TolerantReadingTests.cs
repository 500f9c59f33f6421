using System.Globalization;
using System.Text.Json;

namespace Masko.Client.Tests.Models;

public sealed class TolerantReadingTests
{
    [TestCase("\"2026-03-28T10:00:00Z\"", "2026-03-28 10:00")]
    [TestCase("\"2026-03-28T12:00:00+02:00\"", "2026-03-28 10:00")]
    [TestCase("\"2026-03-28T10:00:00\"", "2026-03-28 10:00", Description = "without an offset it is UTC, wherever it is read")]
    [TestCase("\"2026-03-28 10:00:00.123456+00\"", "2026-03-28 10:00")]
    [TestCase("\"2026-03-28\"", "2026-03-28 00:00")]
    [TestCase("\"next tuesday\"", null)]
    [TestCase("17", null)]
    [TestCase("{\"at\":1}", null)]
    [TestCase("null", null)]
    public void A_time_is_read_as_utc_or_is_null_and_never_fails_an_answer(string json, string? expected)
    {
        var job = JsonSerializer.Deserialize<Job>($"{{\"created_at\":{json},\"id\":\"after\"}}", MaskoJson.Options)!;

        Assert.That(job.CreatedAt?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), Is.EqualTo(expected));
        Assert.That(job.Id, Is.EqualTo("after"));
    }

    [TestCase("21", 21)]
    [TestCase("21.0", 21)]
    [TestCase("\"21\"", 21)]
    [TestCase("20.5", 21)]
    [TestCase("-3", -3)]
    [TestCase("1e400", null)]
    [TestCase("99999999999", null)]
    [TestCase("true", null)]
    [TestCase("[1]", null)]
    [TestCase("null", null)]
    public void Credits_are_read_as_whole_numbers_or_are_null(string json, int? expected)
    {
        var job = JsonSerializer.Deserialize<Job>($"{{\"cost_credits\":{json},\"id\":\"after\"}}", MaskoJson.Options)!;

        Assert.That(job.CostCredits, Is.EqualTo(expected));
        Assert.That(job.Id, Is.EqualTo("after"));
    }

    [TestCase("\"it broke\"", null, "it broke")]
    [TestCase("{\"code\":\"content_policy\",\"message\":\"No.\"}", "content_policy", "No.")]
    [TestCase("{\"code\":7}", "7", null)]
    [TestCase("[1,2]", null, "[1,2]")]
    public void The_error_of_a_job_is_an_object_or_a_sentence(string json, string? code, string? message)
    {
        var job = JsonSerializer.Deserialize<Job>($"{{\"error\":{json}}}", MaskoJson.Options)!;

        Assert.That(job.Error?.Code, Is.EqualTo(code));
        Assert.That(job.Error?.Message, Is.EqualTo(message));
    }

    [TestCase("""{"data":{"jobs":[{"index":1,"job_id":"b"},{"index":0,"job_id":"a"}]}}""", "1b 0a")]
    [TestCase("""{"data":[{"job_id":"a"},{"job_id":"b"}]}""", "a b")]
    [TestCase("""{"data":{"results":[{"job_id":"a"}],"note":"n"}}""", "a")]
    [TestCase("""{"data":{"requests":[{"job_id":"a"}]}}""", "a")]
    [TestCase("""{"data":{"items":[{"job_id":"a"}]}}""", "a")]
    [TestCase("""{"jobs":[{"job_id":"a"}]}""", "a")]
    public async Task A_batch_answer_is_read_in_every_shape_it_may_have(string json, string expected)
    {
        await using var server = await WireServer.StartAsync(202, json);
        using var masko = server.Client();

        var batch = await masko.Generation.GenerateBatchAsync("c", new() { Requests = [GenerateBody.Image("n", "p")] });

        Assert.That(string.Join(' ', batch.Jobs.Select(job => $"{job.Index}{job.JobId}")), Is.EqualTo(expected));
    }

    [TestCase("""{"data":{"suggestions":["Waving"]}}""")]
    [TestCase("""{"data":{"actions":["Waving"]}}""")]
    [TestCase("""{"data":["Waving"]}""")]
    [TestCase("""{"data":[{"name":"Waving","why":"missing"}]}""")]
    [TestCase("""{"suggestions":[{"name":"Waving"}]}""")]
    public async Task Suggestions_are_read_in_every_shape_they_may_have(string json)
    {
        await using var server = await WireServer.StartAsync(200, json);
        using var masko = server.Client();

        IReadOnlyList<string> ideas = await masko.Collections.SuggestActionsAsync("c");

        Assert.That(ideas, Is.EqualTo(["Waving"]));
    }

    [TestCase("""{"data":[{"id":"p"}]}""")]
    [TestCase("""[{"id":"p"}]""")]
    [TestCase("""{"projects":[{"id":"p"}]}""")]
    [TestCase("""{"tags":["x"],"data":[{"id":"p"}]}""")]
    [TestCase("""{"data":[{"id":"p"},],}""", Description = "a trailing comma")]
    public async Task A_page_is_read_in_every_shape_it_may_have(string json)
    {
        await using var server = await WireServer.StartAsync(200, json);
        using var masko = server.Client();

        Assert.That((await masko.Projects.ListAsync()).Items.Select(project => project.Id), Is.EqualTo(["p"]));
    }

    [Test]
    public async Task A_byte_order_mark_is_passed_over()
    {
        await using var server = await WireServer.StartAsync(200, "\uFEFF{\"data\":{\"balance\":3}}");
        using var masko = server.Client();

        Assert.That((await masko.Credits.GetAsync()).Balance, Is.EqualTo(3));
    }
}
