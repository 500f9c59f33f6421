using System.Text.Json.Nodes;
using Masko.Client.Testing.Tests.Canvases.Support;

namespace Masko.Client.Testing.Tests.Canvases;

public sealed class SaveTests
{
    private const string Sitting =
        """
        {
          "version": "2.0", "canvasName": "Sitting down", "initialNode": "a", "autoPlay": false, "mood": {"deep": [1, null, "x"]},
          "nodes": [{"id": "a", "name": "Standing", "position": {"x": 1.5}}, {"id": "b"}],
          "edges": [
            {"id": "1", "source": "a", "target": "b", "isLoop": false, "duration": 3.5, "speed": 1.5, "sound": {"url": "https://example.com/a.mp3", "volume": 0.5},
             "conditions": [{"input": "clicked", "op": "gte", "value": 2}, {"input": "mood"}], "easing": "out"},
            {"id": "2", "source": "*", "target": "a", "isLoop": false, "duration": 0, "priority": 2, "conditions": []}
          ],
          "inputs": [{"name": "mood", "type": "number", "default": 0, "system": false}]
        }
        """;

    [Test]
    public async Task What_was_saved_is_read_and_exported_again_unknown_members_too()
    {
        await using var canvas = await TestCanvas.EmptyAsync();

        var saved = await canvas.SaveAsync(Sitting);

        Assert.That(saved.Status, Is.EqualTo(200), saved.Message);
        var wanted = JsonNode.Parse(Sitting)!;
        foreach (var edge in wanted.Edges())
        {
            edge!["videos"] = new JsonObject { ["webm"] = "", ["hevc"] = "" };
        }

        foreach (var shown in (JsonNode[])[saved.Data, await canvas.GetAsync(), await canvas.ExportAsync()])
        {
            foreach (var name in (string[])["initialNode", "autoPlay", "mood", "nodes", "edges", "inputs"])
            {
                Assert.That(JsonNode.DeepEquals(shown[name], wanted[name]), Is.True, $"{name}: {shown[name]?.ToJsonString()}");
            }
        }

        Assert.That((string?)saved.Data["name"], Is.EqualTo("Sitting down"));
    }

    [Test]
    public async Task A_canvas_can_be_saved_as_it_was_read_or_exported()
    {
        await using var canvas = await TestCanvas.WithImagesAsync();
        await canvas.GenerateAllAsync();
        canvas.Wait();
        var before = await canvas.ExportAsync();

        await canvas.SaveAsync(await canvas.GetAsync());
        await canvas.SaveAsync(await canvas.ExportAsync());

        Assert.That(JsonNode.DeepEquals(await canvas.ExportAsync(), before), Is.True);
    }

    [Test]
    public async Task What_was_made_for_edges_that_stay_is_kept_and_what_does_not_fit_any_more_is_not()
    {
        await using var canvas = await TestCanvas.WithImagesAsync();
        await canvas.GenerateAllAsync();
        canvas.Wait();
        var graph = await canvas.ExportAsync();
        graph.Edge("Idle", "Working")["speed"] = 3;
        graph.Edge("Idle", "Alert")["target"] = (string)graph.Node("Done")["id"]!;

        await canvas.SaveAsync(graph);

        var plan = (await canvas.DryRunAsync()).Data;
        Assert.That(plan.Counts(), Is.EqualTo((0, 1, 2, 6)));
        Assert.That(plan.Reasons(), Is.EqualTo(["no_forward_edge"]));
        Assert.That(plan.Credits(), Is.EqualTo((20, 0, 20)));
        Assert.That((await canvas.ExportAsync()).Edge("Idle", "Working").Video("webm"), Is.Not.Empty);
    }

    [Test]
    public async Task A_node_that_was_taken_out_and_comes_back_has_no_image()
    {
        await using var canvas = await TestCanvas.WithImagesAsync();
        var graph = await canvas.ExportAsync();

        await canvas.SaveAsync("""{"nodes":[],"edges":[]}""");
        await canvas.SaveAsync(graph);

        Assert.That((await canvas.GetAsync()).States("node").Values, Is.All.EqualTo("missing"));
    }

    [Test]
    public async Task Of_a_member_that_comes_twice_the_last_counts()
    {
        await using var canvas = await TestCanvas.EmptyAsync();

        await canvas.SaveAsync("""{"initialNode":"b","nodes":[{"id":"a","id":"b"}],"edges":[],"odd":1,"odd":2}""");

        var saved = await canvas.GetAsync();
        Assert.That(((string?)saved.Nodes()[0]!["id"], (int)saved["odd"]!), Is.EqualTo(("b", 2)));
    }

