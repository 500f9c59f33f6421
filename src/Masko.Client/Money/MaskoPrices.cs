namespace Masko.Client;

/// <summary>
/// What things cost, in credits: the documented prices. Replace them with <see cref="MaskoClientOptions.Prices"/> when yours differ, or derive from this and
/// work them out another way. Budgets and estimates go by it; what is charged is the service's decision.
/// </summary>
public record MaskoPrices
{
    /// <summary>An image, with background removal and formats. Zero or more. Default: 1.</summary>
    public decimal Image { get; init => field = NotNegative(value, nameof(Image)); } = 1;

    /// <summary>A second of animation; a transition is one, and its way back is free. Zero or more. Default: 5.</summary>
    public decimal AnimationSecond { get; init => field = NotNegative(value, nameof(AnimationSecond)); } = 5;

    /// <summary>A changed image. Zero or more. Default: 1.</summary>
    public decimal Edit { get; init => field = NotNegative(value, nameof(Edit)); } = 1;

    /// <summary>A logo. Zero or more. Default: 5; older wording says 20.</summary>
    public decimal Logo { get; init => field = NotNegative(value, nameof(Logo)); } = 5;

    /// <summary>A fresh image for an item that exists. Zero or more. Default: 1.</summary>
    public decimal Regenerate { get; init => field = NotNegative(value, nameof(Regenerate)); } = 1;

    /// <summary>A preview, whose price is documented nowhere. Zero or more. Default: 1.</summary>
    public decimal Preview { get; init => field = NotNegative(value, nameof(Preview)); } = 1;

    /// <summary>What a body costs at most, in whole credits: a second that has begun counts whole, and so does a credit.</summary>
    /// <param name="body">What is generated.</param>
    public virtual decimal Of(GenerateBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return decimal.Ceiling(body switch
        {
            AnimationBody animation => OfSeconds(animation.Duration) + Image,
            AnimationOfBody animation => OfSeconds(animation.Duration),
            TransitionBody transition => OfSeconds(transition.Duration),
            EditBody => Edit,
            LogoBody => Logo,
            RegenerateBody => Regenerate,
            AgainBody again => Of(again.Original),
            _ => Image,
        });
    }

    /// <summary>What a preview is counted as.</summary>
    /// <param name="body">What is shown.</param>
    public virtual decimal Of(PreviewBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return decimal.Ceiling(Preview);
    }

    private decimal OfSeconds(TimeSpan duration) => decimal.Ceiling(Math.Max(0, (decimal)duration.Ticks / TimeSpan.TicksPerSecond)) * AnimationSecond;

    private static decimal NotNegative(decimal value, string name) =>
        value >= 0 ? value : throw new ArgumentOutOfRangeException(name, value, $"MaskoPrices.{name} is zero or more.");
}
