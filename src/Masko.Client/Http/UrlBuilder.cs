using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Masko.Client.Http;

/// <summary>Puts an address together, everything escaped: what is handed in as one segment arrives as one segment.</summary>
internal ref struct UrlBuilder
{
    /// <summary>Room on the stack for most addresses; longer ones move to a pooled buffer.</summary>
    public const int StackSize = 256;

    private static readonly SearchValues<char> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    private DefaultInterpolatedStringHandler text;
    private bool hasQuery;

    public UrlBuilder(string baseAddress, Span<char> buffer)
    {
        text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, buffer);
        text.AppendLiteral(baseAddress);
    }

    /// <summary>Adds a part of the path as it stands.</summary>
    public void Path(string literal)
    {
        text.AppendLiteral(literal);
        hasQuery |= literal.Contains('?', StringComparison.Ordinal);
    }

    /// <summary>Adds one segment of the path.</summary>
    /// <exception cref="ArgumentException">No server would see this segment whole.</exception>
    public void Segment(string value, string parameter)
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        if (value is "" or "." or "..")
        {
            throw new ArgumentException($"'{value}' is no id: in an address it would name another resource.", parameter);
        }

        if (value.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("An id has no NUL character: servers refuse such an address.", parameter);
        }

        Escaped(value, parameter);
    }

    /// <summary>Adds a query parameter; null is left out.</summary>
    public void Query(string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        text.AppendLiteral(hasQuery ? "&" : "?");
        hasQuery = true;
        text.AppendLiteral(name);
        text.AppendLiteral("=");
        Escaped(value, name);
    }

    /// <summary>Adds a query parameter; null is left out.</summary>
    public void Query(string name, int? value) => Query(name, value?.ToString(CultureInfo.InvariantCulture));

    public Uri ToUri() => new(text.ToStringAndClear(), UriKind.Absolute);

    private void Escaped(string value, string parameter)
    {
        if (!value.AsSpan().ContainsAnyExcept(Unreserved))
        {
            text.AppendLiteral(value);
            return;
        }

        if (HasLoneSurrogate(value))
        {
            throw new ArgumentException("The text has half a character (a lone surrogate), which cannot be sent.", parameter);
        }

        text.AppendLiteral(Uri.EscapeDataString(value));
    }

    private static bool HasLoneSurrogate(ReadOnlySpan<char> value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i]))
            {
                continue;
            }

            if (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[i + 1]))
            {
                return true;
            }

            i++;
        }

        return false;
    }
}
