using System.Diagnostics.CodeAnalysis;
using Masko.Client.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Masko.Client.Hosting;

/// <summary>Says everything that is wrong with a client's options at once, each by the name under which it was set.</summary>
internal sealed class HostOptionsValidator<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions, TClient>(HostedService<TOptions, TClient> service, string client, ILogger logger) : IValidateOptions<TOptions>
    where TOptions : ServiceClientOptions, IHostOptions
    where TClient : class
{
    private volatile TOptions? lastGood;
    private string? lastRefusal;

    /// <summary>Gets the last options without a mistake; null until there are any. They are made again when configuration changes, and a mistake then must not stop the client.</summary>
    public TOptions? LastGood => lastGood;

    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        if ((name ?? "") != client)
        {
            return ValidateOptionsResult.Skip;
        }

        var problems = Problems(options).ToList();
        if (problems.Count == 0)
        {
            lastGood = options;
            Volatile.Write(ref lastRefusal, null);
            return ValidateOptionsResult.Success;
        }

        // Each request for options makes them anew, and finds the same mistakes.
        var refusal = string.Join(' ', problems);
        if (lastGood is not null && Interlocked.Exchange(ref lastRefusal, refusal) != refusal)
        {
            HostLog.ChangeRefused(logger, service.Name, client, refusal);
        }

        return ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> Problems(TOptions options)
    {
        foreach (var problem in options.Reading.Problems)
        {
            yield return problem;
        }

        if (string.IsNullOrEmpty(options.ApiKey))
        {
            yield return MissingKey(options);
        }
        else if (ApiKey.Problem(options.ApiKey, service.Key(options)) is { } problem)
        {
            yield return $"{Name(options, "ApiKey", options.ApiKey)} {problem}";
        }

        if (options.BaseAddress is { } address && Addresses.Problem(address) is { } wrong)
        {
            yield return $"{Name(options, "BaseAddress", address)} {wrong}";
        }

        foreach (var (option, other) in service.Addresses(options))
        {
            if (other is not null && Addresses.Problem(other) is { } unsafeOne)
            {
                yield return $"{Name(options, option, other)} {unsafeOne}";
            }
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

    private string OutOfRange(TOptions options, OptionProblem problem)
    {
        var path = problem.Option.Replace('.', ':');
        var isRead = options.Reading.KeyOf(path, problem.Value) is not null;
        var allowed = isRead ? problem.Allowed.Replace("Timeout.InfiniteTimeSpan", "infinite", StringComparison.Ordinal) : problem.Allowed;
        return FormattableString.Invariant($"{Name(options, path, problem.Value)} is {ShownValue.Plain(problem.Value, options.ApiKey) ?? "null"}; it is {allowed}.");
    }

    private string MissingKey(TOptions options)
    {
        if (options.Reading.Section is not { } section)
        {
            return $"{InCode("ApiKey")} is missing. Set it from where secrets are, for example from builder.Configuration[\"{service.Name}:ApiKey\"].";
        }

        var key = section + ":ApiKey";
        var variable = key.Replace(":", "__", StringComparison.Ordinal);
        var empty = options.Reading.IsEmpty ? $" (The section {section} is empty or not there; is that its name?)" : "";
        return $"{key} is missing. Set it outside of the sources: dotnet user-secrets set {key} \"{service.KeyStart}…\", or the environment variable {variable}.{empty}";
    }

    private string Name(TOptions options, string path, object? value) => options.Reading.KeyOf(path, value) ?? InCode(path.Replace(':', '.'));

    private string InCode(string option) => $"{typeof(TOptions).Name}.{option}{(client.Length == 0 ? "" : $" of client '{client}'")}";
}

/// <summary>What is logged about options.</summary>
internal static partial class HostLog
{
    [LoggerMessage(
        1, LogLevel.Error, "The new options of {Service} client '{Client}' are not used, and it goes on with those it has: {Problems}", EventName = "ChangeRefused")]
    public static partial void ChangeRefused(ILogger logger, string service, string client, string problems);
}
