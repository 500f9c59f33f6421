namespace Masko.Client.Testing.Webhooks;

/// <summary>How an address is reached: through the handler that the user gave, or on a port if it is this machine's. No further.</summary>
internal sealed class WebhookRoutes(ReferenceServerOptions options) : IDisposable
{
    private readonly string option = $"{options.GetType().Name}.{nameof(ReferenceServerOptions.WebhookHandler)}";

    private readonly object gate = new();
    private readonly Dictionary<string, HttpMessageInvoker> given = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<HttpMessageInvoker> local = new(
        () => new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }));

    /// <summary>Why nothing is sent to an address; null when it is.</summary>
    public string? Refusal(Uri url) =>
        options.WebhookHandler is not null ? null
        : options.Port is null ? $"Not sent: without a port, webhooks are reached through {option} alone, and there is none."
        : !url.IsLoopback ? $"Not sent: '{url.Host}' is not this machine, and nothing is sent any further. {option} can take it."
        : null;

    public HttpMessageInvoker To(Uri url)
    {
        if (options.WebhookHandler is not { } handlerOf)
        {
            return local.Value;
        }

        lock (gate)
        {
            var place = url.GetLeftPart(UriPartial.Authority);
            if (!given.TryGetValue(place, out var invoker))
            {
                // The handler stays its giver's.
                given[place] = invoker = new HttpMessageInvoker(handlerOf(url), disposeHandler: false);
            }

            return invoker;
        }
    }

    public void Dispose()
    {
        if (local.IsValueCreated)
        {
            local.Value.Dispose();
        }
    }
}
