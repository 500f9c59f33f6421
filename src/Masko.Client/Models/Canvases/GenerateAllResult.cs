using System.Text.Json;
using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>What generate-all made, or with a dry run would make.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record GenerateAllResult : MaskoModel
{
    /// <summary>How many animations were started.</summary>
    public int? Generated { get; init; }

    /// <summary>How many were left alone.</summary>
    public int? Skipped { get; init; }

    /// <summary>Which were left alone, and why; kept as JSON, because its shape is documented nowhere.</summary>
    public JsonElement? SkippedItems { get; init; }

    /// <summary>How many ways back are free.</summary>
    public int? ReverseFree { get; init; }

    /// <summary>How many were there already.</summary>
    public int? AlreadyComplete { get; init; }

    /// <summary>What it would cost, in credits.</summary>
    public int? EstimatedCost { get; init; }

    /// <summary>What it cost, in credits.</summary>
    public int? ActualCost { get; init; }

    /// <summary>Whether nothing was made.</summary>
    public bool? DryRun { get; init; }

    /// <summary>The jobs of the plan; kept as JSON, because its shape is documented nowhere.</summary>
    public JsonElement? PlannedJobs { get; init; }

    /// <summary>What a call without dry run would be charged, in credits; kept as JSON, because it may be a number or a yes.</summary>
    public JsonElement? WouldChargeCredits { get; init; }
}
