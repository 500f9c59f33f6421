using System.Net;

namespace Masko.Client.Sisters.Tests.ZSky;

/// <summary>Every documented request and answer, as it is on the wire.</summary>
public sealed class DocumentedTests
{
    private const string Answer = """
        {"results":[{"status":"success","image_url":"https://cdn.test/1.png"},{"status":"failed","error":"Not allowed.","error_code":"content_policy"}]}
        """;

    [Test]
    public async Task A_batch_goes_to_the_documented_address_with_the_key_as_bearer()
    {
        var wire = new Canned(Answer);
        using var zsky = new ZSkyClient("sk_live_1", wire.Client());

        var batch = await zsky.BatchAsync(
        [
            new() { Prompt = "A red mug", Width = 1024, Height = 768, Style = ZSkyStyle.Photorealistic, GuidanceScale = 7.5 },
            new() { Prompt = "A blue mug", Style = new("cubist"), AdditionalProperties = new() { { "output_format", "webp" } } },
        ]);

        Assert.Multiple(() =>
        {
            Assert.That(wire.Requests.Single().Line, Is.EqualTo("POST https://api.zsky.ai/v1/batch"));
            Assert.That(wire.Requests.Single().Headers["Authorization"], Is.EqualTo("Bearer sk_live_1"));
            Assert.That(wire.Requests.Single().Body, Is.EqualTo(
                """{"requests":[{"prompt":"A red mug","width":1024,"height":768,"style":"photorealistic","guidance_scale":7.5},{"prompt":"A blue mug","style":"cubist","output_format":"webp"}]}"""));
            Assert.That(batch.Results!.Select(result => result.Status), Is.EqualTo(new[] { ZSkyResultStatus.Success, ZSkyResultStatus.Failed }));
            Assert.That(batch.Results![0].ImageUrl, Is.EqualTo("https://cdn.test/1.png"));
            Assert.That((batch.Results[1].Error!.Message, batch.Results[1].ErrorCode), Is.EqualTo(("Not allowed.", "content_policy")));
        });
    }

    [Test]
    public async Task With_a_webhook_it_says_where_to_and_is_answered_with_the_batch()
    {
        var wire = new Canned("""{"batch_id":"batch_abc123"}""");
        using var zsky = new ZSkyClient("sk_live_1", wire.Client(), new() { WebhookUrl = new("https://app.test/hook") });

        var batch = await zsky.BatchAsync([new() { Prompt = "A red mug" }]);

        Assert.That(wire.Requests.Single().Body, Is.EqualTo(
            """{"requests":[{"prompt":"A red mug"}],"webhook_url":"https://app.test/hook","webhook_events":["batch.complete","batch.failed"]}"""));
        Assert.That((batch.BatchId, batch.Results), Is.EqualTo(("batch_abc123", (IReadOnlyList<ZSkyResult>?)null)));
    }

    [Test]
    public void A_delivery_is_read()
    {
        var received = ZSkyWebhookVerifier.Parse("""{"event":"batch.complete","batch_id":"batch_abc123","results":[{"status":"success","image_url":"https://cdn.test/1.png"}]}"""u8);

        Assert.That((received.Event, received.BatchId, received.Results!.Single().ImageUrl), Is.EqualTo((ZSkyEventType.BatchComplete, "batch_abc123", "https://cdn.test/1.png")));
    }

    [Test]
    public async Task Address_path_and_key_header_are_options_because_its_pages_disagree()
    {
        var wire = new Canned(Answer);
        using var zsky = new ZSkyClient(
            "zsk_1", wire.Client(), new() { BaseAddress = new("https://zsky.ai/api"), BatchPath = "/v2/images/batch", KeyHeader = "X-API-Key" });

        await zsky.BatchAsync([new() { Prompt = "A red mug" }, new() { Prompt = "A blue mug" }]);

        Assert.That(wire.Requests.Single().Line, Is.EqualTo("POST https://zsky.ai/api/v2/images/batch"));
        Assert.That(wire.Requests.Single().Headers["X-API-Key"], Is.EqualTo("zsk_1"));
        Assert.That(wire.Requests.Single().Headers, Does.Not.ContainKey("Authorization"));
    }

    [Test]
    public void An_error_says_who_answered_and_never_the_key()
    {
        var wire = new Canned("""{"error":{"code":"unauthorized","message":"No such key: sk_live_hush."}}""") { Status = HttpStatusCode.Unauthorized };
        using var zsky = new ZSkyClient("sk_live_hush", wire.Client());

        var error = Assert.ThrowsAsync<MaskoApiException>(() => zsky.BatchAsync([new() { Prompt = "A red mug" }]))!;

        Assert.That(error.Message, Does.StartWith("ZSky answered 401 unauthorized to POST /v1/batch: No such key: sk_***"));
        Assert.That(error.ToString() + error.Body, Does.Not.Contain("hush"));
    }

    [Test]
    public void A_paid_request_whose_outcome_nobody_knows_is_sent_once()
    {
        var wire = new Canned("oops") { Status = HttpStatusCode.BadGateway };
        using var zsky = new ZSkyClient("sk_live_1", wire.Client(), new() { BatchPath = "/elsewhere" });

        var error = Assert.ThrowsAsync<OutcomeUnknownException>(() => zsky.BatchAsync([new() { Prompt = "A red mug" }]))!;

        Assert.That(wire.Requests, Has.Count.EqualTo(1));
        Assert.That(error.MayBeCharged, Is.True);
        Assert.That(error.Message, Does.Contain("ZSky keeps nothing that could be asked"));
    }

    [TestCase(0, 0, 0)]
    [TestCase(50, 1, 1.00)]
    [TestCase(51, 2, 1.02)]
    public void Prices_are_the_documented_ones(int count, int requests, double dollars)
    {
        using var zsky = new ZSkyClient("sk_live_1");
        using var subscribed = new ZSkyClient("sk_live_1", new ZSkyClientOptions { Prices = ZSkyPrices.Subscription });

        Assert.That(zsky.Estimate(ZSkyBox.Mugs(count)), Is.EqualTo(new MoneyEstimate { Count = count, Requests = requests, Dollars = (decimal)dollars }));
        Assert.That(subscribed.Estimate(ZSkyBox.Mugs(count)).Dollars, Is.EqualTo(count * 0.0135m));
        Assert.That(((IZSkyClient)subscribed).Prices, Is.EqualTo(ZSkyPrices.Subscription));
    }

    [Test]
    public void Its_time_out_is_150_seconds() => Assert.That(new ZSkyClientOptions().Timeout, Is.EqualTo(TimeSpan.FromSeconds(150)));

    [TestCase("BatchPath", "v1/batch")]
    [TestCase("BatchPath", "sk_live_hush")]
    [TestCase("BatchPath", "//evil.test/v1")]
    [TestCase("KeyHeader", "X API")]
    [TestCase("MaxBatchSize", "0")]
    [TestCase("WebhookUrl", "http://app.test/hook")]
    public void An_option_out_of_its_range_is_refused_by_its_name(string option, string value)
    {
        var options = new ZSkyClientOptions();
        _ = option switch
        {
            "BatchPath" => options.BatchPath = value,
            "KeyHeader" => options.KeyHeader = value,
            "MaxBatchSize" => (object)(options.MaxBatchSize = 0),
            _ => options.WebhookUrl = new(value),
        };

        Assert.That(() => new ZSkyClient("sk_live_1", options), Throws.ArgumentException.Or.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains($"ZSkyClientOptions.{option}").And.Message.Not.Contain("hush"));
    }
}
