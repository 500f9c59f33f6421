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

    /// <summary>The type of its options, in messages.</summary>
    public string OptionsType { get; init; } = nameof(WebhookVerifierOptions);

    /// <summary>Checks the options of a service whose header is an option.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    public WebhookStyle Checked(WebhookVerifierOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problem = WebhookOptionRules.Problem(options, $"{OptionsType}.", WebhookOptionRules.AdviceFor(Service))
            ?? WebhookOptionRules.HeaderProblem(Header, $"{OptionsType}.");
        return problem is null ? this : throw new ArgumentException(problem, nameof(options));
    }
}
