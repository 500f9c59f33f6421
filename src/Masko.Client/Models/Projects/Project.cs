using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>A project holds collections.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record Project : MaskoModel
{
    /// <summary>The project's id.</summary>
    public string Id { get => field ?? ""; init; }

    /// <summary>The project's name.</summary>
    public string? Name { get; init; }

    /// <summary>The organization that owns it; null in a personal workspace.</summary>
    public string? OrganizationId { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed, in UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
