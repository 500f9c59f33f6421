namespace Masko.Client;

/// <summary>How a <see cref="MaskoClient"/> works. Every option has a default; the client copies them when it is made.</summary>
public class MaskoClientOptions : ServiceClientOptions
{
    /// <summary>Where Masko answers.</summary>
    public static readonly Uri DefaultBaseAddress = new("https://api.masko.ai");

    /// <summary>Where Masko's public catalogue answers.</summary>
    public static readonly Uri DefaultCatalogueAddress = new("https://masko.ai");

    /// <summary>
    /// Where the public catalogue is; it gets no key. HTTPS, except on this machine itself. Default: null, which is
    /// <see cref="DefaultCatalogueAddress"/>, or the API's address where that is not Masko's own.
    /// </summary>
    public Uri? CatalogueAddress { get; set; }

    /// <summary>
    /// How long one call may take whose answer the service holds until a job ends (<see cref="IJobsApi.HoldAsync"/>): more than zero and at most one day, or
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. Default: 2 minutes.
    /// </summary>
    public TimeSpan HoldTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Which rules look at requests before they are sent, and who hears their warnings.</summary>
    public MaskoRuleOptions Rules { get; } = new();

    /// <summary>What things cost, for estimates and budgets. Not null. Default: the documented prices.</summary>
    public MaskoPrices Prices
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(value), "MaskoClientOptions.Prices is null; leave it alone for the documented prices.");
    } = new();

    internal override IEnumerable<(string Name, TimeSpan Value)> OwnTimeouts => [(nameof(HoldTimeout), HoldTimeout)];
}
