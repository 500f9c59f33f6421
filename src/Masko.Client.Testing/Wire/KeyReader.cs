using Microsoft.AspNetCore.Http;

namespace Masko.Client.Testing.Wire;

/// <summary>Takes the key out of a request.</summary>
internal static class KeyReader
{
    /// <summary>The header of bearer tokens.</summary>
    public const string Authorization = "Authorization";

    private const string Scheme = "Bearer ";

    /// <summary>The key: after <c>Bearer</c> in the usual header, and bare in any other.</summary>
    /// <exception cref="ApiFailure">There is none.</exception>
    public static string Read(IHeaderDictionary headers, string header = Authorization)
    {
        var value = headers[header].ToString();
        if (!header.Equals(Authorization, StringComparison.OrdinalIgnoreCase))
        {
            return value.Length > 0 ? value : throw ApiFailure.Unauthorized($"The {header} header is missing: send your key.");
        }

        return value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? value[Scheme.Length..].Trim()
            : throw ApiFailure.Unauthorized("The Authorization header is missing: send Bearer and your key.");
    }
}
