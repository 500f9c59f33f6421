using System.Globalization;

namespace Masko.Client.Hosting;

/// <summary>Options as configuration writes them: texts, the same in every culture.</summary>
internal static class OptionText
{
    private const string None = "none";
    private const string Infinite = "infinite";

    public static bool TryText(string text, out string value)
    {
        value = text;
        return true;
    }

    public static bool TryAddress(string text, out Uri? value) => Uri.TryCreate(text, UriKind.Absolute, out value);

    public static bool TrySwitch(string text, out bool value) => bool.TryParse(text, out value);

    public static bool TryCount(string text, out int value) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    public static bool TryShare(string text, out double value) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    /// <summary>A count, or no limit.</summary>
    public static bool TryLimit(string text, out int? value)
    {
        var isCount = TryCount(text, out var count);
        value = isCount ? count : null;
        return isCount || IsNoLimit(text);
    }

    /// <summary>A time, whole: .NET reads a bare number as days, and 00:30 as minutes.</summary>
    public static bool TryTime(string text, out TimeSpan value)
    {
        value = default;
        return text.AsSpan().Count(':') == 2 && TimeSpan.TryParseExact(text.Trim(), "c", CultureInfo.InvariantCulture, out value);
    }

    /// <summary>A time, or no limit.</summary>
    public static bool TryTimeout(string text, out TimeSpan value)
    {
        if (IsNoLimit(text))
        {
            value = Timeout.InfiniteTimeSpan;
            return true;
        }

        return TryTime(text, out value);
    }

    // Nobody should have to know which of the two words an option wants.
    private static bool IsNoLimit(string text) =>
        text.Trim().Equals(None, StringComparison.OrdinalIgnoreCase) || text.Trim().Equals(Infinite, StringComparison.OrdinalIgnoreCase);
}
