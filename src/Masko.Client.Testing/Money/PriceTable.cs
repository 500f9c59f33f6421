namespace Masko.Client.Testing;

/// <summary>What things cost, in credits. The defaults are the documented ones.</summary>
public sealed class PriceTable
{
    /// <summary>An image, with background removal and formats. Default: 1.</summary>
    public int Image { get; set; } = 1;

    /// <summary>A second of animation; a transition is one. Default: 5.</summary>
    public int AnimationSecond { get; set; } = 5;

    /// <summary>An edit. Default: 1.</summary>
    public int Edit { get; set; } = 1;

    /// <summary>A logo. Default: 5.</summary>
    public int Logo { get; set; } = 5;

    /// <summary>A preview, whose price is documented nowhere. Default: 1.</summary>
    public int Preview { get; set; } = 1;

    internal int Animation(double seconds) => (int)Math.Ceiling(AnimationSecond * seconds);
}
