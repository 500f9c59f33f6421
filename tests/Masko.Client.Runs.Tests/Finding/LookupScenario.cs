using Masko.Client.Testing;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Runs.Tests.Finding;

/// <summary>Generations whose answers are lost in ways that follow from a seed alone, and what truly became of each.</summary>
internal sealed class LookupScenario
{
    private const int SettleSeconds = 60;

    private static readonly string[] Names = ["Waving", "Jumping", "Sitting still"];

    private readonly Random random;
    private readonly List<GenerateBody> sent = [];
    private readonly List<string?> jobs = [];
    private readonly List<string?> known = [];
    private DateTimeOffset first;

    public LookupScenario(int seed)
    {
        random = new Random(seed);
        Shift = Chance(0.5) ? TimeSpan.FromSeconds(random.Next(-100_000, 100_000)) : TimeSpan.Zero;
        Server = new()
        {
            Seed = $"{seed}",
            SubscriptionCredits = 100_000,
            Workers = random.Next(1, 50),
            ListingTime = TimeSpan.FromSeconds(random.Next(0, SettleSeconds - 10)),
            RateLimits = Chance(0.3) ? new() { Kind = (RateLimitKind)random.Next(0, 3) } : null,
        };
    }

    /// <summary>How wrong the caller's clock is.</summary>
    public TimeSpan Shift { get; }

    public MaskoServerOptions Server { get; }

    public IReadOnlyList<GenerateBody> Sent => sent;

    /// <summary>The true job of each; null where it was never carried out.</summary>
    public IReadOnlyList<string?> Jobs => jobs;

    public async Task<IReadOnlyList<JobLookup>> RunAsync(Studio studio)
    {
        await OthersAsync(studio, random.Next(0, 4));
        await studio.WaitAsync(random.Next(10, 100));
        studio.Server.Faults.OnJob().WithProbability(0.2).Fails(times: FaultScript.Always);
        for (var count = random.Next(1, 7); count > 0; count--)
        {
            await LoseAsync(studio);
            if (Chance(0.3))
            {
                known.AddRange(await OthersAsync(studio, 1));
            }

            await studio.WaitAsync(random.Next(0, 200) / 10.0);
        }

        if (Chance(0.15))
        {
            await studio.MakeAsync([.. Studio.Poses(random.Next(0, 250))]);
        }

        WireChaos.Break(studio.Server.Faults, MaskoOperations.ListJobs, random);
        return await studio.Masko.FindJobsAsync(studio.Fox.Id, sent, first, new() { KnownJobs = known });
    }

    private async Task LoseAsync(Studio studio)
    {
        var name = Names[random.Next(Names.Length)];
        var body = random.Next(0, 3) switch
        {
            0 => GenerateBody.Animation(name, "stands", "moves", TimeSpan.FromSeconds(1)),
            1 => GenerateBody.Image(name, "in the sun"),
            _ => (GenerateBody)GenerateBody.Image(name, "in the rain"),
        };
        var charged = studio.Server.Ledger.Entries.Count;
        var lost = await studio.LoseAsync(body, Chance(0.5));
        sent.Add(body);
        jobs.Add(studio.Server.Ledger.Entries.Skip(charged).SingleOrDefault(entry => entry.Kind == LedgerEntryKind.Charge)?.JobId);
        first = sent.Count == 1 ? lost.SentAt!.Value : first;
    }

    /// <summary>Jobs of the same names that are no part of the search.</summary>
    private async Task<List<string?>> OthersAsync(Studio studio, int count)
    {
        List<string?> others = [];
        for (; count > 0; count--)
        {
            var other = GenerateBody.Image(Names[random.Next(Names.Length)], "earlier");
            others.Add((await studio.Masko.GenerateAsync(studio.Fox.Id, other)).JobId);
        }

        return others;
    }

    private bool Chance(double share) => random.NextDouble() < share;
}
