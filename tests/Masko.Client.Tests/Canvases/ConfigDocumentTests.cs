using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace Masko.Client.Tests.Canvases;

/// <summary>Exports that somebody kept are read as they are, and written back equal.</summary>
public sealed class ConfigDocumentTests
{
    private const string Small = """{"version":"2.0","initialNode":"a","nodes":[{"id":"a"}],"edges":[]}""";

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static IEnumerable<string> Exports => Repository.Examples().Where(name => name.StartsWith("canvases.export.", StringComparison.Ordinal));

    private static IEnumerable<TestCaseData> Documents =>
    [
        Case("a trailing comma", """{"nodes":[{"id":"a",},],"edges":[{"id":"e","conditions":[],},],}"""),
        Case("comments", """
            /* made by hand */ {"nodes":[ // none yet
            ],"edges":[]}
            """),
        Case("a byte order mark", "\uFEFF" + Small),
        Case("members of tomorrow", """{"nodes":[{"id":"a","x":{"y":[1,null,"z",],}}],"edges":[{"id":"e","videos":{"av1":"u"},"sound":{"pan":-1}}],"data":{"nodes":1},"future":[true]}"""),
        Case("nulls", """
            {"version":null,"nodes":[{"id":"a","name":null}],"inputs":null,"autoPlay":null,
            "edges":[{"id":"e","speed":null,"sound":null,"videos":{"webm":null},"conditions":[{"input":"x","op":null,"value":null}]},{"id":"f","videos":null,"conditions":null}]}
            """),
        Case("ids that are empty or not there", """{"nodes":[{"id":""},{},{"id":null}],"edges":[{"source":""},{"id":""}],"inputs":[{},{"type":""},{"type":null}]}"""),
        Case("numbers", """{"nodes":[],"edges":[{"id":"e","duration":4.0,"speed":0.1,"priority":1e3,"x":1.10,"conditions":[{"input":"n","value":12345678901234567890.5}]}]}"""),
        Case("older operators", """{"nodes":[],"edges":[{"id":"e","conditions":[{"input":"n","op":"gte","value":"text"},{"input":"n","op":"≈"}]}]}"""),
        Case("other texts", """{"nodes":[{"id":"ä😀","name":"\u0000<&>\""}],"edges":[]}"""),
        Case("members of another kind", """
            {"version":2.0,"name":{},"autoPlay":"true","nodes":[{"id":17,"name":[1]},{"id":-0.50}],"inputs":{"a":1},
            "edges":[{"id":false,"source":17,"isLoop":0,"speed":"1","videos":[],"sound":"u","conditions":7},
            {"id":"f","isLoop":1,"reverse":"no","conditions":[{"input":3,"op":4,"value":{}}]}]}
            """),
        Case("entries that are no objects", """
            {"nodes":[null,{"id":"a"},7,[]],"edges":[false,{"id":"e","conditions":[null,"x"]}],"inputs":["n",{"name":"n"}]}
            """),
        Case("a number beyond all", """{"nodes":[],"edges":[{"id":"e","duration":1e999}]}"""),
        Case("another order", """{"inputs":[{"default":0,"type":"tensor","name":"n"}],"edges":[],"nodes":[]}"""),
    ];

    private static IEnumerable<TestCaseData> Unreadable =>
    [
        Case("nothing", ""),
        Case("no JSON", "<html>"),
        Case("cut off", Small[..^1]),
        Case("more after it", Small + "{}"),
        Case("null", "null"),
        Case("null data", """{"data":null}"""),
        Case("a list", "[]"),
        Case("another answer", """{"data":{"id":"p","name":"My App"}}"""),
        Case("an error", """{"error":{"code":"not_found","message":"No such canvas"}}"""),
        Case("nodes of another shape", """{"nodes":{"a":1},"edges":[]}"""),
        Case("no nodes", """{"nodes":null,"edges":[]}"""),
        Case("too deep", $$"""{"nodes":[],"x":{{new string('[', 100)}}{{new string(']', 100)}}}"""),
    ];

    [TestCaseSource(nameof(Exports))]
    public void Every_real_export_is_written_back_equal(string name)
    {
        var export = Repository.Example(name);
        var config = MaskoAnimationConfig.Parse(export);

        AssertEqual(config.ToJson(), export);
        Assert.That(config.AdditionalProperties, Is.Null);
        Assert.That(new CanvasPlayer(config).Problems, Is.Empty);
    }

    [TestCaseSource(nameof(Exports))]
    public async Task An_export_is_the_same_with_a_trailing_comma_everywhere_in_an_envelope_and_out_of_a_stream(string name)
    {
        var export = Repository.Example(name);
        var commas = Regex.Replace(export, @"(?<=[}\]""\w])(?=\s*[}\]])", ",");
        Assert.That(commas.Length, Is.GreaterThan(export.Length + 10));

        AssertEqual(MaskoAnimationConfig.Parse(commas).ToJson(), export);
        AssertEqual(MaskoAnimationConfig.Parse($$"""{"meta":{"took":1},"data":{{commas}},}""").ToJson(), export);
        AssertEqual((await MaskoAnimationConfig.LoadAsync(new MemoryStream(Encoding.UTF8.GetBytes(commas)))).ToJson(), export);
    }

