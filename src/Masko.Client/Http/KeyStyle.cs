namespace Masko.Client.Http;

/// <summary>How a service wants its key, and how the key is spoken of.</summary>
/// <param name="Service">The service, in messages.</param>
/// <param name="Mask">What stands in the key's place wherever it would be shown.</param>
/// <param name="Variable">The environment variable that a message advises.</param>
internal sealed record KeyStyle(string Service, string Mask, string Variable)
{
    private const string Authorization = "Authorization";

    public static KeyStyle Masko { get; } = new("Masko", "masko_***", "MASKO_API_KEY");

    /// <summary>The header: in <c>Authorization</c> the key is a bearer token, in any other it stands alone.</summary>
    public string Header { get; init; } = Authorization;

    public bool IsBearer => Header.Equals(Authorization, StringComparison.OrdinalIgnoreCase);
}
