using Masko.Client.Http;

namespace Masko.Client;

/// <summary>How a service signs its deliveries: HMAC-SHA256 over the body's bytes, in hexadecimal digits.</summary>
/// <param name="Service">The service, in messages.</param>
/// <param name="Header">The header with the signature.</param>
/// <param name="Secret">What its secret looks like, in messages: ", with its whsec_", or nothing.</param>
internal sealed record WebhookStyle(string Service, string Header, string Secret = "")
{
    public static WebhookStyle Masko { get; } = new("Masko", WebhookVerifier.SignatureHeader, ", with its whsec_");

    /// <summary>What may stand before the digits.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Checks the options of a service whose header is an option.</summary>
    /// <param name="options">The options.</param>
    /// <param name="type">Their type, in messages.</param>
    /// <param name="secrets">Where the secrets are to be had.</param>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    public WebhookStyle Checked(WebhookVerifierOptions options, string type, string secrets)
    {
        var problem = WebhookOptionRules.Problem(options, $"{type}.", secrets)
            ?? (HeaderNames.IsName(Header) ? null : $"{type}.SignatureHeader is '{Header}'; it is {HeaderNames.Form}.");
        return problem is null ? this : throw new ArgumentException(problem, nameof(options));
    }
}
