using System.Net.Http.Headers;

namespace Masko.Client.Http;

/// <summary>The key, and the only place that knows it. It prints as a mask, and masks itself in what a server sends back.</summary>
internal sealed class ApiKey
{
    private const string Masked = "masko_***";

    private readonly string value;

    public ApiKey(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            throw new ArgumentException(
                "The API key is empty. Make one in Masko's dashboard and pass it in, for example from the environment variable MASKO_API_KEY.", "apiKey");
        }

        var position = value.AsSpan().IndexOfAnyExceptInRange('!', '~');
        if (position >= 0)
        {
            throw new ArgumentException(
                $"The API key has a space, a line break or another character that no key has, at position {position} of {value.Length}. "
                + "Was it read from a file with its line end?",
                "apiKey");
        }

        this.value = value;
        Header = new AuthenticationHeaderValue("Bearer", value);
    }

    /// <summary>What goes to the API's host, and to no other.</summary>
    public AuthenticationHeaderValue Header { get; }

    /// <summary>A text from outside, without the key in it.</summary>
    public string Mask(string text) => text.Replace(value, Masked, StringComparison.Ordinal);

    public bool IsIn(string text) => text.Contains(value, StringComparison.Ordinal);

    public override string ToString() => Masked;
}
