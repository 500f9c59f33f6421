using Masko.Client.Http;
using Masko.Client.ZSky;

namespace Masko.Client;

/// <summary>
/// How a <see cref="ZSkyClient"/> works. Every option has a default; the client copies them when it is made. ZSky's own pages disagree on address, key header and
/// path: the defaults are those of its guide to batches.
/// </summary>
public class ZSkyClientOptions : ServiceClientOptions
{
    /// <summary>Where ZSky answers.</summary>
    public static readonly Uri DefaultBaseAddress = new("https://api.zsky.ai");

    internal const int UsualBatch = 50;

    internal const int MostInBatch = 1000;

    /// <summary>Options with their defaults: a time-out of 150 seconds, because the answer comes when the pictures are there, and no limit of requests.</summary>
    public ZSkyClientOptions()
    {
        Timeout = TimeSpan.FromSeconds(150);
        (RateBudget.PerMinute, RateBudget.PerHour) = (null, null);
    }

    /// <summary>The path of batches: one slash, and what follows. Default: <c>/v1/batch</c>.</summary>
    public string BatchPath { get; set; } = ZSkyService.BatchPath;

    /// <summary>The header that carries the key: in <c>Authorization</c> it is a bearer token, in any other it stands alone. Default: <c>Authorization</c>.</summary>
    public string KeyHeader { get; set; } = "Authorization";

    /// <summary>How many pictures go into one request: 1 to 1,000. Default: 50, the most that the service takes of most customers.</summary>
    public int MaxBatchSize { get; set; } = UsualBatch;

    /// <summary>
    /// Where runs have their results delivered; what comes there goes to <see cref="IZSkyClient.Receive"/>. HTTPS, except on this machine itself.
    /// Default: null, results come in the answers.
    /// </summary>
    public Uri? WebhookUrl { get; set; }

    /// <summary>
    /// How long a run waits for the delivery of a batch, which nobody can ask for: more than zero and at most one day, or
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. After that its items are unknown. Default: 10 minutes.
    /// </summary>
    public TimeSpan WebhookTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>What pictures cost, for estimates and budgets. Not null. Default: <see cref="ZSkyPrices.PerCall"/>.</summary>
    public ZSkyPrices Prices
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(value), "ZSkyClientOptions.Prices is null; leave it alone for the documented prices.");
    } = ZSkyPrices.PerCall;

    internal override IEnumerable<(string Name, TimeSpan Value)> OwnTimeouts => [(nameof(WebhookTimeout), WebhookTimeout)];

    internal override IEnumerable<OptionProblem> OwnProblems =>
    [
        .. OptionChecks.Of(nameof(MaxBatchSize), MaxBatchSize, 1, MostInBatch),
        .. OptionChecks.Of(nameof(BatchPath), BatchPath, MovedPath.IsPath(BatchPath), MovedPath.Form),
        .. OptionChecks.Of(nameof(KeyHeader), KeyHeader, HeaderNames.IsName(KeyHeader), HeaderNames.Form),
        .. OptionChecks.Of(nameof(WebhookUrl), WebhookUrl, Addresses.IsCallback(WebhookUrl), Addresses.CallbackForm),
    ];
}
