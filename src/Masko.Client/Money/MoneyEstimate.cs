using System.Globalization;

namespace Masko.Client;

/// <summary>What items would cost at a service that counts dollars. <b>It is an estimate</b>, by the dearer reading where prices can be read in two ways.</summary>
public sealed record MoneyEstimate
{
    /// <summary>In dollars.</summary>
    public decimal Dollars { get; init; }

    /// <summary>What is counted in credits, on top of the dollars; 0 where the service has none.</summary>
    public decimal Credits { get; init; }

    /// <summary>How many items it is for.</summary>
    public int Count { get; init; }

    /// <summary>How many requests they take.</summary>
    public int Requests { get; init; }

    /// <inheritdoc />
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"about ${Dollars:0.00##}{(Credits > 0 ? $" and {Credits:0.##} credits" : "")} for {Count} items in {Requests} requests");
}
