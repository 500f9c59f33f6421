using Masko.Client.Hosting;

namespace Masko.Client;

/// <summary>
/// How a registered client works: its key, and every option of <see cref="VidiKingClientOptions"/>. Checked when the host starts. While it runs the key may change; the
/// other options are read once.
/// </summary>
public sealed class VidiKingHostOptions : VidiKingClientOptions, IHostOptions
{
    /// <summary>The key, from VidiKing's dashboard. Required. It may change while the host runs: from the next attempt on the new one is used.</summary>
    public string? ApiKey { get; set; }

    SectionReading IHostOptions.Reading { get; } = new();

    ServiceClientOptions IHostOptions.Client => this;
}
