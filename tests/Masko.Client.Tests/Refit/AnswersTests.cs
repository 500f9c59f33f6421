using System.Diagnostics;
using System.Net;
using System.Text;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Tests.Refit;

/// <summary>What Refit by itself would do with answers, and must not reach a user's money.</summary>
public sealed class AnswersTests
{
    private static readonly GenerateBody Pose = GenerateBody.Image("n", "p");

    private static IEnumerable<TestCaseData> PaidInEachWay() =>
        from call in Calls.Paid
        from answer in new (string Name, int Status, string Body)[]
        {
            ("empty 200", 200, ""), ("empty 204", 204, ""), ("null", 200, "null"), ("null as data", 200, """{"data":null}"""), ("no JSON", 200, "<html>"),
            ("half an answer", 200, """{"data":{"job_id":"j"""),
        }
        select new TestCaseData(call.Arguments[0], answer.Status, answer.Body).SetArgDisplayNames($"{call.ArgDisplayNames![0]}, {answer.Name}");

    private static IEnumerable<TestCaseData> PaidWithToken() =>
        from call in new (string Name, Func<IMaskoClient, CancellationToken, Task<string?>> Call)[]
        {
            ("generate", async (masko, token) => (await masko.Generation.GenerateAsync("c", Pose, null, token)).JobId),
            ("batch", async (masko, token) => (await masko.Generation.GenerateBatchAsync("c", new() { Requests = [Pose] }, null, token)).Jobs[0].JobId),
            ("preview", async (masko, token) => (await masko.Generation.PreviewAsync(new() { Prompt = "p" }, null, token)).Urls[0]),
            ("canvas", async (masko, token) => (await masko.Canvases.CreateAsync("c", new() { Name = "n", TemplateId = "t" }, null, token)).Id),
            ("the front door", async (masko, token) => (await masko.GenerateAsync("c", Pose, null, token)).JobId),
        }
        select new TestCaseData(call.Call).SetArgDisplayNames(call.Name);

    [TestCaseSource(nameof(PaidInEachWay))]
    public async Task An_answer_to_a_paid_call_that_says_nothing_is_unknown_and_an_error_of_its_span(Func<IMaskoClient, Task> call, int status, string body)
    {
        await using var server = await WireServer.StartAsync(status, body);
        using var seen = new Observed(server.Address.Port);
        using var masko = server.RetryingClient();

        var error = Assert.ThrowsAsync<OutcomeUnknownException>(() => call(masko))!;

        Assert.That(error.MayBeCharged, Is.True);
        Assert.That(server.Requests, Has.Count.EqualTo(1));
        Assert.That(seen.Span.Status, Is.EqualTo(ActivityStatusCode.Error));
        Assert.That(seen.Span.GetTagItem("error.type"), Is.Not.Null);
    }

    [TestCaseSource(nameof(PaidWithToken))]
    public async Task A_cancel_that_comes_with_the_answer_of_a_paid_call_loses_no_job_id(Func<IMaskoClient, CancellationToken, Task<string?>> call)
    {
        using var cancel = new CancellationTokenSource();
        using var http = new HttpClient(new CancellingHandler(cancel));
        using var masko = new MaskoClient(WireServer.Key, http);

        Assert.That(await call(masko, cancel.Token), Is.Not.Null.And.Not.Empty);
        Assert.That(cancel.IsCancellationRequested, Is.True);
    }

    [TestCase("200 OK")]
    [TestCase("500 Oops")]
    public async Task An_answer_and_an_error_of_300_MB_are_read_no_further_than_their_bounds(string status)
    {
        await using var server = new EndlessServer(status, 300_000_000);
        using var masko = new MaskoClient(WireServer.Key, new MaskoClientOptions { BaseAddress = server.Address, Retry = { MaxRetries = 0 } });

        Assert.CatchAsync<MaskoException>(() => masko.Jobs.GetAsync("j"));
        Assert.CatchAsync<OutcomeUnknownException>(() => masko.Generation.GenerateAsync("c", Pose));

        Assert.That(await server.WrittenAsync(2), Is.All.LessThan(50_000_000), "32 MiB of an answer, 64 KiB of an error, and what lies in sockets");
    }

    /// <summary>Answers every request, and cancels when the last byte of the answer has been read.</summary>
    private sealed class CancellingHandler(CancellationTokenSource cancel) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = request.RequestUri!.AbsolutePath.EndsWith("/preview", StringComparison.Ordinal)
                ? """{"data":{"urls":["https://x"]}}"""
                : """{"data":{"id":"x","job_id":"j1","jobs":[{"job_id":"j1"}]}}""";
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StreamContent(new LastRead(Encoding.UTF8.GetBytes(answer), cancel)), RequestMessage = request,
            });
        }
    }

    private sealed class LastRead(byte[] bytes, CancellationTokenSource cancel) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = Read(buffer.Span);
            if (read == 0)
            {
                cancel.Cancel();
            }

            return new(read);
        }
    }
}
