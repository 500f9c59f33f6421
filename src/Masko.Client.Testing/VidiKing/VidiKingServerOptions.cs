namespace Masko.Client.Testing;

/// <summary>How a <see cref="VidiKingServer"/> behaves. Every option has a default.</summary>
public sealed class VidiKingServerOptions : BulkServerOptions
{
    /// <summary>The documented defaults.</summary>
    public VidiKingServerOptions()
        : base(maxItems: 100, requestsPerMinute: 100)
    {
    }

    /// <summary>Where jobs are submitted. Default: <c>/v1/images/bulk</c>.</summary>
    public string SubmitPath { get; set; } = "/v1/images/bulk";

    /// <summary>Where a job is asked for, <c>{id}</c> in the place of its id; this is not documented. Default: <c>/v1/images/bulk/{id}</c>.</summary>
    public string JobPath { get; set; } = "/v1/images/bulk/{id}";

    /// <summary>How many jobs may be under way; one more is answered 429 (assumed). Default: 5.</summary>
    public int MaxJobs { get; set; } = 5;

    /// <summary>How many requests a minute the sandbox takes, counted apart; null for as many as come. Default: 10.</summary>
    public int? SandboxRequestsPerMinute { get; set; } = 10;

    /// <summary>How long a job is <c>QUEUED</c>. Default: 500 milliseconds.</summary>
    public TimeSpan PickUpTime { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long pictures can be fetched after the end of their job. Default: 7 days.</summary>
    public TimeSpan OutputTime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long pictures of the sandbox can be fetched after the end of their job. Default: 24 hours.</summary>
    public TimeSpan SandboxOutputTime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>What things cost.</summary>
    public VidiKingServerPrices Prices { get; set; } = new();
}
