namespace Masko.Client;

/// <summary>How an image generator of Masko works.</summary>
public sealed class MaskoImageGeneratorOptions : ImageGeneratorOptions
{
    /// <summary>
    /// Whether pictures come without their background. Default: false, the full picture. Either can be given back as the original of an edit, which starts from the
    /// full one.
    /// </summary>
    public bool IsTransparent { get; init; }

    /// <summary>What calls say about rules beside the client's. Default: null, as the client.</summary>
    public MaskoRuleOptions? Rules { get; init; }
}
