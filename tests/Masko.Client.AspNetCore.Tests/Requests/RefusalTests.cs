using System.Net;
using Masko.Client.AspNetCore.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Masko.Client.AspNetCore.Tests.Requests;

/// <summary>What is not to be trusted is refused, and learns nothing by it.</summary>
public sealed class RefusalTests
{
    private static readonly WebhookSigner Signer = new(HookHost.Secret);

    [Test]
    public async Task Every_refusal_looks_the_same_outside_and_is_told_apart_in_the_log()
    {
        await using var host = await HookHost.StartAsync();
        var good = host.Event("j1");
        (string Reason, HttpContent Content)[] cases =
        [
            ("NoHeader", Without(Signer.Content(good))),
            ("MalformedHeader", With(Without(Signer.Content(good)), "sesame")),
            ("MalformedHeader", With(Signer.Content(good), await SignatureAsync(good))),
            ("WrongSignature", new WebhookSigner("whsec_else").Content(good)),
            ("NoTimestamp", Signer.Content(good with { Timestamp = null })),
            ("TooOld", Signer.Content(good with { Timestamp = good.Timestamp - TimeSpan.FromMinutes(6) })),
            ("TooNew", Signer.Content(good with { Timestamp = good.Timestamp + TimeSpan.FromMinutes(6) })),
        ];

        var answers = new List<string>();
        foreach (var (_, content) in cases)
        {
            using var answer = await host.Http.PostAsync(HookHost.Path, content).Soon();
            answers.Add($"{(int)answer.StatusCode} {answer.Headers.WwwAuthenticate} {await answer.Content.ReadAsStringAsync()}|");
            content.Dispose();
        }

        Assert.That(answers, Has.All.EqualTo("401 X-Masko-Signature |"));
        Assert.That(host.Told, Is.Empty);
        Assert.That(host.Logs.Ours.Select(line => (line.Level, line.Id.Name)), Has.All.EqualTo((LogLevel.Warning, "Refused")));
        Assert.That(host.Logs.Ours.Zip(cases, (line, each) => line.Text.Contains($"({each.Reason})", StringComparison.Ordinal)), Has.All.True);
    }

    [TestCase("GET")]
    [TestCase("HEAD")]
    [TestCase("PUT")]
    [TestCase("DELETE")]
    [TestCase("OPTIONS")]
    public async Task Other_methods_are_not_allowed(string method)
    {
        await using var host = await HookHost.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), HookHost.Path);

        using var answer = await host.Http.SendAsync(request).Soon();

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
        Assert.That(answer.Content.Headers.Allow, Is.EqualTo(["POST"]));
    }

    [Test]
    public async Task A_good_one_is_answered_with_nothing_but_yes()
    {
        await using var host = await HookHost.StartAsync();

        using var answer = await host.TellAsync("j1");

        Assert.That((answer.StatusCode, await answer.Content.ReadAsStringAsync()), Is.EqualTo((HttpStatusCode.OK, "")));
        Assert.That(host.Logs.Ours.Select(line => (line.Level, line.Id.Name)), Is.EqualTo([(LogLevel.Debug, "Handled")]));
    }

    private static async Task<string> SignatureAsync(JobEvent jobEvent)
    {
        using var content = Signer.Content(jobEvent);
        return Signer.Sign(await content.ReadAsByteArrayAsync());
    }

    private static HttpContent Without(HttpContent content)
    {
        content.Headers.Remove(WebhookVerifier.SignatureHeader);
        return content;
    }

    private static HttpContent With(HttpContent content, string signature)
    {
        content.Headers.Add(WebhookVerifier.SignatureHeader, signature);
        return content;
    }
}
