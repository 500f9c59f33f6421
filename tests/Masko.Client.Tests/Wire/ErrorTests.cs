using System.Globalization;
using System.Net;

namespace Masko.Client.Tests.Wire;

public sealed class ErrorTests
{
    [TestCase(400, "bad_request")]
    [TestCase(401, "unauthorized")]
    [TestCase(403, "forbidden")]
    [TestCase(404, "not_found")]
    [TestCase(409, "conflict")]
    [TestCase(500, "internal_error")]
    [TestCase(503, "unavailable")]
    public async Task An_error_has_status_code_and_request_id_as_properties_and_in_the_message(int status, string code)
    {
        await using var server = await WireServer.StartAsync(context =>
        {
            context.Response.Headers["x-request-id"] = "7f0c-1";
            return Answer.Json(context, status, $$$"""{"error":{"code":"{{{code}}}","message":"What went wrong."}}""");
        });
        using var masko = server.Client();

        var error = Assert.ThrowsAsync<MaskoApiException>(() => masko.Jobs.GetAsync("j1"))!;

        Assert.Multiple(() =>
        {
            Assert.That((int)error.StatusCode, Is.EqualTo(status));
            Assert.That(error.Code, Is.EqualTo(code));
            Assert.That(error.RequestId, Is.EqualTo("7f0c-1"));
            Assert.That(error.Body, Does.Contain("What went wrong."));
            Assert.That(error.Message, Does.StartWith($"Masko answered {status} {code} to GET /v1/jobs/j1: What went wrong. Request id 7f0c-1."));
        });
    }

    [Test]
    public async Task Without_a_request_id_nothing_is_printed_for_it()
    {
        var error = await Error<MaskoApiException>(404, """{"error":{"code":"not_found","message":"No such job"}}""");

        Assert.That(error.RequestId, Is.Null);
        Assert.That(error.Message, Is.EqualTo("Masko answered 404 not_found to GET /v1/jobs/j1: No such job."));
    }

    [TestCase("error.402.insufficient_credits", 140, 50, "insufficient_credits")]
    [TestCase("error.402.OLD-flat", 21, 5, null)]
    [TestCase("error.generic", null, null, "insufficient_credits")]
    public async Task Too_few_credits_say_what_is_required_and_what_is_there(string example, int? required, int? balance, string? code)
    {
        await using var server = await WireServer.StartAsync(402, Repository.Example(example));
        using var masko = server.Client();

        var error = Assert.ThrowsAsync<InsufficientCreditsException>(() => masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p")))!;

        Assert.Multiple(() =>
        {
            Assert.That(error.Required, Is.EqualTo(required));
            Assert.That(error.Balance, Is.EqualTo(balance));
            Assert.That(error.Code, Is.EqualTo(code));
            Assert.That(error.Message, Does.EndWith("Nothing was charged."));
            Assert.That(error.Message, required is null ? Does.Contain("Required: 20, balance: 5") : Does.Contain($"required {required}, balance {balance}"));
        });
    }

    [Test]
    public async Task Money_that_is_short_is_told_to_the_cent_in_no_culture()
    {
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = comma;

        var error = await Error<InsufficientCreditsException>(402, """{"error":{"code":"insufficient_funds","message":"Top up first.","required":1.250,"balance":0.005}}""");

        Assert.That((error.Required, error.Balance, error.ServiceMessage), Is.EqualTo((1.25m, 0.005m, "Top up first.")));
        Assert.That(error.Message, Does.Contain("required 1.25, balance 0.005").And.EndsWith("Nothing was charged."));
    }

    [TestCase("""{"error":{"code":"not_found","message":"No such\njob."}}""", "No such job.")]
    [TestCase("""{"error":"No such job."}""", "No such job.")]
    [TestCase("""{"error":{"code":"not_found"}}""", null)]
    [TestCase("<html>Not found</html>", null)]
    public async Task What_the_service_itself_said_stands_alone_too(string body, string? said)
    {
        Assert.That((await Error<MaskoApiException>(404, body)).ServiceMessage, Is.EqualTo(said));
    }

    [TestCase("12", 12)]
    [TestCase("1.5", 1.5)]
    [TestCase("0", 0)]
    [TestCase("-3", null)]
    [TestCase("Sat, 28 Mar 2026 10:02:00 GMT", 120)]
    [TestCase("Sat, 28 Mar 2026 09:00:00 GMT", 0)]
    [TestCase("1774692030", 30, Description = "seconds since 1970")]
    [TestCase("99999999999999999999", null)]
    [TestCase("soon", null)]
    [TestCase("", null)]
    public async Task A_rate_limit_says_when_to_come_again(string header, double? seconds)
    {
        await using var server = await WireServer.StartAsync(context =>
        {
            context.Response.Headers.RetryAfter = header;
            return Answer.Json(context, 429, """{"error":{"code":"rate_limited","message":"Slow down"}}""");
        });
        using var masko = server.Client(options => options.Time = new ManualTime());

        var error = Assert.ThrowsAsync<RateLimitedException>(() => masko.Credits.GetAsync())!;

        Assert.That(error.RetryAfter?.TotalSeconds, Is.EqualTo(seconds));
        Assert.That(error.Message, seconds is null ? Does.Contain("a little later") : Does.Contain(FormattableString.Invariant($"come again in {seconds} s")));
    }

    [Test]
    public async Task Retry_after_is_read_in_no_culture()
    {
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (comma.NumberFormat.NumberDecimalSeparator, comma.NumberFormat.NumberGroupSeparator) = (",", ".");
        CultureInfo.CurrentCulture = comma;
        await using var server = await WireServer.StartAsync(context =>
        {
            context.Response.Headers.RetryAfter = "1.5";
            return Answer.Json(context, 429, "{}");
        });
        using var masko = server.Client();

        Assert.That(Assert.ThrowsAsync<RateLimitedException>(() => masko.Credits.GetAsync())!.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(1.5)));
    }

