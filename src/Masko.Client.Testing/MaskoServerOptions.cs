namespace Masko.Client.Testing;

/// <summary>How a <see cref="MaskoServer"/> behaves. Every option has a default.</summary>
public sealed partial class MaskoServerOptions : ReferenceServerOptions
{
    /// <summary>The credits of the first workspace's subscription. Default: 1,000.</summary>
    public int SubscriptionCredits { get; set; } = 1000;

    /// <summary>The credits of the first workspace that were bought on top. Default: 0.</summary>
    public int TopUpCredits { get; set; }

    /// <summary>Whether the first workspace's plan allows logos. Default: true.</summary>
    public bool IsPro { get; set; } = true;

    /// <summary>What things cost.</summary>
    public PriceTable Prices { get; set; } = new();

    /// <summary>How many jobs are worked on at once. Default: 20.</summary>
    public int Workers { get; set; } = 20;

    /// <summary>How long a job is pending before a free worker takes it. Default: 500 milliseconds.</summary>
    public TimeSpan PickUpTime { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long an image, an edit or a logo takes. Default: 8 seconds.</summary>
    public TimeSpan ImageTime { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How long an animation takes. Default: 40 seconds.</summary>
    public TimeSpan AnimationTime { get; set; } = TimeSpan.FromSeconds(40);

    /// <summary>
    /// Sets how long a new job is missing from the list of jobs; asked for by its id it is there at once. How soon the service lists a job
    /// is not documented. Default: 0.
    /// </summary>
    public TimeSpan ListingTime { get; set; }

    /// <summary>How long it takes to read name and prompt off an image. Default: 2 seconds.</summary>
    public TimeSpan ReadingTime { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long <c>?wait=true</c> holds an answer at most. Default: 30 seconds.</summary>
    public TimeSpan HoldTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a signed address works. Default: 1 hour.</summary>
    public TimeSpan SignedUrlTime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How many requests a key may make. Default: null, as many as it likes.</summary>
    public RateLimitOptions? RateLimits { get; set; }
}
