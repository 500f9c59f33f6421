using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Masko.Client.Tests;

/// <summary>Keeps everything that is logged, at every level: messages, values, scopes and exceptions.</summary>
internal sealed class LogSink : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyList<string> Lines => [.. lines];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Keep("scope", state);
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Keep($"{logLevel} {formatter(state, exception)}", state);
        if (exception is not null)
        {
            lines.Enqueue(exception.ToString());
        }
    }

    public void Dispose()
    {
    }

    private void Keep(string line, object? state)
    {
        lines.Enqueue(line);
        foreach (var (name, value) in state as IEnumerable<KeyValuePair<string, object?>> ?? [])
        {
            lines.Enqueue($"{name}={value}");
        }
    }
}
