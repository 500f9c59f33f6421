using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Masko.Client.Tests.Shared;

/// <summary>What one server's clients tell; those of other tests, which run at the same time, go to other ports.</summary>
internal sealed class Observed : ILoggerFactory, ILogger
{
    private readonly Listeners listeners;

    public Observed(int port) => listeners = new(port, started: null, Spans.Enqueue, Measurements.Enqueue);

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

    public void Dispose() => listeners.Dispose();
}
