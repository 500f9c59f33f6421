using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Masko.Client.Tests.Shared;

/// <summary>Somebody's spans, counters and log, all of which throw whatever the clients of one server tell.</summary>
internal sealed class BrokenListeners : ILoggerFactory, ILogger
{
    private readonly int port;
    private readonly ActivityListener spans;
    private readonly MeterListener meters;
    private int told;

    public BrokenListeners(int port)
    {
        this.port = port;
        spans = new()
        {
            ShouldListenTo = static source => source.Name == MaskoTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = span => Break(span.TagObjects),
            ActivityStopped = span => Break(span.TagObjects),
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
        meters.SetMeasurementEventCallback<long>((_, _, tags, _) => Break(tags.ToArray()));
        meters.SetMeasurementEventCallback<double>((_, _, tags, _) => Break(tags.ToArray()));
        meters.Start();
    }

    /// <summary>How often one of them threw.</summary>
    public int Told => told;

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Break();

    public void Dispose()
    {
        spans.Dispose();
        meters.Dispose();
    }

    private void Break(IEnumerable<KeyValuePair<string, object?>> tags)
    {
        if (tags.Any(tag => tag.Key == "server.port" && Equals(tag.Value, port)))
        {
            Break();
        }
    }

    private void Break()
    {
        Interlocked.Increment(ref told);
        throw new IOException("No space left on device.");
    }
}
