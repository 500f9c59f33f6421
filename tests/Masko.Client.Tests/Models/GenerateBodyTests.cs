using System.Text.Json;
using System.Text.Json.Nodes;

namespace Masko.Client.Tests.Models;

public sealed class GenerateBodyTests
{
    private static readonly ImageAssetId Image = new("a");

    private static IEnumerable<GenerateBody> Kinds =>
    [
        GenerateBody.Image("n", "p"),
        GenerateBody.Animation("n", "p", "m", TimeSpan.FromSeconds(2.5)) with { Loop = false },
        GenerateBody.AnimationOf(Image, "n", "m", TimeSpan.FromSeconds(4)),
        GenerateBody.Transition(Image, new("b"), "n", "m", TimeSpan.FromSeconds(4)) with { AutoReverse = true },
        GenerateBody.Edit("i", Image, "a hat"),
        GenerateBody.Logo("n", "p"),
        GenerateBody.Regenerate("i", "p"),
    ];

    [TestCaseSource(nameof(Kinds))]
    public void A_body_read_back_is_the_same_kind_with_the_same_content(GenerateBody body)
    {
        var read = JsonSerializer.Deserialize<GenerateBody>(JsonSerializer.Serialize(body, MaskoJson.Options), MaskoJson.Options);

        Assert.That(read, Is.EqualTo(body));
    }

    [Test]
    public void Every_kind_is_tested()
    {
        var kinds = typeof(GenerateBody).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(GenerateBody)));

        Assert.That(Kinds.Select(kind => kind.GetType()), Is.EquivalentTo(kinds));
    }

    [TestCase(4, "4")]
    [TestCase(2.5, "2.5")]
    [TestCase(0.1, "0.1")]
    [TestCase(30, "30")]
    public void A_duration_travels_as_a_number_of_seconds(double seconds, string json)
    {
        var body = GenerateBody.Animation("n", "p", "m", TimeSpan.FromSeconds(seconds));

        Assert.That(JsonSerializer.Serialize<GenerateBody>(body, MaskoJson.Options), Does.Contain($"\"duration\":{json}"));
    }

    [Test]
    public void Sizes_go_along_when_they_are_asked_for()
    {
        var body = GenerateBody.AnimationOf(Image, "n", "m", TimeSpan.FromSeconds(4)) with { Sizes = [480, 360] };

        var json = JsonNode.Parse(JsonSerializer.Serialize<GenerateBody>(body, MaskoJson.Options))!;

        Assert.That(json["sizes"]!.ToJsonString(), Is.EqualTo("[480,360]"));
    }

    [TestCase("""{"type":"hologram","name":"n"}""")]
    [TestCase("""{"name":"n"}""")]
    [TestCase("""[]""")]
    [TestCase("""{"type":"image","name":"n"}""")]
    public void What_is_no_known_kind_is_an_error_and_not_another_kind(string json) =>
        Assert.That(() => JsonSerializer.Deserialize<GenerateBody>(json, MaskoJson.Options), Throws.InstanceOf<JsonException>());

    [Test]
    public void Suggestions_become_bodies_with_a_name_each_once()
    {
        var ideas = new SuggestedActions { Suggestions = ["Waving", " waving ", "", "  ", "Jumping for joy\n", null!, "WAVING", "Ärger", "ärger"] };

        Assert.That(GenerateBody.Images(ideas), Is.EqualTo(new[]
        {
            GenerateBody.Image("Waving", "Waving"), GenerateBody.Image("Jumping for joy", "Jumping for joy"), GenerateBody.Image("Ärger", "Ärger"),
        }));
        Assert.That(() => GenerateBody.Images(null!), Throws.ArgumentNullException);
    }
}
