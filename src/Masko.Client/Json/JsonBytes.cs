using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;

namespace Masko.Client.Json;

/// <summary>
/// Makes bytes from outside fit to be read as JSON. A text of bytes that are no UTF-8, or of half a surrogate pair (<c>"\ud800"</c>), is
/// JSON by its grammar, and fails wherever a string is made of it, also much later, in the user's code. So it is mended once, before
/// anything is read.
/// </summary>
internal static class JsonBytes
{
    private const int EscapeLength = 6;

    /// <summary>
    /// Returns the bytes without a byte order mark, and with U+FFFD in place of what no string can be made of. They are copied only when
    /// there is any.
    /// </summary>
    public static ReadOnlySpan<byte> Readable(ReadOnlySpan<byte> utf8)
    {
        var text = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        text = Utf8.IsValid(text) ? text : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text));
        return text.IndexOf("\\ud"u8) >= 0 || text.IndexOf("\\uD"u8) >= 0 ? WithoutHalves(text) : text;
    }

    private static ReadOnlySpan<byte> WithoutHalves(ReadOnlySpan<byte> text)
    {
        byte[]? mended = null;
        var at = 0;
        while (text[at..].IndexOf((byte)'\\') is >= 0 and var ahead)
        {
            at += ahead;
            if (Unit(text[at..]) is not { } unit)
            {
                // Another escape, such as a backslash that stands for itself.
                at = Math.Min(at + 2, text.Length);
            }
            else if (char.IsHighSurrogate(unit) && Unit(text[(at + EscapeLength)..]) is { } next && char.IsLowSurrogate(next))
            {
                at += 2 * EscapeLength;
            }
            else
            {
                if (char.IsSurrogate(unit))
                {
                    mended ??= text.ToArray();
                    @"\ufffd"u8.CopyTo(mended.AsSpan(at));
                }

                at += EscapeLength;
            }
        }

        return mended ?? text;
    }

    /// <summary>The code unit that a text begins with, when it is escaped.</summary>
    private static char? Unit(ReadOnlySpan<byte> text) =>
        text.Length >= EscapeLength && text.StartsWith("\\u"u8)
        && Utf8Parser.TryParse(text[2..EscapeLength], out ushort unit, out var read, 'x') && read == EscapeLength - 2
            ? (char)unit
            : null;
}
