using System.Text;
using Masko.Client.Testing;

namespace Masko.Client.Tests.Webhooks;

/// <summary>A delivery whose signature was made by another tool, and what verifies it at the moment of its timestamp.</summary>
internal static class Delivery
{
    public const string Secret = "whsec_test";

    public const string Text = """{"event":"job.completed","job_id":"j1","timestamp":"2026-03-28T10:00:00Z"}""";

    // printf '%s' "$text" | openssl dgst -sha256 -hmac whsec_test
    public const string Signature = "90b575a196de48a097b23653c84fd870234ef172387e081c311921e45957220a";

    public static DateTimeOffset Moment { get; } = new(2026, 3, 28, 10, 0, 0, TimeSpan.Zero);

    public static byte[] Body => Encoding.UTF8.GetBytes(Text);

    public static string SignatureOf(string text, string secret = Secret) => new WebhookSigner(secret).Sign(Encoding.UTF8.GetBytes(text));

    /// <summary>A verifier on a clock that stands at the delivery's moment, or so many seconds after it.</summary>
    public static WebhookVerifier Verifier(double seconds = 0, Action<WebhookVerifierOptions>? configure = null)
    {
        var options = new WebhookVerifierOptions { Secrets = [Secret], Time = new VirtualTime(Moment + TimeSpan.FromSeconds(seconds)) };
        configure?.Invoke(options);
        return new WebhookVerifier(options);
    }

    /// <summary>What the refusal is, by both ways of verifying.</summary>
    public static WebhookSignatureException Refusal(this WebhookVerifier verifier, string text = Text, string? signature = Signature)
    {
        var body = Encoding.UTF8.GetBytes(text);
        var read = Assert.Throws<WebhookSignatureException>(() => verifier.Read(body, signature))!;
        var verified = Assert.Throws<WebhookSignatureException>(() => verifier.Verify(body, signature))!;
        Assert.That((verified.Reason, verified.Message), Is.EqualTo((read.Reason, read.Message)));
        return read;
    }
}
