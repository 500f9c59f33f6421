namespace Masko.Client;

/// <summary>What pictures cost at ZSky, in dollars; charged for those alone that came about. Budgets and estimates go by it; what is charged is the service's decision.</summary>
public record ZSkyPrices
{
    /// <summary>Paid by the call: from $0.02 a picture, and no discount in batches.</summary>
    public static ZSkyPrices PerCall { get; } = new();

    /// <summary>A subscription: from $0.015 a picture, and 10 % less in batches.</summary>
    public static ZSkyPrices Subscription { get; } = new() { Image = 0.015m, BatchDiscount = 0.1m };

    /// <summary>The free plan, of 100 pictures a day.</summary>
    public static ZSkyPrices Free { get; } = new() { Image = 0 };

    /// <summary>A picture, in dollars. Zero or more. Default: 0.02.</summary>
    public decimal Image
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(Image), value, "ZSkyPrices.Image is zero or more.");
    } = 0.02m;

    /// <summary>The part of it that batches save: 0 to 1. Default: 0.</summary>
    public decimal BatchDiscount
    {
        get;
        init => field = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(BatchDiscount), value, "ZSkyPrices.BatchDiscount is 0 to 1.");
    }

    /// <summary>What a picture costs at most, in a batch.</summary>
    /// <param name="image">The picture.</param>
    public virtual decimal Of(ZSkyImage image) => Image * (1 - BatchDiscount);
}
