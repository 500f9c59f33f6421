using System.Collections;
using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Masko.Client.Tests;

/// <summary>Keeps everything that is logged, at every level, as a sink does that stores structure: messages, exceptions, and the values in states and scopes, however deep.</summary>
internal sealed class LogSink : ILoggerProvider, ILogger
{
    private const int Deepest = 6;

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
        Dig("", state, Deepest);
    }

    // What a value prints is not all that is in it: the factory's headers print redacted, and hold what was sent.
    private void Dig(string name, object? value, int depth)
    {
        lines.Enqueue($"{name}={value}");
        if (value is string or null || depth == 0)
        {
            return;
        }

        if (value is KeyValuePair<string, object?> pair)
        {
            Dig($"{name}.{pair.Key}", pair.Value, depth - 1);
        }
        else if (value is KeyValuePair<string, IEnumerable<string>> header)
        {
            Dig($"{name}.{header.Key}", header.Value, depth - 1);
        }
        else if (value is HttpRequestMessage request)
        {
            Dig(name + ".Headers", request.Headers, depth - 1);
        }
        else if (value is HttpResponseMessage response)
        {
            Dig(name + ".Headers", response.Headers, depth - 1);
            Dig(name + ".RequestMessage", response.RequestMessage, depth - 1);
        }
        else if (value is IEnumerable parts)
        {
            foreach (var part in parts)
            {
                Dig(name, part, depth - 1);
            }
        }
    }
}