    [TestCase("""{"edges":[]}""", "nodes is required: a save replaces the whole graph.")]
    [TestCase("""{"nodes":[]}""", "edges is required: a save replaces the whole graph.")]
    [TestCase("""{"nodes":{},"edges":[]}""", "nodes must be a list.")]
    [TestCase("""{"nodes":[7],"edges":[]}""", "nodes[0] must be an object.")]
    [TestCase("""{"nodes":[{}],"edges":[]}""", "nodes[0].id is required.")]
    [TestCase("""{"nodes":[{"id":"*"}],"edges":[]}""", "nodes[0].id must not be '*', which stands for any node.")]
    [TestCase("""{"nodes":[{"id":"a"},{"id":"a"}],"edges":[]}""", "nodes[1].id is 'a', which another entry of nodes has too.")]
    [TestCase("""{"nodes":[{"id":"a","name":" "}],"edges":[]}""", "nodes[0].name is empty; leave it out, or say what the node is called.")]
    [TestCase("""{"nodes":[{"id":"a"}],"edges":[]}""", "initialNode is required.")]
    [TestCase("""{"initialNode":"b","nodes":[{"id":"a"}],"edges":[]}""", "initialNode is 'b', which is the id of no node.")]
    [TestCase("""{"initialNode":"b","nodes":[],"edges":[]}""", "initialNode is 'b', but there are no nodes.")]
    [TestCase("""{"version":"1.0","nodes":[],"edges":[]}""", "version is '1.0'; only '2.0' can be saved.")]
    [TestCase("""{"autoPlay":1,"nodes":[],"edges":[]}""", "autoPlay must be true or false.")]
    [TestCase("""{"nodes":[],"edges":[],"inputs":[{"name":"x","type":"text"}]}""", "inputs[0].type is 'text', which is none of boolean, number, trigger.")]
    [TestCase("""{"nodes":[],"edges":[],"inputs":[{"name":"x","type":"number","default":"1"}]}""", "inputs[0].default must be true, false or a number.")]
    [TestCase("""{"nodes":[],"edges":[],"inputs":[{"name":"x","type":"number"},{"name":"x","type":"number"}]}""", "inputs[1].name is 'x', which another input has too.")]
    public async Task A_graph_that_cannot_be_is_a_400_that_names_the_place(string graph, string message)
    {
        await using var canvas = await TestCanvas.EmptyAsync();

        var answer = await canvas.SaveAsync(graph);

        Assert.That((answer.Status, answer.Message), Is.EqualTo((400, message)));
    }

    [TestCase("""{"source":"a","target":"a"}""", "id is required.")]
    [TestCase("""{"id":"0","source":"a","target":"a"}""", "id is '0', which another entry of edges has too.")]
    [TestCase("""{"id":"1","target":"a"}""", "source is required.")]
    [TestCase("""{"id":"1","source":"c","target":"a"}""", "source is 'c', which is neither the id of a node nor '*'.")]
    [TestCase("""{"id":"1","source":"a","target":"*"}""", "target is '*', which is the id of no node.")]
    [TestCase("""{"id":"1","source":"a","target":"b","isLoop":true}""", "isLoop is true, but the edge leads from 'a' to 'b'.")]
    [TestCase("""{"id":"1","source":"a","target":"b","duration":-1}""", "duration must be from 0 to 30 seconds.")]
    [TestCase("""{"id":"1","source":"a","target":"b","speed":0}""", "speed must be more than 0.")]
    [TestCase("""{"id":"1","source":"a","target":"b","reverse":"yes"}""", "reverse must be true or false.")]
    [TestCase("""{"id":"1","source":"a","target":"b","priority":"1"}""", "priority must be a number.")]
    [TestCase("""{"id":"1","source":"a","target":"b","videos":"x"}""", "videos must be an object.")]
    [TestCase("""{"id":"1","source":"a","target":"b","sound":{"volume":"loud"}}""", "sound.volume must be a number.")]
    [TestCase("""{"id":"1","source":"a","target":"b","conditions":[{"op":"=="}]}""", "conditions[0].input is required.")]
    [TestCase("""{"id":"1","source":"a","target":"b","conditions":[{"input":"x","op":"="}]}""", "conditions[0].op is '=', which is none of ==, !=, >, <, >=, <=.")]
    [TestCase("""{"id":"1","source":"a","target":"b","conditions":[{"input":"x"},{"input":"x","value":{}}]}""", "conditions[1].value must be true, false, a number or a text.")]
    public async Task An_edge_that_cannot_be_is_a_400_that_names_the_place(string edge, string message)
    {
        await using var canvas = await TestCanvas.EmptyAsync();

        var answer = await canvas.SaveAsync(
            $$"""{"initialNode":"a","nodes":[{"id":"a"},{"id":"b"}],"edges":[{"id":"0","source":"a","target":"a"},{{edge}}]}""");

        Assert.That((answer.Status, answer.Message), Is.EqualTo((400, "edges[1]." + message)));
        Assert.That((await canvas.GetAsync()).Nodes(), Is.Empty);
    }
}
