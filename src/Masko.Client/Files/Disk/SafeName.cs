using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Masko.Client.Files;

/// <summary>
/// File names out of any text: letters and digits of any script in lower case, everything else a hyphen. What is left is a name on every system, without dots,
/// spaces, control characters or anything that leads out of a folder.
/// </summary>
internal static class SafeName
{
    /// <summary>Room for a suffix, the kind and the extension is left: no system allows less than 143 bytes.</summary>
    public const int Most = 80;

    // Reserved on Windows whatever comes after a dot. With their superscript digits, which are no letters and drop out anyway.
    private static readonly string[] Reserved = ["con", "prn", "aux", "nul", "clock", "conin", "conout"];

    /// <summary>A name for a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="otherwise">What it starts with when nothing of the text can stay.</param>
    /// <param name="most">How long it may be, in bytes of UTF-8.</param>
    public static string Of(string text, string otherwise, int most = Most)
    {
        var name = new StringBuilder();
        var bytes = 0;
        var pending = false;
        foreach (var rune in Normal(text).EnumerateRunes())
        {
            var letter = Rune.ToLowerInvariant(rune);
            if (!Stays(letter, follows: name.Length > 0 && !pending))
            {
                pending |= name.Length > 0 && !IsInvisible(letter);
                continue;
            }

            bytes += letter.Utf8SequenceLength + (pending ? 1 : 0);
            if (bytes > most)
            {
                break;
            }

            name.Append(pending ? "-" : "").Append(letter.ToString());
            pending = false;
        }

        return name.Length == 0 ? $"{otherwise}-{Mark(text)}" : IsReserved(name.ToString()) ? "item-" + name : name.ToString();
    }

    /// <summary>Six digits that follow from a text.</summary>
    public static string Mark(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, 3).ToLowerInvariant();

    private static bool IsReserved(string name) =>
        Reserved.Contains(name) || (name.Length == 4 && char.IsDigit(name[3]) && name[..3] is ("com" or "lpt"));

    private static bool Stays(Rune rune, bool follows) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber => rune != Rune.ReplacementChar,

        // An accent belongs to the letter before it.
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => follows,
        _ => false,
    };

    /// <summary>What joins two letters without parting them: it goes, and no hyphen comes.</summary>
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
        || rune.Value is '\'' or '\u2019';

    /// <summary>The same text in one spelling. Half characters, which no spelling has, are taken out before.</summary>
    private static string Normal(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        try
        {
            return whole.ToString().Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Code points that stand for no character.
            return whole.ToString();
        }
    }
}
