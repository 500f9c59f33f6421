using System.Net;
using System.Text;
using System.Text.Json;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Tests.Wire;

/// <summary>Whatever bytes a server sends: an answer comes of it, or a MaskoException, and the status keeps its meaning.</summary>
public sealed class AnyBytesTests
{
    private const int Parts = 4;
    private const int Usually = 2000;

    private static readonly int[] Statuses = [200, 200, 200, 201, 202, 206, 302, 400, 401, 402, 403, 404, 408, 409, 429, 500, 502, 503];

    private static readonly string?[] Waits =
        [null, null, "1", "-1", "soon", "1e999", "Sat, 28 Mar 2026 10:02:00 GMT", "99999999999999999999", "NaN", ","];

    [Test]
    public async Task They_end_in_an_answer_or_a_masko_exception([Range(0, Parts - 1)] int part)
    {
        var good = await GoodAnswers.CollectAsync();
        var (status, encoding, type, wait, body) = (200, (string?)null, (string?)null, (string?)null, Array.Empty<byte>());
        await using var server = await WireServer.StartAsync(async context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.ContentEncoding = encoding;
            context.Response.Headers.ContentType = type;
            context.Response.Headers.RetryAfter = wait;
            context.Response.Headers["x-ratelimit-remaining"] = wait;
            context.Response.Headers["x-ratelimit-reset"] = wait;
            context.Response.Headers.Location = wait;
            await context.Response.Body.WriteAsync(body);
        });
        using var masko = server.Client(options => options.CircuitBreaker.IsEnabled = false);

        foreach (var seed in Seeds.Of(part, Parts, Usually))
        {
            await Seeds.TryAsync(seed, async random =>
            {
                var damage = new DamagedBytes(random);
                var (operation, answer) = good.Next(random);
                body = damage.Of(answer);
                encoding = damage.Encode(ref body);
                type = damage.ContentType();
                wait = Waits[random.Next(Waits.Length)];
                status = Statuses[random.Next(Statuses.Length)];
                var text = Encoding.UTF8.GetString(body);
                var told = $"{operation.Way}, {status} {type} {encoding}: {text[..Math.Min(text.Length, 1000)]}";
                try
                {
                    var read = await operation.Call(masko);
                    Assert.That(status, Is.LessThan(300), told);
                    AssertWritten(read, told);
                }
                catch (MaskoException failure)
                {
                    AssertMeaning(failure, (HttpStatusCode)status, operation.Verb == "GET", told);
                }
                catch (Exception other) when (other is not AssertionException)
                {
                    Assert.Fail($"{told}\n{other}");
                }
            });
        }
    }

    /// <summary>What was read is written, read again and written the same.</summary>
    private static void AssertWritten(object? read, string told)
    {
        if (read is MaskoModel model)
        {
            var type = MaskoJson.Options.GetTypeInfo(model.GetType());
            var written = JsonSerializer.Serialize(model, type);
            Assert.That(JsonSerializer.Serialize(JsonSerializer.Deserialize(written, type), type), Is.EqualTo(written), told);
            Assert.That(model.ToString(), Is.Not.Null, told);
        }
    }

    private static void AssertMeaning(MaskoException failure, HttpStatusCode status, bool isRead, string told)
    {
        var answer = (failure as OutcomeUnknownException)?.InnerException ?? failure;
        switch (status)
        {
            case HttpStatusCode.TooManyRequests:
                Assert.That(failure, Is.TypeOf<RateLimitedException>(), told);
                break;
            case HttpStatusCode.PaymentRequired:
                Assert.That(failure, Is.TypeOf<InsufficientCreditsException>(), told);
                break;
            case >= HttpStatusCode.Ambiguous:
                Assert.That((answer as MaskoApiException)?.StatusCode, Is.EqualTo(status), told);
                var isTransient = status is >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout;
                Assert.That(failure.CanRetry || !isRead, Is.EqualTo(isTransient || !isRead), told);
                break;
            default:
                Assert.That(answer, Is.TypeOf<UnreadableAnswerException>(), told);
                break;
        }
    }
}
