namespace Masko.Client;

/// <summary>How a run of many generations works.</summary>
public sealed class GenerationRunOptions : RunOptions
{
    /// <summary>
    /// What the run says about rules beside the client's: what it switches off and adds comes on top of <see cref="MaskoClientOptions.Rules"/>, and what it sets of
    /// the rest stands in its place. Default: null, as the client.
    /// </summary>
    public MaskoRuleOptions? Rules { get; init; }
}
