using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Masko.Client.AspNetCore;

/// <summary>The settings of an endpoint whose options may change while the host runs. Options that are not valid change nothing.</summary>
internal sealed class LiveSettings<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions, TEvent>
    where TOptions : WebhookVerifierOptions, IWebhookEndpointOptions
    where TEvent : class
{
    private readonly object gate = new();
    private readonly IOptionsMonitor<TOptions> monitor;
    private readonly string name;
    private readonly WebhookSettingsMaker<TOptions, TEvent> maker;
    private readonly ILogger logger;
    private readonly WebhookRoute route;
    private TOptions options;
    private WebhookSettings<TEvent> settings;

    public LiveSettings(
        IOptionsMonitor<TOptions> monitor, string name, WebhookSettingsMaker<TOptions, TEvent> maker, ILogger logger, WebhookRoute route)
    {
        (this.monitor, this.name, this.maker, this.logger, this.route) = (monitor, name, maker, logger, route);
        options = monitor.Get(name);
        settings = maker.Make(options);
    }

    public WebhookSettings<TEvent> Current
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

    private TOptions Newest()
    {
        try
        {
            return monitor.Get(name);
        }
        catch (Exception invalid)
        {
            WebhookLog.KeptSettings(logger, route.Text, invalid.Message);
            return options;
        }
    }
}
