namespace Masko.Client.Hosting;

/// <summary>An option that configuration can set.</summary>
/// <param name="Path">Its key below the section: <c>Retry:Delay</c>.</param>
/// <param name="Form">What its text has to be.</param>
/// <param name="Read">Sets it from a text; false when that cannot be read. Gives back the value.</param>
internal sealed record KnownOption(string Path, string Form, KnownOption.Reader Read)
{
    private const string Time = "a time as hours:minutes:seconds, for example 00:00:30";
    private const string Count = "a whole number";

    public delegate bool Reader(string text, MaskoHostOptions options, out object? value);

    private delegate bool Parser<T>(string text, out T value);

    public static IReadOnlyList<KnownOption> All { get; } =
    [
        Of<string>("ApiKey", "a text", OptionText.TryText, (options, value) => options.ApiKey = value),
        Of<Uri?>("BaseAddress", "a whole address, for example https://api.masko.ai", OptionText.TryAddress, (options, value) => options.BaseAddress = value),
        Of<Uri?>("CatalogueAddress", "a whole address, for example https://masko.ai", OptionText.TryAddress, (options, value) => options.CatalogueAddress = value),
        Of<string>("ApplicationName", "a text", OptionText.TryText, (options, value) => options.ApplicationName = value),
        Of<TimeSpan>("Timeout", Time + ", or infinite", OptionText.TryTimeout, (options, value) => options.Timeout = value),
        Of<TimeSpan>("AttemptTimeout", Time + ", or infinite", OptionText.TryTimeout, (options, value) => options.AttemptTimeout = value),
        Of<TimeSpan>("HoldTimeout", Time + ", or infinite", OptionText.TryTimeout, (options, value) => options.HoldTimeout = value),
        Of<int>("Retry:MaxRetries", Count, OptionText.TryCount, (options, value) => options.Retry.MaxRetries = value),
        Of<TimeSpan>("Retry:Delay", Time, OptionText.TryTime, (options, value) => options.Retry.Delay = value),
        Of<TimeSpan>("Retry:MaxDelay", Time, OptionText.TryTime, (options, value) => options.Retry.MaxDelay = value),
        Of<bool>("CircuitBreaker:IsEnabled", "true or false", OptionText.TrySwitch, (options, value) => options.CircuitBreaker.IsEnabled = value),
        Of<double>("CircuitBreaker:FailureRatio", "a number, for example 0.5", OptionText.TryShare, (options, value) => options.CircuitBreaker.FailureRatio = value),
        Of<int>("CircuitBreaker:MinimumCalls", Count, OptionText.TryCount, (options, value) => options.CircuitBreaker.MinimumCalls = value),
        Of<TimeSpan>("CircuitBreaker:Window", Time, OptionText.TryTime, (options, value) => options.CircuitBreaker.Window = value),
        Of<TimeSpan>("CircuitBreaker:Pause", Time, OptionText.TryTime, (options, value) => options.CircuitBreaker.Pause = value),
        Of<int?>("RateBudget:PerMinute", Count + ", or none", OptionText.TryLimit, (options, value) => options.RateBudget.PerMinute = value),
        Of<int?>("RateBudget:PerHour", Count + ", or none", OptionText.TryLimit, (options, value) => options.RateBudget.PerHour = value),
    ];

    private static KnownOption Of<T>(string path, string form, Parser<T> parse, Action<MaskoHostOptions, T> set) => new(
        path,
        form,
        (string text, MaskoHostOptions options, out object? value) =>
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
