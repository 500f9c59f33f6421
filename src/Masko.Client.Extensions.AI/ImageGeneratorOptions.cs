namespace Masko.Client;

/// <summary>How an image generator works that stands on one of the clients. Every option has a default; what the client was told holds too.</summary>
public class ImageGeneratorOptions
{
    /// <summary>
    /// What one call may spend, in credits, or in dollars where the service counts those: it sends nothing that would go over. More than zero. Default: null, no
    /// limit.
    /// </summary>
    public decimal? Budget
    {
        get;
        init => field = value is null or > 0 ? value : throw new ArgumentOutOfRangeException(nameof(Budget), value, "ImageGeneratorOptions.Budget is more than zero, or null.");
    }

    /// <summary>How many pictures one call may ask for: 1 to 10,000. Default: 100.</summary>
    public int MaxCount
    {
        get;
        init => field = value is >= 1 and <= 10_000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaxCount), value, "ImageGeneratorOptions.MaxCount is 1 to 10,000.");
    } = 100;

    /// <summary>How long one picture may be that is fetched into memory, in bytes: 1 to 1,073,741,824. Default: 33,554,432, which is 32 MiB.</summary>
    public int MaxBytes
    {
        get;
        init => field = value is >= 1 and <= 1 << 30
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaxBytes), value, "ImageGeneratorOptions.MaxBytes is 1 to 1,073,741,824.");
    } = 32 << 20;
}
