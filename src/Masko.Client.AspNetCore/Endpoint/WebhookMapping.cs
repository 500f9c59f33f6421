using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Masko.Client.AspNetCore;

/// <summary>Puts an endpoint together and maps it.</summary>
internal static class WebhookMapping
{
    public static IEndpointConventionBuilder Map(IEndpointRouteBuilder endpoints, string pattern, WebhookHandler handler, string? name)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        if (!services.GetServices<IValidateOptions<MaskoWebhookOptions>>().OfType<WebhookOptionsValidation>().Any())
        {
            throw new InvalidOperationException(
                $"{nameof(MaskoWebhookEndpointRouteBuilderExtensions.MapMaskoWebhook)} knows no secret: call builder.Services.AddMaskoWebhooks(…) before the "
                + "application is built, or give it options of its own.");
        }

        var route = new WebhookRoute(pattern);
        var monitor = services.GetRequiredService<IOptionsMonitor<MaskoWebhookOptions>>();
        var settings = new LiveSettings(monitor, name ?? Options.DefaultName, new WebhookSettingsMaker(route), Logger(services), route);
        return Map(endpoints, route, handler, () => settings.Current);
    }

    public static IEndpointConventionBuilder Map(IEndpointRouteBuilder endpoints, string pattern, WebhookHandler handler, MaskoWebhookOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(options);
        if (WebhookOptionsProblem.In(options) is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        var route = new WebhookRoute(pattern);
        var settings = new WebhookSettingsMaker(route).Make(options);
        return Map(endpoints, route, handler, () => settings);
    }

    private static IEndpointConventionBuilder Map(
        IEndpointRouteBuilder endpoints, WebhookRoute route, WebhookHandler handler, Func<WebhookSettings> settings)
    {
        var endpoint = new WebhookEndpoint(route, handler, settings, Logger(endpoints.ServiceProvider));
        var mapped = endpoints.MapPost(route.Text, (RequestDelegate)endpoint.AnswerAsync);
        mapped.Add(route.Learn);
        return mapped.AllowAnonymous().WithDisplayName("Masko webhook");
    }

    private static ILogger Logger(IServiceProvider services) => services.GetRequiredService<ILoggerFactory>().CreateLogger("Masko.Client.AspNetCore.Webhooks");
}
