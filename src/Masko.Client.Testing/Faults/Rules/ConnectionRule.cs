namespace Masko.Client.Testing.Faults;

/// <summary>A rule for new connections.</summary>
internal sealed class ConnectionRule(string does, int? times, Func<Stream> connect) : FaultRule(new ConnectionTerms(), does, times)
{
    /// <summary>The client's end of a connection that is broken; or it throws.</summary>
    public Stream Connect() => connect();

    private sealed record ConnectionTerms : FaultTerms
    {
        protected override string Subject => "new connection";
    }
}
