using System.Text.Json.Nodes;
using Masko.Client.Testing.Tests.Canvases.Support;
using Masko.Client.Testing.Tests.Support;

namespace Masko.Client.Testing.Tests.Canvases;

public sealed class CatalogueTests
{
    [TestCase("pip", "Pip")]
    [TestCase("felix", "Felix the Fox")]
    public async Task A_public_mascot_needs_no_key(string slug, string name)
    {
        await using var box = await Box.OpenAsync();

        var config = await GetAsync(box, slug);

        Assert.That(((string?)config["name"], (string?)config["slug"]), Is.EqualTo((name, slug)));
        Assert.That(config.Edges().Where(edge => !Graphs.IsAnyState(edge)).Select(edge => edge!.Video("webm")), Is.All.EndsWith(".webm"));
        Assert.That(box.Server.Ledger.Spent, Is.Zero);
    }

    [Test]
    public async Task Its_files_are_there()
    {
        await using var box = await Box.OpenAsync();
        var config = await GetAsync(box, "pip");
        using var keyless = box.Client(null);

        foreach (var url in (string[])[(string)config["thumbnail"]!, config.Edge("Idle", "Alert").Video("hevc"), config.Edge("Alert", "Idle").Video("webm")])
        {
            Assert.That((int)(await keyless.GetAsync(new Uri(url))).StatusCode, Is.EqualTo(200), url);
        }
    }

    [Test]
    public async Task It_is_the_same_at_every_look_and_on_every_server()
    {
        await using var one = await Box.OpenAsync();
        await using var other = await Box.OpenAsync();

        var looks = new[] { await GetAsync(one, "pip"), await GetAsync(one, "pip"), await GetAsync(other, "pip") };

        Assert.That(looks.Select(look => WithoutHost(look, one, other)).Distinct(), Has.Exactly(1).Items);
    }

    [Test]
    public async Task It_can_be_saved_on_a_canvas_of_ones_own()
    {
        await using var canvas = await TestCanvas.EmptyAsync();

        var saved = await canvas.SaveAsync(await GetAsync(canvas.Box, "pip"));

        Assert.That(saved.Status, Is.EqualTo(200), saved.Message);
        Assert.That((await canvas.DryRunAsync()).Data.Credits(), Is.EqualTo((140, 0, 0)));
    }

    [Test]
    public async Task A_mascot_that_nobody_published_is_not_found()
    {
        await using var box = await Box.OpenAsync();
        using var keyless = box.Client(null);

        var answer = await box.SendAsync(HttpMethod.Get, "/api/mascot-templates/nobody", http: keyless);

        Assert.That((answer.Status, answer.Json), Is.EqualTo((404, (JsonNode?)null)));
    }

    private static async Task<JsonNode> GetAsync(Box box, string slug)
    {
        using var keyless = box.Client(null);
        var answer = await box.SendAsync(HttpMethod.Get, $"/api/mascot-templates/{slug}", http: keyless);
        return answer.Json!;
    }

    private static string WithoutHost(JsonNode config, params Box[] boxes) => boxes.Aggregate(
        config.ToJsonString(), (text, box) => text.Replace(box.Server.Address.AbsoluteUri, "/", StringComparison.Ordinal));
}
