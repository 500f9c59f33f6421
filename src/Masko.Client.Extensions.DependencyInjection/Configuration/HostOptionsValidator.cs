using Masko.Client.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Masko.Client.Hosting;

/// <summary>Says everything that is wrong with a client's options at once, each by the name under which it was set.</summary>
internal sealed partial class HostOptionsValidator(string client, ILogger logger) : IValidateOptions<MaskoHostOptions>
{
    // Options are made again when configuration changes. A mistake then must not stop the client that runs, and must not pass unseen either.
    private volatile bool wasGood;

    public ValidateOptionsResult Validate(string? name, MaskoHostOptions options)
    {
        if ((name ?? "") != client)
        {
            return ValidateOptionsResult.Skip;
        }

        var problems = Problems(options).ToList();
        if (problems.Count == 0)
        {
            wasGood = true;
            return ValidateOptionsResult.Success;
        }

        if (wasGood)
        {
            Log.ChangeRefused(logger, client, string.Join(' ', problems));
        }

        return ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> Problems(MaskoHostOptions options)
    {
        foreach (var problem in options.Reading.Problems)
        {
            yield return problem;
        }

        if (string.IsNullOrEmpty(options.ApiKey))
        {
            yield return MissingKey(options);
        }
        else if (ApiKey.Problem(options.ApiKey) is { } problem)
        {
            yield return $"{Name(options, "ApiKey", options.ApiKey)} {problem}";
        }

        if (options.BaseAddress is { } address && Addresses.Problem(address) is { } wrong)
        {
            yield return $"{Name(options, "BaseAddress", address)} {wrong}";
        }

        if (options.CatalogueAddress is { } catalogue && Addresses.Problem(catalogue) is { } unsafeOne)
        {
            yield return $"{Name(options, "CatalogueAddress", catalogue)} {unsafeOne}";
        }

        if (UserAgent.Problem(options.ApplicationName) is { } odd)
        {
            yield return $"{Name(options, "ApplicationName", options.ApplicationName)} {odd}";
        }

        foreach (var problem in OptionRules.Problems(options))
        {
            yield return OutOfRange(options, problem);
        }
    }

    private string OutOfRange(MaskoHostOptions options, OptionProblem problem)
    {
        var path = problem.Option.Replace('.', ':');
        var isRead = options.Reading.KeyOf(path, problem.Value) is not null;
        var allowed = isRead ? problem.Allowed.Replace("Timeout.InfiniteTimeSpan", "infinite", StringComparison.Ordinal) : problem.Allowed;
        return FormattableString.Invariant($"{Name(options, path, problem.Value)} is {problem.Value ?? "null"}; it is {allowed}.");
    }

    private string MissingKey(MaskoHostOptions options)
    {
        if (options.Reading.Section is not { } section)
        {
            return $"{InCode("ApiKey")} is missing. Set it from where secrets are, for example from builder.Configuration[\"Masko:ApiKey\"].";
        }

        var key = section + ":ApiKey";
        var variable = key.Replace(":", "__", StringComparison.Ordinal);
        var empty = options.Reading.IsEmpty ? $" (The section {section} is empty or not there; is that its name?)" : "";
        return $"{key} is missing. Set it outside of the sources: dotnet user-secrets set {key} \"masko_…\", or the environment variable {variable}.{empty}";
    }

    private string Name(MaskoHostOptions options, string path, object? value) => options.Reading.KeyOf(path, value) ?? InCode(path.Replace(':', '.'));

    private string InCode(string option) => $"MaskoHostOptions.{option}{(client.Length == 0 ? "" : $" of client '{client}'")}";

    private static partial class Log
    {
        [LoggerMessage(
            1, LogLevel.Warning, "The new options of Masko client '{Client}' are not used, and it goes on with those it has: {Problems}", EventName = "ChangeRefused")]
        public static partial void ChangeRefused(ILogger logger, string client, string problems);
    }
}
