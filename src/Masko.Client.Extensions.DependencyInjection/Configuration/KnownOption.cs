namespace Masko.Client.Hosting;

/// <summary>An option that configuration can set.</summary>
/// <param name="Path">Its key below the section: <c>Retry:Delay</c>.</param>
/// <param name="Form">What its text has to be.</param>
/// <param name="Read">Sets it from a text; false when that cannot be read. Gives back the value.</param>
internal sealed record KnownOption(string Path, string Form, KnownOption.Reader Read)
{
    private const string Time = "a time as hours:minutes:seconds, for example 00:00:30";
    private const string Count = "a whole number";

    public delegate bool Reader(string text, IHostOptions options, out object? value);

    private delegate bool Parser<T>(string text, out T value);

    /// <summary>Those of every service, in the order of the documentation.</summary>
    /// <param name="address">The service's own address, as an example.</param>
    public static IReadOnlyList<KnownOption> Common(string address) =>
    [
        Of<string>("ApiKey", "a text", OptionText.TryText, (options, value) => options.ApiKey = value),
        Of<Uri?>("BaseAddress", $"a whole address, for example {address}", OptionText.TryAddress, (options, value) => options.Client.BaseAddress = value),
        Of<string>("ApplicationName", "a text", OptionText.TryText, (options, value) => options.Client.ApplicationName = value),
        Timeout("Timeout", (options, value) => options.Client.Timeout = value),
        Timeout("AttemptTimeout", (options, value) => options.Client.AttemptTimeout = value),
        Whole("Retry:MaxRetries", (options, value) => options.Client.Retry.MaxRetries = value),
        Of<TimeSpan>("Retry:Delay", Time, OptionText.TryTime, (options, value) => options.Client.Retry.Delay = value),
        Of<TimeSpan>("Retry:MaxDelay", Time, OptionText.TryTime, (options, value) => options.Client.Retry.MaxDelay = value),
        Switch("CircuitBreaker:IsEnabled", (options, value) => options.Client.CircuitBreaker.IsEnabled = value),
        Of<double>("CircuitBreaker:FailureRatio", "a number, for example 0.5", OptionText.TryShare, (options, value) => options.Client.CircuitBreaker.FailureRatio = value),
        Whole("CircuitBreaker:MinimumCalls", (options, value) => options.Client.CircuitBreaker.MinimumCalls = value),
        Of<TimeSpan>("CircuitBreaker:Window", Time, OptionText.TryTime, (options, value) => options.Client.CircuitBreaker.Window = value),
        Of<TimeSpan>("CircuitBreaker:Pause", Time, OptionText.TryTime, (options, value) => options.Client.CircuitBreaker.Pause = value),
        Of<int?>("RateBudget:PerMinute", Count + ", or none", OptionText.TryLimit, (options, value) => options.Client.RateBudget.PerMinute = value),
        Of<int?>("RateBudget:PerHour", Count + ", or none", OptionText.TryLimit, (options, value) => options.Client.RateBudget.PerHour = value),
    ];

    /// <summary>Those of Masko.</summary>
    public static IReadOnlyList<KnownOption> All { get; } =
    [
        .. Common("https://api.masko.ai"),
        Address("CatalogueAddress", "https://masko.ai", (options, value) => ((MaskoHostOptions)options).CatalogueAddress = value),
        Timeout("HoldTimeout", (options, value) => ((MaskoHostOptions)options).HoldTimeout = value),
    ];

    public static KnownOption Text(string path, string form, Action<IHostOptions, string> set) => Of<string>(path, form, OptionText.TryText, set);

    public static KnownOption Address(string path, string example, Action<IHostOptions, Uri?> set) =>
        Of<Uri?>(path, $"a whole address, for example {example}", OptionText.TryAddress, set);

    public static KnownOption Timeout(string path, Action<IHostOptions, TimeSpan> set) => Of<TimeSpan>(path, Time + ", or infinite", OptionText.TryTimeout, set);

    public static KnownOption Whole(string path, Action<IHostOptions, int> set) => Of<int>(path, Count, OptionText.TryCount, set);

    public static KnownOption Switch(string path, Action<IHostOptions, bool> set) => Of<bool>(path, "true or false", OptionText.TrySwitch, set);

    private static KnownOption Of<T>(string path, string form, Parser<T> parse, Action<IHostOptions, T> set) => new(
        path,
        form,
        (string text, IHostOptions options, out object? value) =>
        {
            var isRead = parse(text, out var read);
            value = read;
            if (isRead)
            {
                set(options, read);
            }

            return isRead;
        });
}
