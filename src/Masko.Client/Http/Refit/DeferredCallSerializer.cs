using System.Reflection;
using Refit;

namespace Masko.Client.Http;

/// <summary>Writes bodies for Refit, and makes the call when Refit asks for its answer.</summary>
internal sealed class DeferredCallSerializer(ApiConnection connection) : IHttpContentSerializer, ISynchronousContentSerializer
{
    public HttpContent ToHttpContent<T>(T item) => connection.Serializer.ToHttpContent(item);

    public HttpContent ToHttpContentSynchronous<T>(T item) => connection.Serializer.ToHttpContent(item);

    public HttpContent ToStreamingHttpContent<T>(T item) => connection.Serializer.ToHttpContent(item);

    public Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default) =>
        connection.SendAsync<T>(((DeferredCall)content).Take(), cancellationToken)!;

    /// <summary>Names fields of forms, of which there are none.</summary>
    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;
}
