using System.Diagnostics;

namespace Masko.Client.Http;

/// <summary>Tells whoever listens of one call. While nobody does, there is none.</summary>
internal sealed class CallObserver : IDisposable
{
    private readonly Call call;
    private readonly Activity? span;
    private readonly long start;
    private TagList tags;

    public CallObserver(Call call)
    {
        this.call = call;
        tags = OperationTags.Of(call);
        start = call.Settings.Time.GetTimestamp();
        span = Spans.Start(call.Known?.Name ?? OperationTags.Method(call.Request.Method), ActivityKind.Client, tags, call.Settings.Time);
    }

    /// <summary>What the call ended in.</summary>
    public void Saw(Exception failure)
    {
        var type = OperationTags.Error(failure);
        tags.Add("error.type", type);
        span?.SetTag("error.type", type).SetStatus(ActivityStatusCode.Error);
    }

    public void Dispose()
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

        Instruments.Calls.AddQuietly(1, tags);
        Instruments.Duration.RecordQuietly(call.Settings.Time.GetElapsedTime(start).TotalSeconds, tags);
        span.End(call.Settings.Time);
    }
}
