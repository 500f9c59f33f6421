using System.Net.Http.Headers;

namespace Masko.Client.Http;

/// <summary>The key, and the only place that knows it. It prints as a mask, and masks itself in what a server sends back.</summary>
internal sealed class ApiKey
{
    // Calls that began with an older key may still bring it back.
    private const int MostRemembered = 8;

    private readonly KeyStyle style;
    private readonly Keys placeholder;
    private Keys keys;

    public ApiKey(string? value, KeyStyle? style = null)
    {
        this.style = style ?? KeyStyle.Masko;
        placeholder = new([this.style.Mask]);
        keys = new([Checked(value)]);
    }

    /// <summary>The header that carries it.</summary>
    public string HeaderName => style.Header;

    /// <summary>Gets or sets the API's address, the only one that the key goes to; null until its client is made.</summary>
    public Uri? Home { get; set; }

    /// <summary>Gets or sets whether a handler below all others puts the key on; until it does, a request has the mask in the key's place.</summary>
    public bool IsAddedLast { get; set; }

    /// <summary>What is wrong with a key, said after its name; null when nothing is.</summary>
    public static string? Problem(string? value, KeyStyle style)
    {
        if (string.IsNullOrEmpty(value))
        {
            return $"is empty. Make one in {style.Service}'s dashboard and pass it in, for example from the environment variable {style.Variable}.";
        }

        var position = value.AsSpan().IndexOfAnyExceptInRange('!', '~');
        return position < 0
            ? null
            : $"has a space, a line break or another character that no key has, at position {position} of {value.Length}. "
                + "Was it read from a file with its line end?";
    }

    /// <summary>Puts it on a request to the API's host, in place of an older one; only its place, when a handler adds it last.</summary>
    public void AddTo(HttpRequestHeaders headers) => Put(IsAddedLast ? placeholder : Volatile.Read(ref keys), headers);

    /// <summary>Puts it on a request that has only its place.</summary>
    public void AddLastTo(HttpRequestHeaders headers) => Put(Volatile.Read(ref keys), headers);

    /// <summary>Returns true when a request has the key's place, and not the key.</summary>
    public bool IsMissingIn(HttpRequestHeaders headers)
    {
        if (headers.NonValidated.TryGetValues(style.Header, out var values))
        {
            foreach (var value in values)
            {
                if (value.EndsWith(style.Mask, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Returns true for an address of the API's host.</summary>
    public bool IsFor(Uri? address) =>
        address is not null && Home is not null && Uri.Compare(address, Home, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Takes another key, from the next attempt on. The ones before stay masked.</summary>
    public void Change(string? value)
    {
        var next = Checked(value);
        var before = Volatile.Read(ref keys).Values;
        if (next != before[0])
        {
            Volatile.Write(ref keys, new([next, .. before.Where(known => known != next).Take(MostRemembered - 1)]));
        }
    }

    /// <summary>A text from outside, without the key in it.</summary>
    public string Mask(string text)
    {
        foreach (var value in Volatile.Read(ref keys).LongestFirst)
        {
            text = text.Replace(value, style.Mask, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>Masks what a server sends back in headers.</summary>
    public void Mask(HttpHeaders headers)
    {
        if (!IsIn(headers))
        {
            return;
        }

        foreach (var header in headers.NonValidated.Where(header => header.Value.Any(IsIn)).ToList())
        {
            headers.Remove(header.Key);
            headers.TryAddWithoutValidation(header.Key, header.Value.Select(Mask));
        }
    }

    public bool IsIn(string text)
    {
        foreach (var value in Volatile.Read(ref keys).Values)
        {
            if (text.Contains(value, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public override string ToString() => style.Mask;

    /// <summary>Returns true when any header has it. Every answer is asked, so this allocates nothing.</summary>
    private bool IsIn(HttpHeaders headers)
    {
        foreach (var header in headers.NonValidated)
        {
            foreach (var value in header.Value)
            {
                if (IsIn(value))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Put(Keys key, HttpRequestHeaders headers)
    {
        if (style.IsBearer)
        {
            headers.Authorization = key.Header;
        }
        else
        {
            headers.Remove(style.Header);
            headers.TryAddWithoutValidation(style.Header, key.Values[0]);
        }
    }

    private string Checked(string? value) => Problem(value, style) is { } problem ? throw new ArgumentException($"The API key {problem}", "apiKey") : value!;

    /// <summary>The key in use, and those before it.</summary>
    private sealed class Keys(string[] values)
    {
        public AuthenticationHeaderValue Header { get; } = new("Bearer", values[0]);

        public string[] Values => values;

        /// <summary>One key may be the start of another.</summary>
        public string[] LongestFirst { get; } = [.. values.OrderByDescending(value => value.Length)];
    }
}
