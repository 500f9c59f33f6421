using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>Registers an address that is told when jobs end.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record CreateWebhookBody : MaskoModel
{
    /// <summary>The address, reachable from outside.</summary>
    public required string Url { get; init; }

    /// <summary>What is told. Default: completed and failed jobs.</summary>
    public IReadOnlyList<JobEventType> Events { get; init; } = [JobEventType.JobCompleted, JobEventType.JobFailed];
}