    [TestCaseSource(nameof(Documents))]
    public void Whatever_was_read_is_written_back_equal(string document)
    {
        AssertEqual(MaskoAnimationConfig.Parse(document).ToJson(), document.TrimStart('\uFEFF'));
        AssertEqual(MaskoAnimationConfig.Parse(Encoding.UTF8.GetBytes(document)).ToJson(indented: true), document.TrimStart('\uFEFF'));
    }

    [Test]
    public void Any_export_is_written_back_equal_unless_it_has_no_list_of_nodes()
    {
        var written = 0;
        foreach (var document in Mutations().Sample(2000))
        {
            if (JsonNode.Parse(document)!["nodes"] is JsonArray)
            {
                AssertEqual(MaskoAnimationConfig.Parse(document).ToJson(), document);
                Assert.That(() => new CanvasPlayer(MaskoAnimationConfig.Parse(document)).Tick(TimeSpan.FromSeconds(1)), Throws.Nothing);
                written++;
            }
            else
            {
                Assert.That(() => MaskoAnimationConfig.Parse(document), Throws.TypeOf<UnreadableAnswerException>());
            }
        }

        Assert.That(written, Is.GreaterThan(1500));
    }

    [Test]
    public void Half_a_letter_is_another_one_and_never_the_end_of_the_canvas()
    {
        const string Halves = """
            {"nodes":[{"id":"\ud800"}],"initialNode":"\ud800","inputs":[{"name":"\udc00","default":"\ud800"}],
            "edges":[{"id":"e","source":"\ud800","target":"\ud800","conditions":[{"input":"\udc00","value":"\udfff"}]}]}
            """;
        var config = MaskoAnimationConfig.Parse(Halves);
        var parsedByOthers = new CanvasCondition { Input = "n", Value = JsonDocument.Parse("\"\\ud800\"").RootElement };

        Assert.That(config.Nodes!.Single().Id, Is.EqualTo("\uFFFD"));
        Assert.That(new CanvasPlayer(config).Problems, Is.Empty);
        Assert.That(MaskoAnimationConfig.Parse(config.ToJson()).ToJson(), Is.EqualTo(config.ToJson()));
        var edge = config.Edges![0] with { Conditions = [parsedByOthers] };
        Assert.That(() => new CanvasPlayer(config with { Edges = [edge] }), Throws.Nothing);
    }

    [Test]
    public void A_member_that_was_null_is_written_once_when_it_gets_a_value()
    {
        var config = MaskoAnimationConfig.Parse("""{"nodes":[],"slug":null,"thumbnail":null}""") with { Slug = "pip" };

        Assert.That(config.ToJson(), Is.EqualTo("""{"slug":"pip","thumbnail":null,"nodes":[]}"""));
    }

    [Test]
    public void An_indented_export_has_lines() => Assert.That(MaskoAnimationConfig.Parse(Small).ToJson(indented: true).Split('\n'), Has.Length.GreaterThan(5));

    [TestCaseSource(nameof(Unreadable))]
    public void What_is_no_export_is_told_with_what_came(string document)
    {
        var error = Assert.Throws<UnreadableAnswerException>(() => MaskoAnimationConfig.Parse(document))!;

        Assert.That(error.Message, Does.StartWith("This could not be read as a MaskoAnimationConfig: "));
        Assert.That((error.Expected, error.Body ?? ""), Is.EqualTo(("MaskoAnimationConfig", document)));
    }

    [Test]
    public async Task A_stream_is_read_in_pieces_and_stays_open()
    {
        var export = Repository.Example(Exports.First());
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(export + new string(' ', 100_000)));

        AssertEqual((await MaskoAnimationConfig.LoadAsync(stream)).ToJson(), export);
        Assert.That(stream.CanRead, Is.True);
    }

    /// <summary>A real export with one of its members replaced by, or joined with, something else.</summary>
    private static Gen<string> Mutations() =>
        from export in Gen.Elements(Exports.ToArray())
        from place in Gen.Choose(0, 1000)
        from name in Gen.Elements("", "new", "id", "sound", "speed", "reverse", "op", "value", "default", "type", "thumbnail", "data")
        from odd in Gen.Elements("null", "\"\"", "0", "-1.5", "true", "\"text\"", "[]", "{}", """{"url":"u","loop":null,"volume":0.5}""", "[null]")
        select Mutate(JsonNode.Parse(Repository.Example(export))!, place, name, JsonNode.Parse(odd)).ToJsonString();

    private static JsonNode Mutate(JsonNode root, int place, string name, JsonNode? odd)
    {
        var objects = Objects(root).ToList();
        var chosen = objects[place % objects.Count];
        chosen[name.Length > 0 ? name : chosen.ElementAt(place % chosen.Count).Key] = odd;
        return root;
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Objects(member.Value)).Prepend(members),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };

    private static void AssertEqual(string written, string came) =>
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(written), JsonNode.Parse(came, documentOptions: Lenient)), Is.True, written);

    private static TestCaseData Case(string name, string document) => new TestCaseData(document).SetArgDisplayNames(name);
}
