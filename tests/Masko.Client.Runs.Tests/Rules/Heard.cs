using System.Collections.Concurrent;

namespace Masko.Client.Runs.Tests.Rules;

/// <summary>The warnings that were told, at once and in order.</summary>
internal sealed class Heard : IProgress<RuleFinding>
{
    private readonly ConcurrentQueue<RuleFinding> findings = new();

    public IReadOnlyList<RuleFinding> All => [.. findings];

    public void Report(RuleFinding value) => findings.Enqueue(value);
}
