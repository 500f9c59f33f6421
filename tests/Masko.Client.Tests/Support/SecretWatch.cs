using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using NUnit.Framework.Interfaces;

namespace Masko.Client.Tests;

/// <summary>Looks at every log, span, measurement and exception of the test run as it passes, for the keys and secrets in use.</summary>
internal static class SecretWatch
{
    private static readonly string[] Secrets = [WireServer.Key, WireServer.Key["masko_".Length..], "whsec_hush", "whsec_k7x9"];

    private static readonly ConcurrentQueue<string> Found = new();

    /// <summary>Where the clients of the tests log.</summary>
    public static ILoggerFactory Logs { get; } = new Factory();

    public static IReadOnlyList<string> Leaks => [.. Found];

    /// <summary>How much has been looked at: a watch that sees nothing proves nothing.</summary>
    public static (long Logs, long Spans, long Measurements, long Exceptions) Seen => (logs, spans, measurements, exceptions);

    private static long logs;
    private static long spans;
    private static long measurements;
    private static long exceptions;

#pragma warning disable CA2255 // It listens from the start of the test run.
    [ModuleInitializer]
#pragma warning restore CA2255
    public static void Start()
    {
        ActivitySource.AddActivityListener(new()
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Look,
        });
        var meters = new MeterListener { InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        meters.SetMeasurementEventCallback<long>(static (instrument, _, tags, _) => Look(instrument, tags));
        meters.SetMeasurementEventCallback<double>(static (instrument, _, tags, _) => Look(instrument, tags));
        meters.Start();
        AppDomain.CurrentDomain.FirstChanceException += static (_, thrown) => Look(thrown.Exception);
    }

    /// <summary>Whether a text holds a secret.</summary>
    public static bool Holds(string? text) => text is not null && Array.Exists(Secrets, secret => text.Contains(secret, StringComparison.Ordinal));

    private static void Check(string where, string? text)
    {
        if (Holds(text))
        {
            Found.Enqueue($"{where}: {text}");
        }
    }

    private static void Look(Activity span)
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

    private static void Look(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        Interlocked.Increment(ref measurements);
        foreach (var (name, value) in tags)
        {
            Check($"{name} of the metric {instrument.Name}", $"{name}={value}");
        }
    }

    // What a failed assertion quotes is the test's own doing.
    private static void Look(Exception exception)
    {
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

    private sealed class Factory : ILoggerFactory, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public void Dispose()
        {
            // It serves the whole test run.
        }

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
    }
}

/// <summary>Fails whatever test runs when a secret passes.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class NoSecretsAttribute : Attribute, ITestAction
{
    public ActionTargets Targets => ActionTargets.Test;

    public void BeforeTest(ITest test)
    {
        // Only what passed by then counts.
    }

    public void AfterTest(ITest test) => Assert.That(SecretWatch.Leaks, Is.Empty, "a secret passed");
}
