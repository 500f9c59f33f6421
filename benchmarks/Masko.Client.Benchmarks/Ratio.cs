using System.Globalization;

namespace Masko.Client.Benchmarks;

internal enum RatioKind
{
    Time,
    Bytes,
    Memory,
    Pace,
}

/// <summary>A figure against its peer in the same run, and the most it may be.</summary>
internal sealed record Ratio(string Name, RatioKind Kind, double Value, double Limit, string Detail)
{
    public bool IsPast => Value > Limit;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name,-44} {Kind,-6} {Value,6:0.000}  limit {Limit:0.00}  {(IsPast ? "PAST" : "ok")}  ({Detail})");
}
