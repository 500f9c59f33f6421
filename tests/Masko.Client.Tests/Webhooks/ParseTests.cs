using System.Text;
using System.Text.Json;

namespace Masko.Client.Tests.Webhooks;

public sealed class ParseTests
{
    [Test]
    public void The_documented_delivery_is_read()
    {
        var jobEvent = WebhookVerifier.Parse(Encoding.UTF8.GetBytes(Repository.Example("webhooks.delivery.payload.job.completed")));

        Assert.That(
            (jobEvent.Event, jobEvent.JobId, jobEvent.Type, jobEvent.CollectionId, jobEvent.Assets.Webm, jobEvent.Urls.Hevc),
            Is.EqualTo((JobEventType.JobCompleted, "job_abc123", JobType.Animation, "col_xyz", new AssetId("ast_webm_001"), "https://assets.masko.ai/col_xyz/video_hevc.mp4")));
    }

    [Test]
    public void What_this_version_does_not_know_is_kept()
    {
        var jobEvent = Parse("""{"event":"job.paused","type":"hologram","data":{"depth":3},"timestamp":"2026-03-28T10:00:00Z"}""");

        Assert.That((jobEvent.Event.Value, jobEvent.Type.Value), Is.EqualTo(("job.paused", "hologram")));
        Assert.That(jobEvent.AdditionalProperties!["data"].GetProperty("depth").GetInt32(), Is.EqualTo(3));
    }

    [Test]
    public void An_event_that_was_stored_by_its_reader_is_read_again()
    {
        var jobEvent = Parse("""{"event":"job.failed","job_id":"j1","error":{"code":"generation_failed","message":"No luck."},"x":1}""");
        var stored = JsonSerializer.SerializeToUtf8Bytes(jobEvent, MaskoJson.Options);

        Assert.That(JsonSerializer.SerializeToUtf8Bytes(WebhookVerifier.Parse(stored), MaskoJson.Options), Is.EqualTo(stored));
        Assert.That(Encoding.UTF8.GetString(stored), Does.Contain("generation_failed").And.Contain("\"x\":1"));
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("\"event\"")]
    [TestCase("""{"event":"job.completed" """)]
    [TestCase("""{"event":"job.completed"} {}""")]
    [TestCase("""{"event":{},"urls":7}""")]
    [TestCase("<html>")]
    public void What_is_no_event_is_unreadable_and_comes_along(string text)
    {
        var error = Assert.Throws<UnreadableAnswerException>(() => Parse(text))!;

        Assert.That((error.Expected, error.Body ?? ""), Is.EqualTo(("JobEvent", text)));
        Assert.That(error.Message, Does.StartWith("The webhook's delivery could not be read as JobEvent: ").And.Not.Contain("\n"));
    }

    [Test]
    public void Depth_has_an_end()
    {
        var deep = $$"""{"event":"job.completed","x":{{new string('[', 100_000)}}""";

        Assert.That(() => Parse(deep), Throws.TypeOf<UnreadableAnswerException>());
        Assert.That(
            () => Delivery.Verifier().Verify(Encoding.UTF8.GetBytes(deep), Delivery.SignatureOf(deep)),
            Throws.TypeOf<WebhookSignatureException>().With.Property("Reason").EqualTo(WebhookRefusal.NoTimestamp));
    }

    [Test]
    public void Bytes_that_are_no_text_cost_their_letters() =>
        Assert.That(WebhookVerifier.Parse([.. "{\"job_id\":\"j"u8, 0xff, .. "\"}"u8]).JobId, Is.EqualTo("j\uFFFD"));

    [Test]
    public void One_odd_member_costs_that_member()
    {
        const string Text = """
            {"event":"job.completed","job_id":17,"type":null,"asset_ids":"","urls":[],"error":null,"timestamp":"2026-03-28T10:00:00Z"}
            """;

        var jobEvent = Parse(Text);

        Assert.That((jobEvent.Event, jobEvent.JobId, jobEvent.Urls.Image), Is.EqualTo((JobEventType.JobCompleted, "17", (string?)null)));
        Assert.That(jobEvent.AdditionalProperties!.Keys, Is.EqualTo(["asset_ids", "urls"]));
    }

    [Test]
    public void One_that_is_signed_rightly_and_is_no_event_is_unreadable_not_refused() =>
        Assert.That(
            () => Delivery.Verifier().Read("<html>"u8, Delivery.SignatureOf("<html>")), Throws.TypeOf<UnreadableAnswerException>());

    private static JobEvent Parse(string text) => WebhookVerifier.Parse(Encoding.UTF8.GetBytes(text));
}
