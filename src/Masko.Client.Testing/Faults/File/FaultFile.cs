using System.Globalization;
using System.Text.Json;

namespace Masko.Client.Testing.Faults;

/// <summary>Reads a list of faults.</summary>
/// <example>
/// <code>
/// [
///   { "do": "reset_after_executing", "operation": "generation.generateBatch" },
///   { "do": "error", "status": 500, "code": "internal_error", "message": "Try again.", "probability": 0.1, "times": "always" },
///   { "do": "job_fails", "item": "Waving" }
/// ]
/// </code>
/// </example>
internal static class FaultFile
{
    /// <exception cref="FormatException">This is no list of faults; the message names the member that is wrong, missing or unknown.</exception>
    public static IReadOnlyList<FaultRule> Read(JsonElement faults)
    {
        if (faults.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException("faults must be a list.");
        }

        List<FaultRule> rules = [];
        for (var index = 0; index < faults.GetArrayLength(); index++)
        {
            FaultLine.Read(faults[index], $"faults[{index.ToString(CultureInfo.InvariantCulture)}]", line => Add(line, rules));
        }

        return rules;
    }

    private static void Add(FaultLine line, List<FaultRule> rules)
    {
        var verb = line.Text("do");
        if (RequestVerbs.All.TryGetValue(verb, out var breakRequest))
        {
            breakRequest(new RequestFault(rules.Add, RequestTermsOf(line)), line);
        }
        else if (JobVerbs.All.TryGetValue(verb, out var breakJob))
        {
            breakJob(new JobFault(rules.Add, JobTermsOf(line)), line);
        }
        else
        {
            throw line.Bad("do", $"'{verb}' is none of {string.Join(", ", RequestVerbs.All.Keys.Concat(JobVerbs.All.Keys))}.");
        }
    }

    private static RequestTerms RequestTermsOf(FaultLine line)
    {
        var operation = line.OptionalText("operation");
        if (operation is not null && !KnownOperations.Contains(operation))
        {
            throw line.Bad("operation", $"'{operation}' is no operation.");
        }

        return Shared(line, new RequestTerms
        {
            Operation = operation,
            BodyTexts = line.OptionalText("body_contains") is { } text ? [FaultChecks.NotBlank(text, "body_contains")] : [],
        });
    }

    private static JobTerms JobTermsOf(FaultLine line) =>
        Shared(line, new JobTerms { ItemName = line.OptionalText("item"), Type = line.OptionalText("type") });

    private static T Shared<T>(FaultLine line, T terms)
        where T : FaultTerms => terms with
        {
            Name = line.OptionalText("name"),
            Skip = line.OptionalCount("skip", 0) ?? 0,
            Probability = line.OptionalShare("probability") ?? 1,
        };
}
