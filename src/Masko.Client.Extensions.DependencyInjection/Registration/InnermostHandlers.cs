using Masko.Client.Http;
using Microsoft.Extensions.Http;

namespace Masko.Client.Hosting;

/// <summary>
/// Adds the handlers of a client that must be inside of all others: the guard, then the key. As the first filter of the container it is the last to add any, after
/// the loggers of the factory and the filters of the host.
/// </summary>
/// <param name="name">The name of the HttpClient.</param>
/// <param name="key">Gets the client's key out of the container.</param>
internal sealed class InnermostHandlers(string name, Func<IServiceProvider, ApiKey> key) : IHttpMessageHandlerBuilderFilter
{
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        if (builder.Name == name)
        {
            builder.AdditionalHandlers.Add(new ChargeGuard());
            builder.AdditionalHandlers.Add(new ApiKeyHandler(key(builder.Services)));
        }
    };
}
