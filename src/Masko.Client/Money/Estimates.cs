namespace Masko.Client;

/// <summary>Adds up what generations would cost.</summary>
internal static class Estimates
{
    public static CreditEstimate Of(IEnumerable<GenerateBody> bodies, MaskoPrices prices)
    {
        ArgumentNullException.ThrowIfNull(bodies);
        var lines = new Dictionary<string, (int Count, decimal Credits)>();
        foreach (var body in bodies)
        {
            var kind = Kind(body ?? throw new ArgumentException("A body is null.", nameof(bodies)));
            var (count, credits) = lines.GetValueOrDefault(kind);
            lines[kind] = (count + 1, credits + PriceOf(body, prices));
        }

        return new()
        {
            Credits = lines.Values.Sum(static line => line.Credits),
            Count = lines.Values.Sum(static line => line.Count),
            Lines =
            [
                .. lines.OrderByDescending(static line => line.Value.Credits).ThenBy(static line => line.Key, StringComparer.Ordinal)
                    .Select(static line => new CreditEstimateLine { Kind = line.Key, Count = line.Value.Count, Credits = line.Value.Credits }),
            ],
        };
    }

    /// <summary>A price of a user's own table is none that could make a budget grow, and its table knows nothing of later tries.</summary>
    public static decimal PriceOf(GenerateBody body, MaskoPrices prices) => Math.Max(0, prices.Of(body is AgainBody again ? again.Original : body));

    private static string Kind(GenerateBody body) => body switch
    {
        AnimationOfBody => "animation of an image",
        TransitionBody => "transition",
        RegenerateBody => "regenerate",
        AgainBody again => Kind(again.Original),
        _ => body.Type.Value,
    };
}
