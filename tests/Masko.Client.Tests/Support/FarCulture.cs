using System.Globalization;

namespace Masko.Client.Tests;

/// <summary>A culture in which numbers and dates look like nowhere else: whatever is parsed or printed in the current culture shows.</summary>
internal static class FarCulture
{
    /// <summary>For the flow of this test alone.</summary>
    public static void Enter()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        var numbers = culture.NumberFormat;
        (numbers.NumberDecimalSeparator, numbers.NumberGroupSeparator, numbers.NegativeSign) = ("٫", ".", "~");
        var dates = culture.DateTimeFormat;
        dates.DayNames = [.. dates.DayNames.Select(name => "x" + name)];
        dates.AbbreviatedDayNames = [.. dates.AbbreviatedDayNames.Select(name => "x" + name)];
        dates.MonthNames = [.. dates.MonthNames.Select(name => "x" + name)];
        dates.AbbreviatedMonthNames = [.. dates.AbbreviatedMonthNames.Select(name => "x" + name)];
        (dates.TimeSeparator, dates.DateSeparator) = ("'", "|");
        CultureInfo.CurrentCulture = culture;
    }
}
