namespace Masko.Client.Aot;

/// <summary>What came to a webhook, without a host around it.</summary>
internal static class DeliveryCalls
{
    public static async Task RunAsync(CallLog log)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var content = new WebhookSigner("whsec_1").Content(new JobEvent { Event = JobEventType.JobFailed, JobId = "j1", Timestamp = now });
        var body = await content.ReadAsByteArrayAsync();
        var signature = content.Headers.GetValues(WebhookVerifier.SignatureHeader).Single();

        var verifier = new WebhookVerifier("whsec_1");
        var jobEvent = verifier.Read(body, signature);
        log.Add("delivery", $"{jobEvent.Event} {jobEvent.JobId}");

        var first = await verifier.HandleOnceAsync(body, signature, (_, _) => Task.CompletedTask);
        var second = await verifier.HandleOnceAsync(body, signature, (_, _) => Task.CompletedTask);
        log.Add("repeated delivery", $"{first}, {second}");

        try
        {
            new WebhookVerifier("whsec_2").Verify(body, signature);
            log.Add("forged delivery", "was good");
        }
        catch (WebhookSignatureException exception)
        {
            log.Add("forged delivery", exception.Reason);
        }
    }
}
