using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Masko.Client.AspNetCore;

/// <summary>Puts the endpoints of a service together and maps them.</summary>
internal sealed class WebhookMapping<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions, TEvent>(WebhookKind<TOptions, TEvent> kind)
    where TOptions : WebhookVerifierOptions, IWebhookEndpointOptions
    where TEvent : class
{
    public IEndpointConventionBuilder Map(IEndpointRouteBuilder endpoints, string pattern, WebhookHandler<TEvent> handler, string? name)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        if (!services.GetServices<IValidateOptions<TOptions>>().OfType<WebhookOptionsValidation<TOptions, TEvent>>().Any())
        {
            throw new InvalidOperationException(
                $"{kind.Map} knows no secret: call builder.Services.{kind.Add}(…) before the application is built, or give it options of its own.");
        }

        var route = new WebhookRoute(pattern);
        var monitor = services.GetRequiredService<IOptionsMonitor<TOptions>>();
        var maker = new WebhookSettingsMaker<TOptions, TEvent>(kind, route);
        var settings = new LiveSettings<TOptions, TEvent>(monitor, name ?? Options.DefaultName, maker, Logger(services), route);
        return Map(endpoints, route, handler, () => settings.Current);
    }

    public IEndpointConventionBuilder Map(IEndpointRouteBuilder endpoints, string pattern, WebhookHandler<TEvent> handler, TOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(options);
        if (WebhookOptionsProblem.In(kind, options) is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        var route = new WebhookRoute(pattern);
        var settings = new WebhookSettingsMaker<TOptions, TEvent>(kind, route).Make(options);
        return Map(endpoints, route, handler, () => settings);
    }

    private IEndpointConventionBuilder Map(
        IEndpointRouteBuilder endpoints, WebhookRoute route, WebhookHandler<TEvent> handler, Func<WebhookSettings<TEvent>> settings)
    {
        var endpoint = new WebhookEndpoint<TOptions, TEvent>(kind, route, handler, settings, Logger(endpoints.ServiceProvider));
        var mapped = endpoints.MapPost(route.Text, (RequestDelegate)endpoint.AnswerAsync);
        mapped.Add(route.Learn);
        return mapped.AllowAnonymous().WithDisplayName(kind.Service + " webhook");
    }

    private static ILogger Logger(IServiceProvider services) => services.GetRequiredService<ILoggerFactory>().CreateLogger("Masko.Client.AspNetCore.Webhooks");
}
