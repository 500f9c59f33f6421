using System.Reflection;

namespace Masko.Client.Http;

/// <summary>The way back to the Refit package, compiled only with <c>-p:UseRefit=true</c>: docs/decisions/0001-refit-dialect.md.</summary>
internal static class ApiFactory
{
    public static T Create<T>(ApiConnection connection)
        where T : class =>
        RestService.For<T>(
            new HttpClient(new ConnectionHandler(connection)) { BaseAddress = new Uri(connection.BaseAddress), Timeout = Timeout.InfiniteTimeSpan },
            new RefitSettings(new RefitSerializer(connection.Serializer)) { ExceptionFactory = static _ => Task.FromResult<Exception?>(null) });

    /// <summary>Hands Refit's request to the connection, which adds the key, throws the errors and gives back what the answer holds.</summary>
    private sealed class ConnectionHandler(ApiConnection connection) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            // A given HttpClient refuses a request that another HttpClient has sent.
            var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content };
            foreach (var (name, value) in request.Options)
            {
                copy.Options.TryAdd(name, value);
            }

            var answer = await connection.SendAsync<RawAnswer>(copy, cancellationToken).ConfigureAwait(false);
            return new HttpResponseMessage { Content = new ByteArrayContent(answer.Body), RequestMessage = request };
        }
    }

    private sealed class RefitSerializer(AnswerSerializer serializer) : IHttpContentSerializer
    {
        public HttpContent ToHttpContent<T>(T item) => serializer.ToHttpContent(item);

        public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default)
        {
            try
            {
                return await serializer.FromHttpContentAsync<T>(content, cancellationToken).ConfigureAwait(false);
            }
            catch (UnreadableBodyException unreadable)
            {
                throw new UnreadableAnswerException(unreadable.Message, unreadable.InnerException)
                {
                    Expected = unreadable.Expected, Body = unreadable.Body,
                };
            }
        }

        public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;
    }
}

/// <summary>An answer as it came, to be read later.</summary>
internal readonly record struct RawAnswer(byte[] Body);
