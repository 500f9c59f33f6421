using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Masko.Client.Tests.Shared;

/// <summary>Listens to what one server's clients tell; those of other tests, which run at the same time, go to other ports.</summary>
internal sealed class Listeners : IDisposable
{
    private readonly int port;
    private readonly ActivityListener spans;
    private readonly MeterListener meters;

    public Listeners(int port, Action<Activity>? started, Action<Activity> stopped, Action<Measured> measured)
    {
        this.port = port;
        spans = new()
        {
            ShouldListenTo = static source => source.Name == MaskoTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = span => Tell(span, started),
            ActivityStopped = span => Tell(span, stopped),
        };
        ActivitySource.AddActivityListener(spans);
        meters = new()
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == MaskoTelemetry.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Tell(instrument, value, tags, measured));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Tell(instrument, value, tags, measured));
        meters.Start();
    }

    public void Dispose()
    {
        spans.Dispose();
        meters.Dispose();
    }

    private void Tell(Activity span, Action<Activity>? listener)
    {
        if (Equals(span.GetTagItem("server.port"), port))
        {
            listener?.Invoke(span);
        }
    }

    private void Tell(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, Action<Measured> listener)
    {
        var all = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value);
        if (Equals(all.GetValueOrDefault("server.port"), port))
        {
            listener(new(instrument.Name, instrument.Unit, value, all));
        }
    }
}

internal sealed record Measured(string Instrument, string? Unit, double Value, IReadOnlyDictionary<string, object?> Tags);
