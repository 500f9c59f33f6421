using System.Net;
using System.Text;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Sisters.Tests.Properties;

/// <summary>One odd member costs that member, an odd entry keeps its place, and any bytes are an answer or a MaskoException.</summary>
public sealed class OddAnswerTests
{
    private const string ZSkyGood = """
        {"results":[{"status":"success","image_url":"https://cdn.test/1.png"},
        {"status":"failed","error":"Not allowed.","error_code":"content_policy"},
        {"status":"success","image_url":"https://cdn.test/3.png"}]}
        """;

    private const string VidiKingGood = """
        {"id":"bulk_1","status":"COMPLETE","total_items":2,"images":[{"index":0,"url":"https://cdn.test/0.png","status":"COMPLETE"},
        {"index":1,"status":"FAILED","error":"No."}],"credits_used":12,
        "created_at":"2026-03-27T10:00:00Z","completed_at":"2026-03-27T10:01:00Z"}
        """;

    [TestCase("null")]
    [TestCase("7")]
    [TestCase("{\"status\":[],\"image_url\":{}}")]
    public async Task An_odd_result_of_zsky_costs_the_other_pictures_nothing(string odd)
    {
        const string First = """{"status":"success","image_url":"https://a"}""";
        const string Last = """{"status":"success","image_url":"https://c","error_code":[]}""";
        var wire = new Canned($$"""{"results":[{{First}},{{odd}},{{Last}}]}""");
        using var zsky = new ZSkyClient("sk_live_1", wire.Client());
        await using var run = zsky.Run([new ZSkyImage { Prompt = "a" }, new ZSkyImage { Prompt = "b" }, new ZSkyImage { Prompt = "c" }]);

        var results = await run.ToListAsync();

        Assert.That(results.OrderBy(result => result.Index).Select(result => (result.State, result.Output?.ImageUrl)), Is.EqualTo(new[]
        {
            (ItemState.Completed, "https://a"), (ItemState.Unknown, null), (ItemState.Completed, (string?)"https://c"),
        }));
        Assert.That(wire.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_numeric_id_of_vidiking_is_its_digits_and_an_odd_picture_keeps_its_place()
    {
        var job = VidiKingWebhookVerifier.Parse("""
            {"event":"ai.complete","data":{"id":17,"status":"COMPLETE","images":[{"index":0,"url":"u"},null,{"index":2,"url":[]}]}}
            """u8).Data!;

        Assert.That((job.Id, job.Images.Count), Is.EqualTo(("17", 3)));
        Assert.That(
            job.Images.Select(image => (image.Index, image.Url)), Is.EqualTo(new (int?, string?)[] { (0, "u"), (null, null), (2, null) }));
        Assert.That(job.MissingItems(3), Is.EqualTo([1]));
    }

    [Test]
    public async Task Any_bytes_end_in_an_answer_or_a_masko_exception()
    {
        foreach (var seed in Seeds.Of(0, 1, usually: 1000))
        {
            await Seeds.TryAsync(seed, async random =>
            {
                var damage = new DamagedBytes(random);
                var isZSky = random.Next(2) == 0;
                var body = damage.Of(Encoding.UTF8.GetBytes(isZSky ? ZSkyGood : VidiKingGood));
                var wire = new Bytes(body, random.Next(3) == 0 ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK);
                using var http = new HttpClient(wire);
                try
                {
                    MaskoModel read = isZSky ? await ZSkyAsync(http) : await VidiKingAsync(http);
                    Assert.That(wire.Status, Is.EqualTo(HttpStatusCode.OK));
                    Assert.That(read.ToString(), Is.Not.Empty);
                }
                catch (MaskoException failure)
                {
                    Assert.That(failure is RateLimitedException, Is.EqualTo(wire.Status == HttpStatusCode.TooManyRequests));
                }
            });
        }
    }

    [Test]
    public async Task Any_signed_bytes_are_an_event_or_are_refused()
    {
        var zsky = new ZSkyWebhookVerifier("whsec_1");
        var vidiking = new VidiKingWebhookVerifier("whsec_1");
        var event1 = Encoding.UTF8.GetBytes($$"""{"event":"batch.complete","batch_id":"b",{{ZSkyGood.TrimStart()[1..]}}""");
        var event2 = Encoding.UTF8.GetBytes($$"""{"event":"ai.complete","timestamp":"2026-03-27T10:01:00Z","data":{{VidiKingGood}}}""");
        foreach (var seed in Seeds.Of(0, 1, usually: 1000))
        {
            await Seeds.TryAsync(seed, random =>
            {
                var damage = new DamagedBytes(random);
                var (first, second) = (damage.Of(event1), damage.Of(event2));
                Allowed(() => zsky.Read(first, new ZSkyWebhookSigner("whsec_1").Sign(first)));
                Allowed(() => ZSkyWebhookVerifier.Parse(first));
                Allowed(() => vidiking.Read(second, new VidiKingWebhookSigner("whsec_1").Sign(second)));
                Allowed(() => VidiKingWebhookVerifier.Parse(second));
                return Task.CompletedTask;
            });
        }
    }

    private static void Allowed(Action read)
    {
        try
        {
            read();
        }
        catch (MaskoException)
        {
            // The other end that is allowed.
        }
    }

    private static async Task<MaskoModel> ZSkyAsync(HttpClient http)
    {
        using var zsky = new ZSkyClient("sk_live_1", http, new() { Retry = { MaxRetries = 0 } });
        return await zsky.BatchAsync([new() { Prompt = "A red mug" }]);
    }

    private static async Task<MaskoModel> VidiKingAsync(HttpClient http)
    {
        using var vidiking = new VidiKingClient("vk_1", http, new() { Retry = { MaxRetries = 0 } });
        return await vidiking.Images.GetBulkAsync("bulk_1");
    }

    private sealed class Bytes(byte[] body, HttpStatusCode status) : HttpMessageHandler
    {
        public HttpStatusCode Status => status;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new ByteArrayContent(body), RequestMessage = request });
    }
}
