using System.Globalization;
using Masko.Client.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Masko.Client.AspNetCore;

/// <summary>Reads the options from a section, by hand: without reflection, and with messages that name the key.</summary>
internal sealed class WebhookOptionsBinding<TOptions>(string name, IConfigurationSection section, WebhookHeader<TOptions>? header) : IConfigureNamedOptions<TOptions>
    where TOptions : WebhookVerifierOptions, IWebhookEndpointOptions
{
    public void Configure(TOptions options) => Configure(Microsoft.Extensions.Options.Options.DefaultName, options);

    public void Configure(string? boundName, TOptions options)
    {
        if (boundName != name)
        {
            return;
        }

        options.Section = section.Path + ConfigurationPath.KeyDelimiter;
        options.Secrets = Secrets() ?? options.Secrets;
        options.Tolerance = Duration(nameof(options.Tolerance)) ?? options.Tolerance;
        options.BodyLimit = Bytes(nameof(options.BodyLimit)) ?? options.BodyLimit;
        options.BodyTimeout = Duration(nameof(options.BodyTimeout)) ?? options.BodyTimeout;
        if (section["SignatureHeader"] is { } text)
        {
            header?.Set(options, text);
        }
    }

    private string[]? Secrets()
    {
        var secrets = section.GetSection(nameof(WebhookVerifierOptions.Secrets));
        return secrets.Value is { } one ? [one]
            : secrets.Exists() ? [.. secrets.GetChildren().Select(child => child.Value ?? "")]
            : null;
    }

    // A bare number would be one of days.
    private TimeSpan? Duration(string key) => section[key] switch
    {
        null => null,
        var text when text.Equals("infinite", StringComparison.OrdinalIgnoreCase) => Timeout.InfiniteTimeSpan,
        var text when text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) => value,
        var text => throw Unreadable(key, text, "hours, minutes and seconds, such as 00:05:00, or infinite"),
    };

    private int? Bytes(string key) => section[key] switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) => value,
        var text => throw Unreadable(key, text, "a number of bytes, such as 1048576"),
    };

    private OptionsValidationException Unreadable(string key, string value, string allowed) =>
        new(name, typeof(TOptions), [$"{ConfigurationPath.Combine(section.Path, key)} is {ShownValue.Quoted(value, Secrets() ?? [])}; it is {allowed}."]);
}
