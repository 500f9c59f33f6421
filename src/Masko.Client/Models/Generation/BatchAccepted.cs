using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>The service's answer to a batch: what became of each request.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record BatchAccepted : MaskoModel
{
    /// <summary>One entry a request, in the order they came.</summary>
    public IReadOnlyList<BatchEntry> Jobs { get => field ?? []; init; }
}
