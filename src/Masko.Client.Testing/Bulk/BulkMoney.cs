using System.Globalization;

namespace Masko.Client.Testing;

/// <summary>An amount in the two kinds of money that image services take.</summary>
/// <param name="Dollars">US dollars.</param>
/// <param name="Credits">Credits of the service's own.</param>
public readonly record struct BulkMoney(decimal Dollars, decimal Credits = 0)
{
    /// <summary>Nothing.</summary>
    public static BulkMoney None => default;

    /// <summary>Both together.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">Another one.</param>
    public static BulkMoney operator +(BulkMoney left, BulkMoney right) => new(left.Dollars + right.Dollars, left.Credits + right.Credits);

    /// <summary>What is left of the first.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">What is taken off.</param>
    public static BulkMoney operator -(BulkMoney left, BulkMoney right) => new(left.Dollars - right.Dollars, left.Credits - right.Credits);

    /// <summary>So many times an amount.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="times">How many times.</param>
    public static BulkMoney operator *(BulkMoney amount, int times) => new(amount.Dollars * times, amount.Credits * times);

    /// <summary>Both kinds, as <c>$0.14 and 2 credits</c>; one that is nothing is left out.</summary>
    public override string ToString()
    {
        var dollars = string.Create(CultureInfo.InvariantCulture, $"${Dollars:0.00##}");
        var credits = string.Create(CultureInfo.InvariantCulture, $"{Credits:0.####} credit{(Credits == 1 ? "" : "s")}");
        return Credits == 0 ? dollars : Dollars == 0 ? credits : $"{dollars} and {credits}";
    }

    /// <summary>Whether it is at least another amount, in both kinds.</summary>
    internal bool Covers(BulkMoney other) => Dollars >= other.Dollars && Credits >= other.Credits;
}
