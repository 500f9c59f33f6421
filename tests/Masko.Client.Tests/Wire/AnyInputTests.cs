using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Masko.Client.Tests.Wire;

/// <summary>Where the input is large: any JSON as an answer, any string as an id.</summary>
public sealed class AnyInputTests
{
    private static readonly string[] Names =
    [
        "data", "meta", "pagination", "has_more", "error", "code", "message", "id", "job_id", "status", "type", "asset_ids", "urls", "image", "jobs", "index",
        "suggestions", "name", "config", "style_card", "reference_asset_ids", "created_at", "balance", "nodes", "edges", "conditions", "value", "events", "x",
    ];

    private static readonly string[] Texts = ["", "a", "completed", "2026-03-28T10:00:00Z", "21", "\u0000", "😀", "job.failed", "*"];

    private static Gen<JsonNode?> Leaf => Gen.OneOf(
        Gen.Constant<JsonNode?>(null),
        Gen.Elements(true, false).Select(value => (JsonNode?)value),
        Gen.Elements(0, 1, -1, 50, int.MaxValue).Select(value => (JsonNode?)value),
        Gen.Elements(0.5, 1e300, -7.25).Select(value => (JsonNode?)value),
        Gen.Elements(Texts).Select(value => (JsonNode?)value));

    // No attributes: metadata is UTF-8, and would mend the lone surrogates.
    private static IEnumerable<TestCaseData> Broken =>
    [
        new TestCaseData("").SetArgDisplayNames("empty"),
        new TestCaseData(".").SetArgDisplayNames("a dot"),
        new TestCaseData("..").SetArgDisplayNames("two dots"),
        new TestCaseData("a\0b").SetArgDisplayNames("a NUL"),
        new TestCaseData("\ud800").SetArgDisplayNames("a lone high surrogate"),
        new TestCaseData("a\udc00b").SetArgDisplayNames("a lone low surrogate"),
        new TestCaseData("\ud800\ud800").SetArgDisplayNames("two high surrogates"),
    ];

    private static IEnumerable<OperationCase> Answering => OperationCases.All.Where(operation => operation.Answer.Length > 0);

    [TestCaseSource(nameof(Answering))]
    public async Task Any_json_object_in_place_of_an_answer_ends_in_an_answer_or_a_masko_exception(object testCase)
    {
        var operation = (OperationCase)testCase;
        var answer = "";
        await using var server = await WireServer.StartAsync(context => Answer.Json(context, 200, answer));
        using var masko = server.Client();

        foreach (var json in Objects().Sample(40).Prepend(Mutated(operation.Answer)))
        {
            answer = json.ToJsonString();
            try
            {
                await operation.Call(masko);
            }
            catch (MaskoException)
            {
                // One of the two ends that are allowed.
            }
            catch (Exception other)
            {
                Assert.Fail($"{operation.Way} ended in {other.GetType()} for {answer}\n{other}");
            }
        }
    }

    [Test]
    public async Task A_member_that_stands_twice_ends_in_an_answer_or_a_masko_exception()
    {
        await using var server = await WireServer.StartAsync(200, """{"data":{"id":"a","id":"b","odd":1,"odd":2,"urls":{"x":1,"x":2}},"data":{"id":"c"}}""");
        using var masko = server.Client();

        Assert.That((await masko.Jobs.GetAsync("j")).Id, Is.EqualTo("b"));
    }

    [Test]
    public async Task Any_string_as_an_id_is_one_escaped_segment_of_the_path()
    {
        await using var server = await WireServer.StartAsync(200, "{}");
        using var masko = server.Client();
        var ids = Ids().Sample(400).Concat(["a/b", "a%2Fb", "a?b#c", " ", "...", "%2e%2e", "a\\b", "ä", "😀", "\u0001", "a+b&c=d", "//", "~", ";v=1", "@", "\u007f"]);

        foreach (var id in ids)
        {
            await masko.Canvases.GetAsync("before", id);

            var segments = (await server.NextAsync()).Target.Split('/');
            Assert.That(segments, Has.Length.EqualTo(6), id);
            Assert.That(segments[..5], Is.EqualTo(["", "v1", "collections", "before", "canvases"]));
            Assert.That(Uri.UnescapeDataString(segments[5]), Is.EqualTo(id));
            Assert.That(segments[5], Does.Match("^[A-Za-z0-9._~%-]+$"));
        }
    }

    [TestCaseSource(nameof(Broken))]
    public async Task An_id_that_no_server_would_see_whole_is_refused(string id)
    {
        await using var server = await WireServer.StartAsync(200, "{}");
        using var masko = server.Client();

        Assert.ThrowsAsync<ArgumentException>(() => masko.Jobs.GetAsync(id));
        Assert.ThrowsAsync<ArgumentException>(() => masko.Generation.GenerateAsync(id, GenerateBody.Image("n", "p")));
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public void An_id_that_is_null_is_refused_by_its_name()
    {
        using var masko = new MaskoClient(WireServer.Key);

        Assert.That(Assert.ThrowsAsync<ArgumentNullException>(() => masko.Jobs.GetAsync(null!))!.ParamName, Is.EqualTo("jobId"));
    }

    private static Gen<string> Ids() =>
        from length in Gen.Choose(1, 24)
        from runes in Gen.OneOf(Gen.Choose(0x20, 0x7E), Gen.Choose(1, 0xD7FF), Gen.Choose(0xE000, 0x10FFFF)).ListOf(length)
        let text = string.Concat(runes.Select(rune => new Rune(rune).ToString()))
        where text is not ("." or "..")
        select text;

    private static Gen<JsonObject> Objects() => Gen.Sized(size => Object(Math.Min(size, 4)));

    private static Gen<JsonNode?> Node(int depth) => depth == 0
        ? Leaf
        : Gen.OneOf(
            Leaf,
            Object(depth - 1).Select(value => (JsonNode?)value),
            Gen.Choose(0, 3).SelectMany(count => Node(depth - 1).ListOf(count)).Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())])));

    private static Gen<JsonObject> Object(int depth) =>
        from count in Gen.Choose(0, 6)
        from names in Gen.Elements(Names).ListOf(count)
        from values in Node(depth).ListOf(count)
        select new JsonObject(names.Zip(values).DistinctBy(member => member.First)
            .Select(member => KeyValuePair.Create(member.First, member.Second?.DeepClone())));

    /// <summary>The right answer with every value replaced by one of another type.</summary>
    private static JsonObject Mutated(string answer)
    {
        var json = JsonNode.Parse(answer, documentOptions: new JsonDocumentOptions { AllowTrailingCommas = true })!.AsObject();
        foreach (var (name, _) in json.ToList())
        {
            json[name] = new JsonObject { [name] = new JsonArray(1, "x", null) };
        }

        return json;
    }
}
