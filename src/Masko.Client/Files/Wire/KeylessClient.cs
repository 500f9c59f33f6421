using Masko.Client.Http;

namespace Masko.Client.Files;

/// <summary>An HttpClient puts its default headers on every request, those to other hosts included: a key must not be among them.</summary>
internal static class KeylessClient
{
    /// <exception cref="ArgumentException">The key would go to every host.</exception>
    public static void Check(HttpClient http, ApiKey key)
    {
        foreach (var header in http.DefaultRequestHeaders.NonValidated)
        {
            if (header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
                || header.Key.Equals(key.HeaderName, StringComparison.OrdinalIgnoreCase) || header.Value.Any(key.IsIn))
            {
                throw new ArgumentException(
                    $"HttpClient.DefaultRequestHeaders has {header.Key}: it would go with every download to hosts that are not the API's. Take it out; "
                    + "the client puts the key on each request to the API itself.",
                    "httpClient");
            }
        }
    }
}
