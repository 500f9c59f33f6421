using Refit;

namespace Masko.Client.Http;

/// <summary>
/// Makes the implementations that Refit generates for the interfaces in <c>Api/</c>. Refit builds each request; <see cref="ApiConnection"/> carries it out, once
/// Refit asks for the answer: docs/decisions/0001-refit.md.
/// </summary>
internal sealed class ApiFactory
{
    private readonly HttpClient http;
    private readonly RefitSettings settings;

    public ApiFactory(ApiConnection connection)
    {
        http = new HttpClient(new DeferredCallHandler(connection)) { BaseAddress = new Uri(connection.BaseAddress), Timeout = Timeout.InfiniteTimeSpan };
        settings = new RefitSettings(new DeferredCallSerializer(connection), new PathValueFormatter())
        {
            // Bytes, not a stream of them: the length is known, and they can be sent again.
            RequestBodySerialization = RequestBodySerializationMode.Buffered,

            // The connection throws what went wrong, in words of its own.
            ExceptionFactory = static _ => default,
            DeserializationExceptionFactory = static (_, failure) => new(failure),
            TransportExceptionFactory = static (_, failure, _) => failure,
        };
    }

    public T Create<T>()
        where T : class => RestService.ForGenerated<T>(http, settings);
}
