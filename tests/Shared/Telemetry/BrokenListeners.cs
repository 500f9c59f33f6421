using Microsoft.Extensions.Logging;

namespace Masko.Client.Tests.Shared;

/// <summary>Somebody's spans, counters and log, all of which throw whatever the clients of one server tell.</summary>
internal sealed class BrokenListeners : ILoggerFactory, ILogger
{
    private readonly Listeners listeners;
    private int told;

    public BrokenListeners(int port) => listeners = new(port, _ => Break(), _ => Break(), _ => Break());

    /// <summary>How often one of them threw.</summary>
    public int Told => told;

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => Break();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Break();

    public void Dispose() => listeners.Dispose();

    private void Break()
    {
        Interlocked.Increment(ref told);
        throw new IOException("No space left on device.");
    }
}
