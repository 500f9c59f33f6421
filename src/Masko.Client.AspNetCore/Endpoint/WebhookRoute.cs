using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Masko.Client.AspNetCore;

/// <summary>The route of an endpoint. In a group it is known in full only when the endpoint is built.</summary>
internal sealed class WebhookRoute(string pattern)
{
    public string Text { get; private set; } = pattern;

    public void Learn(EndpointBuilder endpoint) => Text = (endpoint as RouteEndpointBuilder)?.RoutePattern.RawText ?? Text;
}
