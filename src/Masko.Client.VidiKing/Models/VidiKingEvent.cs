using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>A delivery to your webhook.</summary>
[JsonConverter(typeof(VidiKingModelConverter))]
public sealed record VidiKingEvent : MaskoModel
{
    /// <summary>What happened.</summary>
    public VidiKingEventType Event { get; init; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>To what: its id and status, and what else the service tells; null when it says nothing.</summary>
    public VidiKingJob? Data { get; init; }
}
