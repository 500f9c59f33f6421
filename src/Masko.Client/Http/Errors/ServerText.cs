using System.Text;

namespace Masko.Client.Http;

/// <summary>Texts from outside, made fit for a message: no key, no line breaks, no end of them.</summary>
internal static class ServerText
{
    /// <summary>The most of a body that an exception keeps, in bytes.</summary>
    public const int MaxBody = 64 * 1024;

    private const int MaxLine = 1000;

    /// <summary>A body for a property of an exception; null when it is empty.</summary>
    public static string? Body(ReadOnlySpan<byte> body, ApiKey? key)
    {
        var text = Encoding.UTF8.GetString(body[..Math.Min(body.Length, MaxBody)]);
        return text.Length == 0 ? null : key?.Mask(text) ?? text;
    }

    /// <summary>One line for a message; null when there is nothing to show.</summary>
    public static string? Line(string? text, ApiKey? key, int most = MaxLine)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        // Masked before it is cut: half a key is still too much of it.
        var line = new StringBuilder(key?.Mask(text) ?? text);
        for (var i = 0; i < line.Length; i++)
        {
            if (char.IsControl(line[i]) || line[i] is '\u2028' or '\u2029')
            {
                line[i] = ' ';
            }
        }

        var clean = line.ToString().Trim();
        return clean.Length <= most ? clean : clean[..most] + "…";
    }

    /// <summary>An error in the service's own words, without the key; members that are not modelled are left out when they have it.</summary>
    public static JobError? Error(JobError? said, ApiKey? key) => said is null || key is null ? said : said with
    {
        Code = said.Code is { } code ? key.Mask(code) : null,
        Message = said.Message is { } message ? key.Mask(message) : null,
        AdditionalProperties = said.AdditionalProperties?.Any(member => key.IsIn(member.Value.ToString())) == true ? null : said.AdditionalProperties,
    };
}
