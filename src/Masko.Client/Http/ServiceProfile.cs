using Masko.Client.Json;

namespace Masko.Client.Http;

/// <summary>What the request path knows of a service: how it is called in messages, which operations it has, and what its models are in JSON.</summary>
/// <param name="Name">Its name in messages.</param>
/// <param name="Options">The name of its client's options in messages.</param>
/// <param name="Operations">What it does.</param>
/// <param name="Json">Its models.</param>
internal sealed record ServiceProfile(string Name, string Options, KnownOperations Operations, WireJson Json)
{
    public required KeyStyle Key { get; init; }

    /// <summary>What to do before a paid request, whose outcome nobody knows, is sent again.</summary>
    public required string LookFirst { get; init; }

    /// <summary>What a 403 may mean.</summary>
    public required string Forbidden { get; init; }

    /// <summary>What every request to the API carries beside the key.</summary>
    public (string Name, string Value)[] Headers { get; init; } = [];

    /// <summary>Operations that are elsewhere than their interface says, by their path there.</summary>
    public MovedPath[] Moved { get; init; } = [];

    /// <summary>How many requests a minute it allows, where that follows from other options; null for what the options say.</summary>
    public int? PerMinute { get; init; }

    /// <summary>The name of the service for telemetry.</summary>
    public string Provider => Name.ToLowerInvariant();
}
