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
    // Options are made again when configuration changes. A mistake then must not stop the client that runs, and must not pass unseen either.
    private volatile bool wasGood;

    public ValidateOptionsResult Validate(string? name, TOptions options)
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
            HostLog.ChangeRefused(logger, service.Name, client, string.Join(' ', problems));
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
        return FormattableString.Invariant($"{Name(options, path, problem.Value)} is {problem.Value ?? "null"}; it is {allowed}.");
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
        1, LogLevel.Warning, "The new options of {Service} client '{Client}' are not used, and it goes on with those it has: {Problems}", EventName = "ChangeRefused")]
    public static partial void ChangeRefused(ILogger logger, string service, string client, string problems);
}
