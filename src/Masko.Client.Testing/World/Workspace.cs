namespace Masko.Client.Testing.World;

/// <summary>A workspace: whom a key belongs to, and what it can spend.</summary>
internal sealed class Workspace(string id, string? organizationId)
{
    public string Id { get; } = id;

    /// <summary>Null for a personal workspace.</summary>
    public string? OrganizationId { get; } = organizationId;

    /// <summary>Whether the plan allows logos.</summary>
    public bool IsPro { get; set; }

    /// <summary>Used first.</summary>
    public int SubscriptionCredits { get; set; }

    public int TopUpCredits { get; set; }

    public int Balance => SubscriptionCredits + TopUpCredits;

    public List<Project> Projects { get; } = [];

    public List<Webhook> Webhooks { get; } = [];

    public string Prefix => Hash.Hex(8, "prefix", Id);
}

/// <summary>A key, and whether it still opens anything.</summary>
internal sealed class Key(string value, Workspace workspace)
{
    public string Value { get; } = value;

    public Workspace Workspace { get; } = workspace;

    public bool IsRevoked { get; set; }
}
