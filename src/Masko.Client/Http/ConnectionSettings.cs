using System.Text.Json;
using Masko.Client.Json;

namespace Masko.Client.Http;

/// <summary>A client's options, checked, and copied so that nobody changes them under a running call.</summary>
internal sealed class ConnectionSettings
{
    public ConnectionSettings(MaskoClientOptions options)
    {
        UserAgent = Http.UserAgent.For(options.ApplicationName);
        Timeout = MaskoClientOptions.ValidTimeout(options.Timeout, "MaskoClientOptions.Timeout");
        Time = options.Time ?? throw new ArgumentNullException(nameof(options), "MaskoClientOptions.Time is null.");
        Json = options.JsonTypes is { } own ? MaskoJsonContext.OptionsWith(own) : MaskoJsonContext.Options;
    }

    public string UserAgent { get; }

    public TimeSpan Timeout { get; }

    public TimeProvider Time { get; }

    public JsonSerializerOptions Json { get; }
}
