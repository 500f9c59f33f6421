using System.Globalization;
using System.Text.Json;

namespace Masko.Client.Testing.Faults;

/// <summary>Reads a list of faults.</summary>
/// <remarks>
/// <para>
/// Every entry has <c>do</c>, one of the names below, and may have <c>times</c> (a number or "always"; 1 when left out), <c>name</c>, <c>skip</c> and
/// <c>probability</c>. One for requests may have <c>operation</c> (one of <see cref="MaskoOperations"/>; every one when left out) and <c>body_contains</c>; one
/// for jobs may have <c>item</c> (its name) and <c>type</c>. Spans are in seconds. Members with a ? may be left out.
/// </para>
/// <list type="table">
/// <listheader><term>do</term><description>its members, and what it does</description></listheader>
/// <item><term>answer</term><description>status, body?, content_type?, headers?, after_executing?: any answer</description></item>
/// <item><term>error</term><description>status, code, message?, after_executing?: an error of the documented form</description></item>
/// <item><term>rate_limited</term><description>retry_after?, reset?: 429, with or without its headers</description></item>
/// <item><term>redirect</term><description>to, status?: sends the client elsewhere</description></item>
/// <item><term>reset_before_executing</term><description>no answer; nothing was carried out</description></item>
/// <item><term>reset_after_executing</term><description>no answer; it was carried out and charged</description></item>
/// <item><term>delay_before_executing</term><description>by: waits, then goes on</description></item>
/// <item><term>delay_before_answering</term><description>by: waits when it was carried out, then answers</description></item>
/// <item><term>end_hold_early</term><description>after?: a shorter hold of <c>?wait=true</c></description></item>
/// <item><term>cut_off</term><description>half the body, though the whole was promised</description></item>
/// <item><term>truncate</term><description>half the body, promised as half</description></item>
/// <item><term>trickle</term><description>pause?: the body byte by byte</description></item>
/// <item><term>not_json</term><description>HTML in place of the body</description></item>
/// <item><term>wrong_shape</term><description>body?: other JSON in place of the body</description></item>
/// <item><term>gigantic</term><description>bytes?, promised?: a body too long to hold</description></item>
/// <item><term>content_type</term><description>content_type: the body under another type</description></item>
/// <item><term>not_ready</term><description>the placeholder in place of a file</description></item>
/// <item><term>batch_entry_missing</term><description>index?: a batch answer lacks an entry</description></item>
/// <item><term>batch_indexes_from</term><description>first?: the indexes of a batch answer count from 1, or from another number</description></item>
/// <item><term>batch_entry_member</term><description>index?, member, json: an entry of a batch answer has this member</description></item>
/// <item><term>batch_entry_twice</term><description>index?: a batch answer has an entry twice</description></item>
/// <item><term>batch_out_of_order</term><description>a batch answer from last to first</description></item>
/// <item><term>older_shape</term><description>shape, a name of <see cref="OlderShape"/> in snake case, as <c>bare_body</c></description></item>
/// <item><term>wrong_paging</term><description>flaw, a name of <see cref="PagingFlaw"/> in snake case, as <c>no_meta</c></description></item>
/// <item><term>job_fails</term><description>code?, message?: fails, and is given back</description></item>
/// <item><term>job_never_ends</term><description>is worked on for ever</description></item>
/// <item><term>job_goes_to</term><description>status, for_ever?: a state that nobody knows</description></item>
/// <item><term>job_takes_longer</term><description>by: takes longer</description></item>
/// </list>
/// <para>Connections are refused and reset by code alone.</para>
/// </remarks>
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
            breakRequest(new RequestFault(rules.Add, OperationNames.Masko, RequestTermsOf(line)), line);
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
        if (operation is not null && !OperationNames.Masko.Contains(operation))
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
