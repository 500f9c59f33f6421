using System.Diagnostics;

namespace Masko.Client.Http;

/// <summary>Tells whoever listens of one call.</summary>
internal sealed class CallObserver
{
    private readonly Call call;
    private readonly Activity? span;
    private readonly long start;
    private TagList tags;

    private CallObserver(Call call)
    {
        this.call = call;
        tags = OperationTags.Of(call);
        start = call.Settings.Time.GetTimestamp();
        span = Instruments.Source.StartActivity(
            call.Known?.Name ?? OperationTags.Method(call.Request.Method), ActivityKind.Client, parentContext: default, tags: tags);
    }

    /// <summary>Null while nobody listens.</summary>
    public static CallObserver? Start(Call call) => Instruments.AreWanted ? new(call) : null;

    /// <summary>What the call ended in.</summary>
    public void Saw(Exception failure)
    {
        var type = OperationTags.Error(failure);
        tags.Add("error.type", type);
        span?.SetTag("error.type", type).SetStatus(ActivityStatusCode.Error);
    }

    /// <summary>What the call was answered.</summary>
    public void Saw<T>(T answer)
    {
        if (answer is GenerateAllResult { DryRun: not true, ActualCost: > 0 and var credits })
        {
            Instruments.Credits.Add(credits, OperationTags.Few(call));
        }
    }

    public void End()
    {
        if (call.Response is { } response)
        {
            tags.Add("http.response.status_code", (int)response.StatusCode);
            span?.SetTag("http.response.status_code", (int)response.StatusCode).SetTag(MaskoTelemetry.RequestIdTag, call.RequestId);
        }

        if (call.Attempts > 1)
        {
            span?.SetTag("http.request.resend_count", call.Attempts - 1);
        }

        Instruments.Calls.Add(1, tags);
        Instruments.Duration.Record(call.Settings.Time.GetElapsedTime(start).TotalSeconds, tags);
        span?.Dispose();
    }
}
