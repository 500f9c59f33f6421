using Masko.Client.Testing;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Sisters.Tests.Properties;

/// <summary>A run that goes wrong in ways that follow from a seed alone, at either service.</summary>
internal sealed class SisterScenario
{
    /// <summary>Members that say nothing of the end of an item; the index is VidiKing's alone.</summary>
    private static readonly (string Member, string Json)[] OddMembers =
    [
        ("error", "\"\""), ("error", "false"), ("error", "0"), ("error", "{}"), ("error", "[]"), ("error", """{"code":null,"message":null}"""), ("seed", "[]"),
        ("index", "99"), ("index", "null"),
    ];

    private readonly Random random;

    /// <param name="seed">What all follows from.</param>
    /// <param name="price">What an item costs at most.</param>
    public SisterScenario(int seed, decimal price)
    {
        Seed = seed;
        random = new Random(seed);
        Items = random.Next(1, 61);
        IsStream = Chance(0.4);
        BatchSize = random.Next(1, 21);
        Budget = Chance(0.2) ? random.Next(1, Items + 5) * price : null;
        Balance = Chance(0.15) ? random.Next(0, Items + 5) * price : null;
        CancelAfter = Chance(0.3) ? TimeSpan.FromMilliseconds(random.Next(0, 40_000)) : null;
        HasWebhook = Chance(0.4);
        ImageTime = TimeSpan.FromMilliseconds(random.Next(0, 4_000));
        Options = new()
        {
            Budget = Budget,
            MaxRequests = random.Next(1, 5),
            MaxInFlight = random.Next(1, 80),
            MaxTries = random.Next(1, 4),
            CancelGrace = TimeSpan.FromSeconds(random.Next(0, 3) * 5),
            Timeout = TimeSpan.FromSeconds(random.Next(30, 2_000)),
        };
    }

    public int Seed { get; }

    public int Items { get; }

    public bool IsStream { get; }

    public int BatchSize { get; }

    public decimal? Budget { get; }

    /// <summary>What the account has, in dollars; null for as much as it likes.</summary>
    public decimal? Balance { get; }

    public TimeSpan? CancelAfter { get; }

    public bool HasWebhook { get; }

    public TimeSpan ImageTime { get; }

    public RunOptions Options { get; }

    /// <summary>What goes wrong on the wire, with jobs, with items and with deliveries.</summary>
    public void Break(BulkServer server, params IReadOnlyList<string> operations)
    {
        var faults = server.Faults;
        foreach (var operation in operations)
        {
            WireChaos.Break(faults, operation, random);
        }

        var batch = operations[^1];
        if (Chance(0.4))
        {
            faults.On(batch).WithProbability(0.3).BatchEntryMissing(random.Next(0, 5), times: 2);
        }

        if (Chance(0.3))
        {
            faults.On(batch).WithProbability(0.3).BatchEntryTwice(random.Next(0, 5), times: 2);
        }

        while (Chance(0.4))
        {
            var (member, json) = OddMembers[random.Next(OddMembers.Length)];
            faults.On(batch).WithProbability(0.5).BatchEntryMember(random.Next(0, 5), member, json, times: random.Next(1, 5));
        }

        while (Chance(0.6))
        {
            var some = faults.OnItem().WithProbability((random.NextDouble() * 0.6) + 0.01);
            _ = random.Next(0, 3) switch
            {
                0 => some.Fails(times: random.Next(1, 10)),
                1 => some.Fails("content_policy", "Prompt violates content policy", times: random.Next(1, 5)),
                _ => some.GoesTo("dreaming", times: random.Next(1, 5)),
            };
        }

        while (Chance(0.4))
        {
            var some = faults.OnJob().WithProbability((random.NextDouble() * 0.5) + 0.01);
            _ = random.Next(0, 3) switch
            {
                0 => some.Fails(times: random.Next(1, 3)),
                1 => some.TakesLonger(TimeSpan.FromSeconds(random.Next(1, 200)), times: random.Next(1, 5)),
                _ => some.NeverEnds(times: random.Next(1, 3)),
            };
        }

        while (HasWebhook && Chance(0.5))
        {
            var some = server.Webhooks.Next(random.Next(1, 4));
            Twist(some, random.Next(0, 4));
        }
    }

    private void Twist(WebhookTwist some, int kind)
    {
        switch (kind)
        {
            case 0:
                some.Twice();
                break;
            case 1:
                some.Dropped();
                break;
            case 2:
                some.WronglySigned();
                break;
            default:
                some.Late(TimeSpan.FromSeconds(random.Next(1, 200)));
                break;
        }
    }

    private bool Chance(double share) => random.NextDouble() < share;
}
