using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>A bulk job: all its items have the operation, and what belongs to it, in common.</summary>
[JsonConverter(typeof(VidiKingModelConverter))]
public sealed record VidiKingBulkBody : MaskoModel
{
    /// <summary>What is done.</summary>
    public required VidiKingOperation Operation { get; init; }

    /// <summary>With what: 1 to 100 items of the operation's kind.</summary>
    public required IReadOnlyList<VidiKingItem> Items { get; init; }

    /// <summary>What is done to every picture of an edit; null for another operation.</summary>
    public IReadOnlyList<VidiKingSharedOperation>? SharedOperations { get; init; }

    /// <summary>How the pictures of an edit are written; null for the service's choice.</summary>
    public VidiKingOutput? Output { get; init; }

    /// <summary>The template; null for another operation.</summary>
    public string? TemplateId { get; init; }

    /// <summary>The address that is called when the job ends; null for none.</summary>
    public string? Callback { get; init; }
}
