using Masko.Client.Testing;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Runs.Tests.Properties;

/// <summary>A run that goes wrong in ways that follow from a seed alone.</summary>
internal sealed class Scenario
{
    /// <summary>Members that an entry of a paid answer may have, whatever they mean: its job runs, and is paid.</summary>
    private static readonly (string Member, string Json)[] OddMembers =
    [
        ("error", "\"\""), ("error", "false"), ("error", "0"), ("error", "{}"), ("error", "[]"), ("error", """{"code":null,"message":null}"""), ("error", "\"Slow today.\""),
        ("error", """{"code":"internal_error","message":"Oops."}"""), ("error", """{"code":"content_policy","message":"Not nice."}"""), ("asset_ids", "[]"), ("urls", "\"\""),
        ("item_id", "17"), ("poll_url", "false"), ("index", "99"), ("index", "null"), ("index", "0"),
    ];

    private readonly Random random;

    public Scenario(int seed)
    {
        random = new Random(seed);
        Items = random.Next(1, 61);
        IsStream = Chance(0.4);
        Budget = Chance(0.2) ? random.Next(1, Items + 5) : null;
        Credits = Chance(0.15) ? random.Next(0, Items + 5) : 100_000;
        CancelAfter = Chance(0.3) ? TimeSpan.FromMilliseconds(random.Next(0, 40_000)) : null;
        Options = new GenerationRunOptions
        {
            Budget = Budget,
            MaxRequests = random.Next(1, 5),
            MaxInFlight = random.Next(1, 80),
            MaxTries = random.Next(1, 4),
            CancelGrace = TimeSpan.FromSeconds(random.Next(0, 3) * 5),
            Timeout = TimeSpan.FromMinutes(random.Next(5, 60)),
        };
        Server = new MaskoServerOptions
        {
            SubscriptionCredits = Credits,
            Seed = $"{seed}",
            Workers = random.Next(1, 100),
            ImageTime = TimeSpan.FromSeconds(random.Next(1, 40)),
            RateLimits = Chance(0.5) ? new() { Kind = (RateLimitKind)random.Next(0, 3) } : null,
        };
        Plan = !IsStream && Chance(0.3) ? Chain() : null;
        Host = Chance(0.5) ? (HostKind)random.Next(1, 5) : HostKind.None;
        CancelAtRequest = CancelAfter is null && Chance(0.3) ? random.Next(1, 6) : null;
    }

    public int Items { get; }

    public bool IsStream { get; }

    public int? Budget { get; }

    public int Credits { get; }

    public TimeSpan? CancelAfter { get; }

    /// <summary>At which request that starts something the run is stopped, while that request is at the server; null when at none.</summary>
    public int? CancelAtRequest { get; }

    public HostKind Host { get; }

    public GenerationRunOptions Options { get; }

    public MaskoServerOptions Server { get; }

    /// <summary>Items of which some are made of others; null when none are.</summary>
    public GenerationPlan? Plan { get; }

    public Task<Studio> OpenAsync() =>
        Host == HostKind.None ? Studio.OpenAsync(Server) : Studio.OpenInHostAsync(Server, time => HostHandlers.Of(Host, random, time));

    /// <summary>What goes wrong on the wire and with the jobs, from the moment the collection is there.</summary>
    public void Break(FaultScript faults)
    {
        foreach (var operation in new[] { MaskoOperations.GenerateBatch, MaskoOperations.Generate, MaskoOperations.ListJobs, MaskoOperations.GetJob, MaskoOperations.GetCredits })
        {
            WireChaos.Break(faults, operation, random);
        }

        if (Chance(0.5))
        {
            faults.On(MaskoOperations.GenerateBatch).WithProbability(0.3).BatchEntryMissing(random.Next(0, 5), times: 2);
        }

        if (Chance(0.3))
        {
            faults.On(MaskoOperations.GenerateBatch).WithProbability(0.3).BatchEntryTwice(random.Next(0, 5), times: 2);
        }

        if (Chance(0.3))
        {
            faults.On(MaskoOperations.GenerateBatch).WithProbability(0.5).BatchOutOfOrder(times: 3);
        }

        if (Chance(0.3))
        {
            faults.On(MaskoOperations.GenerateBatch).WithProbability(0.3).BatchIndexesFrom(random.Next(0, 2) == 0 ? 1 : random.Next(-2, 12), times: 3);
        }

        if (Chance(0.3))
        {
            faults.On(MaskoOperations.ListJobs).WrongPaging((PagingFlaw)random.Next(0, Enum.GetValues<PagingFlaw>().Length), times: null);
        }

        while (Chance(0.4))
        {
            var (member, json) = OddMembers[random.Next(OddMembers.Length)];
            faults.On(MaskoOperations.GenerateBatch).WithProbability(0.5).BatchEntryMember(random.Next(0, 5), member, json, times: random.Next(1, 5));
        }

        while (Chance(0.6))
        {
            var some = faults.OnJob().WithProbability((random.NextDouble() * 0.6) + 0.01);
            _ = random.Next(0, 5) switch
            {
                0 => some.Fails(times: random.Next(1, 10)),
                1 => some.Fails("content_policy", "Not nice.", times: random.Next(1, 5)),
                2 => some.TakesLonger(TimeSpan.FromSeconds(random.Next(1, 200)), times: random.Next(1, 10)),
                3 => some.GoesTo("dreaming", times: random.Next(1, 5)),
                _ => some.NeverEnds(times: random.Next(1, 3)),
            };
        }
    }

    private GenerationPlan Chain()
    {
        var plan = new GenerationPlan();
        foreach (var pose in Studio.Poses(Items))
        {
            if (plan.Count == 0 || Chance(0.6))
            {
                plan.Add(pose);
            }
            else if (Chance(0.5))
            {
                plan.Add(Any(plan), done => GenerateBody.AnimationOf(Source(done), pose.Name, "moves", TimeSpan.FromSeconds(1)));
            }
            else
            {
                plan.Add(Any(plan), Any(plan), (from, to) => GenerateBody.Transition(Source(from), Source(to), pose.Name, "moves", TimeSpan.FromSeconds(1)));
            }
        }

        return plan;
    }

    /// <summary>A pose: what moves has no full image that another could start from.</summary>
    private GenerationStep Any(GenerationPlan plan)
    {
        var poses = plan.Steps.Where(step => step.Needs.Count == 0).ToList();
        return poses[random.Next(poses.Count)];
    }

    private static ImageAssetId Source(Job job) => job.Assets.RequireImage();

    private bool Chance(double share) => random.NextDouble() < share;
}
