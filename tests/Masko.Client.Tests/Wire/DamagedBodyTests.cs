using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace Masko.Client.Tests.Wire;

/// <summary>Bodies whose bytes are not what their headers or their form promise.</summary>
public sealed class DamagedBodyTests
{
    private static readonly byte[] NoText = [.. """{"error":{"code":"slow","message":"a"""u8, 0xff, 0xfe, .. "\"}}"u8];

    private static IEnumerable<TestCaseData> Damages =>
    [
        new TestCaseData(null, """{"error":{"code":"\ud800","message":"a\udc00"}}"""u8.ToArray()).SetArgDisplayNames("half a letter"),
        new TestCaseData(null, """{"error":"\ud800"}"""u8.ToArray()).SetArgDisplayNames("half a letter alone"),
        new TestCaseData(null, """{"\ud800":1,"error":{"\udfff":2}}"""u8.ToArray()).SetArgDisplayNames("half a letter in a name"),
        new TestCaseData(null, NoText).SetArgDisplayNames("no UTF-8"),
        new TestCaseData("br", "{\"error\":{}}"u8.ToArray()).SetArgDisplayNames("no Brotli"),
        new TestCaseData("gzip", "{\"error\":{}}"u8.ToArray()).SetArgDisplayNames("no gzip"),
        new TestCaseData("deflate", "{\"error\":{}}"u8.ToArray()).SetArgDisplayNames("no deflate"),
        new TestCaseData("gzip", Packed()[..20]).SetArgDisplayNames("half of gzip"),
        new TestCaseData("gzip", Packed()[..^4].Concat(new byte[] { 1, 2, 3, 4 }).ToArray()).SetArgDisplayNames("gzip with a wrong length"),
    ];

    [TestCaseSource(nameof(Damages))]
    public async Task Whatever_the_body_an_error_is_what_its_status_says(string? encoding, byte[] body)
    {
        var status = 503;
        await using var server = await WireServer.StartAsync(context => SendAsync(context, status, encoding, body));
        using var masko = server.Client();

        var error = Assert.ThrowsAsync<MaskoApiException>(() => masko.Credits.GetAsync())!;
        Assert.That(error.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        status = 429;
        Assert.ThrowsAsync<RateLimitedException>(() => masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p")));
        status = 402;
        Assert.ThrowsAsync<InsufficientCreditsException>(() => masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p")));
    }

    [TestCaseSource(nameof(Damages))]
    public async Task A_429_and_a_503_with_such_a_body_are_tried_again(string? encoding, byte[] body)
    {
        await using var server = await WireServer.StartAsync(Answer.InTurn(
            context => SendAsync(context, 429, encoding, body),
            context => SendAsync(context, 503, encoding, body),
            context => Answer.Json(context, 200, """{"data":{"balance":3}}""")));
        using var masko = server.RetryingClient();

        Assert.That((await masko.Credits.GetAsync()).Balance, Is.EqualTo(3));
    }

    [TestCase("br")]
    [TestCase("gzip")]
    [TestCase("deflate")]
    public async Task An_answer_that_is_not_packed_as_it_says_is_unreadable(string encoding)
    {
        var answer = """{"data":{"balance":3,"job_id":"j"}}"""u8.ToArray();
        await using var server = await WireServer.StartAsync(context => SendAsync(context, 200, encoding, answer));
        using var masko = server.Client();

        Assert.ThrowsAsync<UnreadableAnswerException>(() => masko.Credits.GetAsync());
        Assert.ThrowsAsync<OutcomeUnknownException>(() => masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p")));
    }

    [Test]
    public async Task An_error_body_with_a_byte_order_mark_is_read()
    {
        await using var server = await WireServer.StartAsync(404, "\uFEFF{\"error\":{\"code\":\"not_found\",\"message\":\"No such job\"}}");
        using var masko = server.Client();

        Assert.That(Assert.ThrowsAsync<MaskoApiException>(() => masko.Jobs.GetAsync("j"))!.Code, Is.EqualTo("not_found"));
    }

    private static byte[] Packed()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.NoCompression))
        {
            gzip.Write("""{"error":{"code":"slow","message":"Slow down, please."}}"""u8);
        }

        return packed.ToArray();
    }

    private static async Task SendAsync(HttpContext context, int status, string? encoding, byte[] body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers.ContentEncoding = encoding;
        await context.Response.Body.WriteAsync(body);
    }
}
