using Masko.Client.Hosting;

namespace Masko.Client;

/// <summary>
/// How a registered client works: its key, and every option of <see cref="MaskoClientOptions"/>. Checked when the host starts. While it runs the key may
/// change; the other options are read once.
/// </summary>
/// <remarks>
/// Each client has options of its own, under its name; the one that is not keyed has <c>Options.DefaultName</c>. <c>docs/configuration.md</c> lists them with
/// their configuration keys.
/// </remarks>
public sealed class MaskoHostOptions : MaskoClientOptions, IHostOptions
{
    /// <summary>
    /// The key, from Masko's dashboard. Required. It may change while the host runs, with the configuration or another source of changes: from the next attempt on
    /// the new one is used.
    /// </summary>
    public string? ApiKey { get; set; }

    SectionReading IHostOptions.Reading { get; } = new();

    ServiceClientOptions IHostOptions.Client => this;
}
