using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Masko.Client.AspNetCore;

/// <summary>The settings of an endpoint whose options may change while the host runs. Options that are not valid change nothing.</summary>
internal sealed partial class LiveSettings
{
    private readonly object gate = new();
    private readonly IOptionsMonitor<MaskoWebhookOptions> monitor;
    private readonly string name;
    private readonly WebhookSettingsMaker maker;
    private readonly ILogger logger;
    private readonly WebhookRoute route;
    private MaskoWebhookOptions options;
    private WebhookSettings settings;

    public LiveSettings(
        IOptionsMonitor<MaskoWebhookOptions> monitor, string name, WebhookSettingsMaker maker, ILogger logger, WebhookRoute route)
    {
        (this.monitor, this.name, this.maker, this.logger, this.route) = (monitor, name, maker, logger, route);
        options = monitor.Get(name);
        settings = maker.Make(options);
    }

    public WebhookSettings Current
    {
        get
        {
            var newest = Newest();
            lock (gate)
            {
                if (!ReferenceEquals(newest, options))
                {
                    settings = maker.Make(newest);
                    options = newest;
                }

                return settings;
            }
        }
    }

    private MaskoWebhookOptions Newest()
    {
        try
        {
            return monitor.Get(name);
        }
        catch (Exception invalid)
        {
            Log.KeptSettings(logger, route.Text, invalid.Message);
            return options;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The new options of the webhook at {Route} are not valid, and the ones before them stay: {Problem}")]
        public static partial void KeptSettings(ILogger logger, string route, string problem);
    }
}
