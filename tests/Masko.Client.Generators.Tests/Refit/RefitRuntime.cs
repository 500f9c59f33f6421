namespace Masko.Client.Generators.Tests.Refit;

/// <summary>What makes clients in the Refit package 8.0.0, as far as the library uses it.</summary>
internal static class RefitRuntime
{
    public const string Source = """
        namespace Refit;

        public static class RestService
        {
            public static T For<T>(HttpClient client, RefitSettings? settings) => throw new NotSupportedException();
        }

        public class RefitSettings(IHttpContentSerializer contentSerializer)
        {
            public IHttpContentSerializer ContentSerializer { get; set; } = contentSerializer;
            public Func<HttpResponseMessage, Task<Exception?>> ExceptionFactory { get; set; } = _ => throw new NotSupportedException();
        }

        public interface IHttpContentSerializer
        {
            HttpContent ToHttpContent<T>(T item);
            Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default);
            string? GetFieldNameForProperty(System.Reflection.PropertyInfo propertyInfo);
        }
        """;
}