    [Test]
    public async Task A_redirect_is_not_followed_and_says_what_to_set()
    {
        await using var elsewhere = await WireServer.StartAsync(200, """{"data":{"balance":1}}""");
        await using var server = await WireServer.StartAsync(context =>
        {
            context.Response.Redirect(new Uri(elsewhere.Address, "/v1/credits").AbsoluteUri);
            return Task.CompletedTask;
        });
        using var masko = server.Client();

        var error = Assert.ThrowsAsync<MaskoApiException>(() => masko.Credits.GetAsync())!;

        Assert.That(error.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(error.Message, Does.Contain("MaskoClientOptions.BaseAddress"));
        Assert.That(elsewhere.Requests, Is.Empty);
    }

    [TestCase("<html><body><h1>502 Bad Gateway</h1></body></html>", "text/html")]
    [TestCase("", null)]
    [TestCase("null", "application/json")]
    [TestCase("[]", "application/json")]
    [TestCase("\"nope\"", "application/json")]
    [TestCase("{\"error\":", "application/json")]
    [TestCase("{\"error\":{\"code\":{\"deep\":[1]},\"message\":7}}", "application/json")]
    [TestCase("{\"error\":null}", "application/json")]
    public async Task An_error_body_of_any_kind_keeps_the_status(string body, string? contentType)
    {
        await using var server = await WireServer.StartAsync(context => Answer.Body(context, 502, contentType, body));
        using var masko = server.Client();

        var error = Assert.ThrowsAsync<MaskoApiException>(() => masko.Credits.GetAsync())!;

        Assert.That(error.StatusCode, Is.EqualTo(HttpStatusCode.BadGateway));
        Assert.That(error.Message, Does.StartWith("Masko answered 502").And.Contains("GET /v1/credits"));
        Assert.That(error.Body, Is.EqualTo(body.Length == 0 ? null : body));
    }

    [Test]
    public async Task An_error_body_that_is_cut_off_keeps_the_status()
    {
        await using var server = await WireServer.StartAsync(context => Answer.CutOff(context, 404, """{"error":{"code":"not_f"""));
        using var masko = server.Client();

        var error = Assert.ThrowsAsync<MaskoApiException>(() => masko.Credits.GetAsync())!;

        Assert.That(error.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(error.Body, Does.Contain("not_f"));
    }

    [Test]
    public async Task An_error_body_without_end_is_read_up_to_a_limit()
    {
        await using var server = await WireServer.StartAsync(async context =>
        {
            context.Response.StatusCode = 500;
            var block = new byte[64 * 1024];
            Array.Fill(block, (byte)'x');
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(block, context.RequestAborted);
            }
        });
        using var masko = server.Client();

        var error = Assert.ThrowsAsync<MaskoApiException>(() => masko.Credits.GetAsync())!;

        Assert.That(error.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(error.Body, Has.Length.EqualTo(64 * 1024));
        Assert.That(error.Message, Has.Length.LessThan(600));
    }

    [Test]
    public async Task An_error_whose_body_never_ends_is_told_after_five_seconds()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(async context =>
        {
            context.Response.StatusCode = 403;
            await context.Response.Body.WriteAsync("{\"error\":"u8.ToArray());
            await context.Response.Body.FlushAsync();
            await Answer.Never(context);
        });
        using var masko = server.Client(options => options.Time = time);

        var call = masko.Credits.GetAsync();
        await time.UntilTimersAsync(2);
        time.Advance(TimeSpan.FromSeconds(5));

        var error = Assert.ThrowsAsync<MaskoApiException>(() => call)!;
        Assert.That(error.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task What_a_server_says_breaks_no_line_of_a_log()
    {
        var error = await Error<MaskoApiException>(400, """{"error":{"code":"bad\nFAKE LOG LINE","message":"one\r\ntwo\u2028three\u0007"}}""");

        Assert.That(error.Message, Does.Not.Contain("\n").And.Not.Contain("\r").And.Not.Contain("\u2028").And.Not.Contain("\u0007"));
        Assert.That(error.Code, Is.EqualTo("bad FAKE LOG LINE"));
    }

    private static async Task<T> Error<T>(int status, string body)
        where T : Exception
    {
        await using var server = await WireServer.StartAsync(status, body);
        using var masko = server.Client();
        return Assert.ThrowsAsync<T>(() => masko.Jobs.GetAsync("j1"))!;
    }
}
