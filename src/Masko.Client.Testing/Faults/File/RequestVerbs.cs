using System.Text.Json;

namespace Masko.Client.Testing.Faults;

/// <summary>What can be done to requests, by the name in a list of faults.</summary>
internal static class RequestVerbs
{
    private static readonly Dictionary<string, OlderShape> Shapes = ByName<OlderShape>();

    private static readonly Dictionary<string, PagingFlaw> Flaws = ByName<PagingFlaw>();

    public static IReadOnlyDictionary<string, Func<RequestFault, FaultLine, FaultRule>> All { get; } =
        new Dictionary<string, Func<RequestFault, FaultLine, FaultRule>>(StringComparer.Ordinal)
        {
            ["answer"] = (on, line) => on.Answer(
                line.Count("status", 200), line.OptionalText("body") ?? "", line.OptionalText("content_type") ?? "application/json", line.Texts("headers"),
                line.Flag("after_executing"), line.Times()),
            ["error"] = (on, line) => on.Error(
                line.Count("status", 200), line.Text("code"), line.OptionalText("message") ?? "", line.Flag("after_executing"), line.Times()),
            ["rate_limited"] = (on, line) => on.RateLimited(line.Times(), line.OptionalSeconds("retry_after"), line.OptionalSeconds("reset")),
            ["redirect"] = (on, line) => on.Redirect(Address(line, "to"), line.OptionalCount("status", 300) ?? 302, line.Times()),
            ["reset_before_executing"] = (on, line) => on.ResetBeforeExecuting(line.Times()),
            ["reset_after_executing"] = (on, line) => on.ResetAfterExecuting(line.Times()),
            ["delay_before_executing"] = (on, line) => on.DelayBeforeExecuting(line.Seconds("by"), line.Times()),
            ["delay_before_answering"] = (on, line) => on.DelayBeforeAnswering(line.Seconds("by"), line.Times()),
            ["end_hold_early"] = (on, line) => on.EndHoldEarly(line.OptionalSeconds("after") ?? TimeSpan.Zero, line.Times()),
            ["cut_off"] = (on, line) => on.CutOff(line.Times()),
            ["truncate"] = (on, line) => on.Truncate(line.Times()),
            ["trickle"] = (on, line) => on.Trickle(line.OptionalSeconds("pause") ?? TimeSpan.Zero, line.Times()),
            ["not_json"] = (on, line) => on.NotJson(line.Times()),
            ["wrong_shape"] = (on, line) => line.OptionalText("body") is { } body ? on.WrongShape(body, line.Times()) : on.WrongShape(times: line.Times()),
            ["gigantic"] = (on, line) => on.Gigantic(
                line.OptionalWhole("bytes", GiganticFault.Least) ?? 100_000_000, line.Flag("promised"), line.Times()),
            ["content_type"] = (on, line) => on.ContentType(line.Text("content_type"), line.Times()),
            ["not_ready"] = (on, line) => on.NotReady(line.Times()),
            ["batch_entry_missing"] = (on, line) => on.BatchEntryMissing(line.OptionalCount("index", 0) ?? 0, line.Times()),
            ["batch_entry_twice"] = (on, line) => on.BatchEntryTwice(line.OptionalCount("index", 0) ?? 0, line.Times()),
            ["batch_out_of_order"] = (on, line) => on.BatchOutOfOrder(line.Times()),
            ["batch_indexes_from"] = (on, line) => on.BatchIndexesFrom(line.OptionalCount("first", 0) ?? 1, line.Times()),
            ["batch_entry_member"] = (on, line) => on.BatchEntryMember(
                line.OptionalCount("index", 0) ?? 0, line.Text("member"), line.Text("json"), line.Times()),
            ["older_shape"] = (on, line) => on.OlderShape(OneOf(Shapes, line, "shape"), line.Times()),
            ["wrong_paging"] = (on, line) => on.WrongPaging(OneOf(Flaws, line, "flaw"), line.Times()),
        };

    private static Dictionary<string, T> ByName<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()), StringComparer.Ordinal);

    private static T OneOf<T>(Dictionary<string, T> values, FaultLine line, string name) => values.TryGetValue(line.Text(name), out var value)
        ? value
        : throw line.Bad(name, $"'{line.Text(name)}' is none of {string.Join(", ", values.Keys)}.");

    private static Uri Address(FaultLine line, string name) => Uri.TryCreate(line.Text(name), UriKind.RelativeOrAbsolute, out var address)
        ? address
        : throw line.Bad(name, $"'{line.Text(name)}' is no address.");
}
