namespace Masko.Client.AspNetCore;

/// <summary>What the options of every endpoint have, beside those of its verifier.</summary>
internal interface IWebhookEndpointOptions
{
    /// <summary>The most that is read of a body, in bytes.</summary>
    const int DefaultBodyLimit = 1024 * 1024;

    /// <summary>How long a body may take to come.</summary>
    static readonly TimeSpan DefaultBodyTimeout = TimeSpan.FromSeconds(10);

    int BodyLimit { get; set; }

    TimeSpan BodyTimeout { get; set; }

    /// <summary>The section that they were read from, with its colon; null when they were not.</summary>
    string? Section { get; set; }
}
