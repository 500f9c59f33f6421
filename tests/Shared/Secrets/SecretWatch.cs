using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace Masko.Client.Tests.Shared;

/// <summary>
/// Looks at every log, span, measurement and exception of the process as it passes, for the keys and secrets in use: those it is told, and whatever looks like one
/// of the service.
/// </summary>
internal sealed partial class SecretWatch : ILoggerFactory, ILoggerProvider, ILogger
{
    private readonly string[] secrets;
    private readonly ConcurrentQueue<string> found = new();
    private readonly ActivityListener spanListener;
    private readonly MeterListener meterListener;
    private long logs;
    private long spans;
    private long measurements;
    private long exceptions;

    public SecretWatch(params string[] secrets)
    {
        this.secrets = secrets;
        spanListener = new()
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Look,
        };
        ActivitySource.AddActivityListener(spanListener);
        meterListener = new() { InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        meterListener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Look(instrument, tags));
        meterListener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Look(instrument, tags));
        meterListener.Start();
        AppDomain.CurrentDomain.FirstChanceException += Look;
    }

    /// <summary>What was seen of secrets, and where.</summary>
    public IReadOnlyList<string> Leaks => [.. found];

    /// <summary>How much has been looked at: a watch that sees nothing proves nothing.</summary>
    public (long Logs, long Spans, long Measurements, long Exceptions) Seen => (logs, spans, measurements, exceptions);

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Check("a scope of the log", state.ToString());
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Interlocked.Increment(ref logs);
        Check($"the log {eventId}", formatter(state, exception) + exception);
        foreach (var (name, value) in state as IReadOnlyList<KeyValuePair<string, object?>> ?? [])
        {
            Check($"{name} of the log {eventId}", $"{value}");
        }
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= Look;
        spanListener.Dispose();
        meterListener.Dispose();
    }

    private void Check(string where, string? text)
    {
        if (text is not null && (LooksReal().IsMatch(text) || Array.Exists(secrets, secret => text.Contains(secret, StringComparison.Ordinal))))
        {
            found.Enqueue($"{where}: {text}");
        }
    }

    [GeneratedRegex("(masko|whsec)_[0-9a-f]{16}")]
    private static partial Regex LooksReal();

    private void Look(Activity span)
    {
        Interlocked.Increment(ref spans);
        Check("the name of a span", span.DisplayName);
        Check("the status of a span", span.StatusDescription);
        foreach (var (name, value) in span.TagObjects.Concat(span.Baggage.Select(item => new KeyValuePair<string, object?>(item.Key, item.Value))))
        {
            Check($"{name} of the span {span.DisplayName}", $"{name}={value}");
        }

        foreach (var happened in span.Events)
        {
            Check($"an event of the span {span.DisplayName}", happened.Name + string.Join(' ', happened.Tags));
        }
    }

    private void Look(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        Interlocked.Increment(ref measurements);
        foreach (var (name, value) in tags)
        {
            Check($"{name} of the metric {instrument.Name}", $"{name}={value}");
        }
    }

    // What a failed assertion quotes is the test's own doing.
    private void Look(object? sender, System.Runtime.ExceptionServices.FirstChanceExceptionEventArgs thrown)
    {
        var exception = thrown.Exception;
        if (exception.GetType().Namespace?.StartsWith("NUnit", StringComparison.Ordinal) != true)
        {
            Interlocked.Increment(ref exceptions);
            Check($"the message of a {exception.GetType().Name}", exception.Message);
            foreach (var key in exception.Data.Keys)
            {
                Check($"the data of a {exception.GetType().Name}", $"{key}={exception.Data[key]}");
            }
        }
    }
}
