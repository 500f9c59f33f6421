using Masko.Client.Http;
using Masko.Client.VidiKing;

namespace Masko.Client;

/// <summary>How a <see cref="VidiKingClient"/> works. Every option has a default; the client copies them when it is made.</summary>
public class VidiKingClientOptions : ServiceClientOptions
{
    /// <summary>Where VidiKing answers.</summary>
    public static readonly Uri DefaultBaseAddress = new("https://api.vidiking.com");

    internal const int MostItems = 100;

    internal const int RequestsPerMinute = 100;

    internal const int SandboxRequestsPerMinute = 10;

    /// <summary>Options with their defaults: 100 requests a minute, 10 in the sandbox, and no limit of the hour.</summary>
    public VidiKingClientOptions() => (RateBudget.PerMinute, RateBudget.PerHour) = (RequestsPerMinute, null);

    /// <summary>Whether the sandbox works instead (<c>x-sandbox: true</c>). A rate budget of 100 a minute is one of 10 there. Default: false.</summary>
    public bool Sandbox { get; set; }

    /// <summary>
    /// The path of one job, which is documented nowhere: one slash, what follows, and <c>{id}</c> for the job. Default: <c>/v1/images/bulk/{id}</c>; single pictures
    /// are at <c>/v1/render/{id}</c>.
    /// </summary>
    public string JobPath { get; set; } = VidiKingService.JobPath;

    /// <summary>How many items go into one job: 1 to 100. Default: 100.</summary>
    public int MaxItemsPerJob { get; set; } = MostItems;

    /// <summary>How many jobs of all runs of the client are under way at once: 1 to 100. Default: 5, the most that the service allows.</summary>
    public int MaxJobs { get; set; } = 5;

    /// <summary>
    /// How long a run waits for the service to have room for a job while no job that the client knows is under way: the answer to a submit may have been lost, and its
    /// job hold a place, or another program use the key. More than zero and at most one day, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. After that the
    /// items are not sent, and cost nothing. Default: 2 hours, more than the longest job may take (100 pictures of 60 seconds).
    /// </summary>
    public TimeSpan PlaceTimeout { get; set; } = TimeSpan.FromHours(2);

    /// <summary>
    /// The address that the service calls when a job ends; what comes there goes to <see cref="IVidiKingClient.Receive"/>, and ends waits early. HTTPS, except on
    /// this machine itself. Default: null, jobs are asked for.
    /// </summary>
    public Uri? Callback { get; set; }

    /// <summary>What pictures cost, for estimates and budgets. Not null. Default: the documented prices, in their dearer reading.</summary>
    public VidiKingPrices Prices
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(value), "VidiKingClientOptions.Prices is null; leave it alone for the documented prices.");
    } = new();

    internal override IEnumerable<(string Name, TimeSpan Value)> OwnTimeouts => [(nameof(PlaceTimeout), PlaceTimeout)];

    internal override IEnumerable<OptionProblem> OwnProblems =>
    [
        .. OptionChecks.Of(nameof(MaxItemsPerJob), MaxItemsPerJob, 1, MostItems),
        .. OptionChecks.Of(nameof(MaxJobs), MaxJobs, 1, 100),
        .. OptionChecks.Of(nameof(JobPath), JobPath, MovedPath.IsPath(JobPath, "id"), MovedPath.Form + ", and with a segment {id}"),
        .. OptionChecks.Of(nameof(Callback), Callback, Addresses.IsCallback(Callback), Addresses.CallbackForm),
    ];
}
