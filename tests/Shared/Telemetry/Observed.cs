using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Masko.Client.Tests.Shared;

/// <summary>What one server's clients tell; those of other tests, which run at the same time, go to other ports.</summary>
internal sealed class Observed : ILoggerFactory, ILogger
{
    private readonly int port;
    private readonly ActivityListener spans;
    private readonly MeterListener meters;

    public Observed(int port)
    {
        this.port = port;
        spans = new()
        {
            ShouldListenTo = static source => source.Name == MaskoTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (Equals(span.GetTagItem("server.port"), port))
                {
                    Spans.Enqueue(span);
                }
            },
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
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        meters.Start();
    }

    public ConcurrentQueue<Activity> Spans { get; } = new();

    public Activity Span => Spans.Single();

    public ConcurrentQueue<Measured> Measurements { get; } = new();

    public ConcurrentQueue<(LogLevel Level, EventId Id, string Text)> Lines { get; } = new();

    /// <summary>The values of an instrument, in order.</summary>
    public IEnumerable<double> Values(string instrument) => Measurements.Where(measured => measured.Instrument == instrument).Select(measured => measured.Value);

    /// <summary>The spans of a name, in the order of their ends.</summary>
    public IReadOnlyList<Activity> Named(string name) => [.. Spans.Where(span => span.OperationName == name)];

    public Measured The(string instrument) => Measurements.Single(measured => measured.Instrument == instrument);

    public ILogger CreateLogger(string categoryName)
    {
        Assert.That(categoryName, Is.EqualTo(MaskoTelemetry.LogCategory));
        return this;
    }

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue((logLevel, eventId, formatter(state, exception)));

    public void Dispose()
    {
        spans.Dispose();
        meters.Dispose();
    }

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var all = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value);
        if (Equals(all.GetValueOrDefault("server.port"), port))
        {
            Measurements.Enqueue(new(instrument.Name, instrument.Unit, value, all));
        }
    }
}

internal sealed record Measured(string Instrument, string? Unit, double Value, IReadOnlyDictionary<string, object?> Tags);
