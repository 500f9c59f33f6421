using Masko.Client.Testing.Bulk;
using Masko.Client.Testing.Faults;
using Masko.Client.Testing.Webhooks;
using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing;

/// <summary>What <see cref="ZSkyServer"/> and <see cref="VidiKingServer"/> have in common: one key, one account, images by the request.</summary>
public abstract class BulkServer : ReferenceServer
{
    private readonly bool isLimited;

    private protected BulkServer(BulkServerOptions options, OperationNames operations, string keyPrefix)
        : base(options)
    {
        World = new BulkWorld(options, Clock);
        Faults = new BulkFaults(World, operations, () => Transport);
        ApiKey = options.ApiKey ?? keyPrefix + Hash.Hex(32, "key", options.Seed, keyPrefix);
        WebhookSecret = options.WebhookSecret ?? "whsec_" + Hash.Hex(32, "secret", options.Seed, keyPrefix);
        isLimited = options.Balance is not null;
        if (options.Balance is { } balance)
        {
            World.Ledger.Grant(balance);
        }
    }

    /// <summary>The one key.</summary>
    public string ApiKey { get; }

    /// <summary>What webhooks are signed with.</summary>
    public string WebhookSecret { get; }

    /// <summary>All money that ever moved.</summary>
    public BulkLedger Ledger => World.Ledger;

    /// <summary>What goes wrong, on a script.</summary>
    public BulkFaults Faults { get; }

    /// <summary>Every request for images that was accepted, oldest first, as it stands at this moment.</summary>
    public IReadOnlyList<BulkJob> Jobs
    {
        get
        {
            lock (World.Gate)
            {
                return [.. World.All.Select(work => work.Show())];
            }
        }
    }

    /// <summary>What the account has to spend, held money taken off; null when that has no limit.</summary>
    public BulkMoney? Balance => isLimited ? Ledger.Left : null;

    internal BulkWorld World { get; }

    /// <summary>Gives the account money.</summary>
    /// <param name="amount">How much; not negative.</param>
    /// <exception cref="InvalidOperationException">The account has no limit: <see cref="BulkServerOptions.Balance"/> is not set.</exception>
    public void Grant(BulkMoney amount)
    {
        if (!isLimited)
        {
            throw new InvalidOperationException($"The account has no limit: set {nameof(BulkServerOptions)}.{nameof(BulkServerOptions.Balance)}.");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(amount.Dollars);
        ArgumentOutOfRangeException.ThrowIfNegative(amount.Credits);
        lock (World.Gate)
        {
            Ledger.Grant(amount);
        }
    }

    /// <summary>Starts to answer and to tell.</summary>
    private protected void Offer(Service service, WebhookCourier courier, BulkRunner runner, BulkNews news)
    {
        runner.Ended += work => courier.Tell(
            work.Webhook is { } webhook && webhook.Events.Contains(news.EventOf(work)) ? [webhook] : [],
            news.EventOf(work),
            work.Id,
            () => ReplyWriter.Bytes(new Reply(200, news.BodyOf(work))),
            work.EndedAt!.Value);
        Offer(World, service, Faults, courier);
    }

    /// <summary>Whom to tell of the end of a request that names an address itself.</summary>
    private protected Webhook? Hook(string? url, IReadOnlyList<string> events) =>
        url is null ? null : new Webhook(url, url, events, WebhookSecret, World.Now);
}
