namespace Masko.Client.Hosting;

/// <summary>The options of a client that a host makes, of whatever service: with the key, and with what configuration said.</summary>
internal interface IHostOptions
{
    string? ApiKey { get; set; }

    /// <summary>What was read from configuration.</summary>
    SectionReading Reading { get; }

    /// <summary>What the clients of all services have in common.</summary>
    ServiceClientOptions Client { get; }
}
