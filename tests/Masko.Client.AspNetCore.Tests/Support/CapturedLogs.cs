using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Masko.Client.AspNetCore.Tests.Support;

/// <summary>A line of a log, with all that a provider could write of it.</summary>
internal sealed record LogLine(string Category, LogLevel Level, EventId Id, string Text);

/// <summary>Every line that the whole host logs, of every level.</summary>
internal sealed class CapturedLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<LogLine> lines = new();

    public IReadOnlyList<LogLine> All => [.. lines];

    /// <summary>The endpoints' own.</summary>
    public IReadOnlyList<LogLine> Ours => [.. lines.Where(line => line.Category == "Masko.Client.AspNetCore.Webhooks")];

    /// <summary>Ends when such a line of the endpoints has been written.</summary>
    public async Task UntilAsync(Func<LogLine, bool> matches)
    {
        while (!Ours.Any(matches))
        {
            await Task.Yield();
        }
    }

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, lines);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, ConcurrentQueue<LogLine> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(pair => pair.Value)) : "";
            lines.Enqueue(new(category, logLevel, eventId, $"{formatter(state, exception)} | {values} | {exception}"));
        }
    }
}
