using System.Reflection;
using System.Text.Json.Nodes;
using Masko.Client.Testing.Tests.Canvases.Support;

namespace Masko.Client.Testing.Tests.Canvases;

public sealed class ExportTests
{
    [Test]
    public async Task An_export_has_the_members_of_a_real_one()
    {
        var example = Example();
        await using var canvas = await FinishedAsync();

        var config = await canvas.ExportAsync();

        Assert.That(Names(config), Is.EquivalentTo(Names(example)));
        foreach (var list in (string[])["nodes", "edges", "inputs"])
        {
            Assert.That(Members(config, list), Is.EquivalentTo(Members(example, list)), list);
        }

        Assert.That((string?)config["version"], Is.EqualTo("2.0"));
        Assert.That((string?)config["name"], Is.EqualTo("Felix the Fox"));
        Assert.That((string?)config["canvasName"], Is.EqualTo("Main Canvas"));
        Assert.That((string?)config["initialNode"], Is.EqualTo((string?)config.Node("Idle")["id"]));
    }

    [Test]
    public async Task Every_address_answers_with_a_file_without_a_key()
    {
        await using var canvas = await FinishedAsync();
        var config = await canvas.ExportAsync();
        using var keyless = canvas.Box.Client(null);

        foreach (var node in config.Nodes())
        {
            await OpensAsync((string)node!["transparentThumbnailUrl"]!, ".png");
        }

        foreach (var edge in config.Edges().Where(edge => !Graphs.IsAnyState(edge)))
        {
            await OpensAsync(edge!.Video("webm"), ".webm");
            await OpensAsync(edge!.Video("hevc"), ".mov");
        }

        async Task OpensAsync(string url, string extension)
        {
            Assert.That(url, Does.EndWith(extension));
            Assert.That((int)(await keyless.GetAsync(new Uri(url))).StatusCode, Is.EqualTo(200), url);
        }
    }

    [Test]
    public async Task A_way_back_has_a_video_of_its_own_and_says_that_it_is_reversed()
    {
        await using var canvas = await FinishedAsync();
        var config = await canvas.ExportAsync();

        var (there, back) = (config.Edge("Idle", "Working"), config.Edge("Working", "Idle"));

        Assert.That(back.Video("webm"), Is.Not.Empty.And.Not.EqualTo(there.Video("webm")));
        Assert.That(((bool?)there["reverse"], (bool?)back["reverse"]), Is.EqualTo(((bool?)null, true)));
        Assert.That(((int)there["speed"]!, (int)back["speed"]!), Is.EqualTo((2, 2)));
    }

    [Test]
    public async Task A_way_back_that_was_drawn_later_plays_the_way_there()
    {
        await using var canvas = await FinishedAsync();
        var config = await canvas.ExportAsync();
        var (working, done) = ((string)config.Node("Working")["id"]!, (string)config.Node("Done")["id"]!);
        config.Edges().Add(new JsonObject { ["id"] = "there", ["source"] = working, ["target"] = done });
        await canvas.SaveAsync(config);
        await canvas.GenerateAllAsync();
        canvas.Wait();
        config.Edges().Add(new JsonObject { ["id"] = "back", ["source"] = done, ["target"] = working, ["reverse"] = true });
        await canvas.SaveAsync(config);

        var later = await canvas.ExportAsync();

        Assert.That(later.Edge("Done", "Working").Video("webm"), Is.Not.Empty.And.EqualTo(later.Edge("Working", "Done").Video("webm")));
    }

    [Test]
    public async Task Edges_from_any_node_have_empty_videos_no_duration_and_a_priority()
    {
        await using var canvas = await FinishedAsync();

        var jumps = (await canvas.ExportAsync()).Edges().Where(Graphs.IsAnyState).ToList();

        Assert.That(jumps, Has.Count.EqualTo(3));
        foreach (var jump in jumps)
        {
            Assert.That((jump!.Video("webm"), jump!.Video("hevc"), (int)jump!["duration"]!), Is.EqualTo(("", "", 0)));
            Assert.That((int)jump!["priority"]!, Is.Positive);
        }
    }

    [Test]
    public async Task Before_anything_is_finished_there_are_no_addresses()
    {
        await using var canvas = await TestCanvas.OfFourStatesAsync();

        var config = await canvas.ExportAsync();

        Assert.That(config.Nodes().Select(node => node!["transparentThumbnailUrl"]), Is.All.Null);
        Assert.That(config.Edges().Select(edge => edge!.Video("webm")), Is.All.Empty);
    }

    [Test]
    public async Task A_pose_that_was_made_again_shows_its_newest_picture()
    {
        await using var canvas = await FinishedAsync();
        var idle = canvas.Made.Data["jobs"]![0]!["item_id"];

        var again = await canvas.Box.PostAsync(
            $"/v1/collections/{canvas.Fox}/generate", $$"""{"type":"image","item_id":"{{idle}}","image_prompt":"idle, with a hat"}""");
        canvas.Wait();

        Assert.That(
            (string?)(await canvas.ExportAsync()).Node("Idle")["transparentThumbnailUrl"],
            Is.EqualTo((string?)again.Data["urls"]!["transparent_image"]));
    }

    private static async Task<TestCanvas> FinishedAsync()
    {
        var canvas = await TestCanvas.WithImagesAsync();
        await canvas.GenerateAllAsync();
        canvas.Wait();
        return canvas;
    }

    private static JsonNode Example()
    {
        var root = typeof(ExportTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryRoot").Value!;
        var file = Path.Combine(root, "contract", "examples", "canvases.export.config.v2.0.production-shape.SYNTHETIC.json");
        return JsonNode.Parse(File.ReadAllText(file))!;
    }

    private static IEnumerable<string> Names(JsonNode node) => node.AsObject().Select(member => member.Key);

    private static IEnumerable<string> Members(JsonNode config, string list) => config[list]!.AsArray().SelectMany(entry => Names(entry!)).Distinct();
}
