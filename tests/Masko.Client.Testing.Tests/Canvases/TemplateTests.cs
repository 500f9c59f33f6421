using Masko.Client.Testing.Tests.Canvases.Support;
using Masko.Client.Testing.Tests.Support;

namespace Masko.Client.Testing.Tests.Canvases;

public sealed class TemplateTests
{
    [TestCase("")]
    [TestCase("?source=builtin")]
    public async Task The_built_in_templates_are_listed_the_known_one_first(string query)
    {
        await using var box = await Box.OpenAsync();

        var listed = (await box.GetAsync("/v1/canvas-templates" + query)).Data.AsArray();

        Assert.That(listed, Has.Count.EqualTo(2));
        Assert.That((string?)listed[0]!["id"], Is.EqualTo("claude-code-4state"));
        Assert.That((string?)listed[0]!["name"], Is.EqualTo("Claude Code, four states"));
    }

    [Test]
    public async Task A_workspace_has_no_templates_of_its_own()
    {
        await using var box = await Box.OpenAsync();

        Assert.That((await box.GetAsync("/v1/canvas-templates?source=mine")).Data.AsArray(), Is.Empty);
    }

    [Test]
    public async Task A_source_that_nobody_knows_is_refused_by_name()
    {
        await using var box = await Box.OpenAsync();

        var answer = await box.GetAsync("/v1/canvas-templates?source=theirs");

        Assert.That((answer.Status, answer.Message), Is.EqualTo((400, "source 'theirs' is none of builtin, mine.")));
    }

    [Test]
    public async Task Every_template_makes_a_canvas_that_can_be_saved_as_it_is()
    {
        await using var box = await Box.OpenAsync();
        var fox = await box.FoxAsync();

        foreach (var template in (await box.GetAsync("/v1/canvas-templates")).Data.AsArray())
        {
            var canvas = new TestCanvas(box, fox, await TestCanvas.CreateAsync(box, fox, (string)template!["id"]!));
            Assert.That((await canvas.SaveAsync(await canvas.ExportAsync())).Status, Is.EqualTo(200));
        }
    }

    [Test]
    public async Task The_four_states_have_loops_ways_there_ways_back_and_jumps()
    {
        await using var canvas = await TestCanvas.OfFourStatesAsync();

        var edges = canvas.Made.Data.Edges();

        Assert.That(edges.Count(edge => (bool)edge!["isLoop"]!), Is.EqualTo(4));
        Assert.That(edges.Count(edge => (bool?)edge!["reverse"] == true), Is.EqualTo(3));
        Assert.That(edges.Count(Graphs.IsAnyState), Is.EqualTo(3));
        Assert.That(edges, Has.Count.EqualTo(4 + 3 + 3 + 3));
        Assert.That(edges.Where(Graphs.IsAnyState).Select(edge => (int)edge!["priority"]!), Is.Unique);
    }
}
