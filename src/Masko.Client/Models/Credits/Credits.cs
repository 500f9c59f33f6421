using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>What the workspace of the key can spend.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record Credits : MaskoModel
{
    /// <summary>All credits together.</summary>
    public int? Balance { get; init; }

    /// <summary>Credits of the subscription; these are used first.</summary>
    public int? SubscriptionCredits { get; init; }

    /// <summary>Credits that were bought on top.</summary>
    public int? TopUpCredits { get; init; }
}
