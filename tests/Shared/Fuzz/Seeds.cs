namespace Masko.Client.Tests.Shared;

/// <summary>Inputs that follow from a seed. MASKO_SEEDS sets how many are tried; a failure says its seed.</summary>
internal static class Seeds
{
    /// <summary>The seeds of one part of so many parts.</summary>
    public static IEnumerable<int> Of(int part, int parts, int usually) =>
        from seed in Enumerable.Range(0, int.TryParse(Environment.GetEnvironmentVariable("MASKO_SEEDS"), out var seeds) ? seeds : usually)
        where seed % parts == part
        select seed;

    /// <summary>Tries a seed.</summary>
    public static async Task TryAsync(int seed, Func<Random, Task> attempt)
    {
        try
        {
            await attempt(new Random(seed));
        }
        catch (Exception failure)
        {
            throw new AssertionException($"Seed {seed}: {failure.Message}\n{failure}", failure);
        }
    }
}
