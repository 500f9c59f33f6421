namespace Masko.Client;

/// <summary>Adds up what generations would cost.</summary>
internal static class Estimates
{
    public static CreditEstimate Of(IEnumerable<GenerateBody> bodies, MaskoPrices prices)
    {
        ArgumentNullException.ThrowIfNull(bodies);
        var sum = new Lines(prices);
        foreach (var body in bodies)
        {
            sum.Add(body);
        }

        return sum.Estimate;
    }

    public static async Task<CreditEstimate> OfAsync(IAsyncEnumerable<GenerateBody> bodies, MaskoPrices prices, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(bodies);
        var sum = new Lines(prices);
        await foreach (var body in bodies.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            sum.Add(body);
        }

        return sum.Estimate;
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

    /// <summary>What it comes to so far: a line a kind, however many bodies there are.</summary>
    private sealed class Lines(MaskoPrices prices)
    {
        private readonly Dictionary<string, (int Count, decimal Credits)> byKind = [];

        public CreditEstimate Estimate => new()
        {
            Credits = byKind.Values.Sum(static line => line.Credits),
            Count = byKind.Values.Sum(static line => line.Count),
            Lines =
            [
                .. byKind.OrderByDescending(static line => line.Value.Credits).ThenBy(static line => line.Key, StringComparer.Ordinal)
                    .Select(static line => new CreditEstimateLine { Kind = line.Key, Count = line.Value.Count, Credits = line.Value.Credits }),
            ],
        };

        public void Add(GenerateBody? body)
        {
            var kind = Kind(body ?? throw new ArgumentException("A body is null.", "bodies"));
            var (count, credits) = byKind.GetValueOrDefault(kind);
            byKind[kind] = (count + 1, credits + PriceOf(body, prices));
        }
    }
}
