using System.Text.Json;
using static Masko.Client.Tests.Canvases.Graph;

namespace Masko.Client.Tests.Canvases;

/// <summary>A canvas comes from a server: what is odd about it is told, and the rest is played.</summary>
public sealed class OddCanvasTests
{
    private static readonly CanvasEdge Good = Jump("a", "b", When("go"));

    private static IEnumerable<TestCaseData> Odd =>
    [
        Case(Jump("a", "gone", When("go")), "Edge 'a>gone': its target 'gone' is no node, so it is never taken."),
        Case(Jump("a", "b", When("go")) with { Id = "x", Target = null }, "Edge 'x': its target '' is no node, so it is never taken."),
        Case(Jump("a", "*", When("go")), "Edge 'a>*': its target '*' is no node, so it is never taken."),
        Case(Jump("gone", "a", When("go")), "Edge 'gone>a': its source 'gone' is no node, so it is never taken."),
        Case(Film("a", "c", 4, When("go", "≈", 1)), "Edge 'a>c': the operator '≈' is not known here, so its condition on 'go' never holds."),
        Case(Jump("a", "c", new CanvasCondition()), "Edge 'a>c': a condition names no input, so it never holds."),
        Case(
            Jump("a", "c", When("go") with { Value = JsonSerializer.SerializeToElement(new[] { 1 }) }),
            "Edge 'a>c': its condition on 'go' compares with Array, so it never holds."),
        Case(Film("a", "c", 4, When("no")) with { Speed = 0 }, "Edge 'a>c': its speed 0 is none, so it plays at speed 1."),
        Case(Film("a", "c", 0, When("no")), "Edge 'a>c': it has a video but no duration, so it jumps."),
        Case(Film("a", "c", -1, When("no")), "Edge 'a>c': it has a video but no duration, so it jumps."),
        Case(Film("a", "c", 1) with { IsLoop = true }, "Edge 'a>c': it is a loop from 'a' to 'c', so it is never played."),
        Case(Film("*", "c", 1) with { IsLoop = true }, "Edge '*>c': it is a loop from '*' to 'c', so it is never played."),
    ];

    [TestCaseSource(nameof(Odd))]
    public void An_odd_edge_is_told_and_the_others_are_played(CanvasEdge odd, string problem)
    {
        var player = Play(odd, Good);
        player.Set("go", true);

        Assert.That(player.Problems, Is.EqualTo([problem]));
        Assert.That(player.After(0), Is.EqualTo("b"));
    }

    [Test]
    public void A_canvas_without_a_known_initial_node_starts_at_the_first()
    {
        foreach (var initial in (string?[])[null, "gone"])
        {
            var player = new CanvasPlayer(Of(Good) with { InitialNode = initial });

            Assert.That(player.Node.Id, Is.EqualTo("a"));
            Assert.That(player.Problems.Single(), Does.Contain($"'{initial}' is no node"));
        }
    }

    [Test]
    public void A_canvas_without_anything_plays_nothing()
    {
        var player = new CanvasPlayer(new MaskoAnimationConfig());
        player.Fire("clicked");

        Assert.That(player.Tick(10), Is.Empty);
        Assert.That((player.Node.Id, player.Clip, player.Problems.Count), Is.EqualTo(("", (CanvasClip?)null, 1)));
    }

    [Test]
    public void Nodes_and_loops_that_are_there_twice_are_told_and_the_first_counts()
    {
        var config = Of(Loop("a", 1), Loop("a", 2) with { Id = "again" });
        var player = new CanvasPlayer(config with { Nodes = [.. config.Nodes!, new CanvasNode { Id = "a", Name = "again" }] });

        Assert.That(player.Problems, Has.Count.EqualTo(2));
        Assert.That((player.Node.Name, player.Clip?.Edge.Id), Is.EqualTo(((string?)null, "a>a")));
    }

    [Test]
    public void Entries_that_are_null_are_passed_over()
    {
        var player = new CanvasPlayer(new MaskoAnimationConfig
        {
            InitialNode = "a", Nodes = [null!, new() { Id = "a" }], Edges = [null!, Jump("a", "a", null!, When("go"))], Inputs = [null!, new() { Name = "" }],
        });

        Assert.That(player.Tick(1), Is.Empty);
    }

    [Test]
    public void A_loop_whose_length_nobody_knows_plays_and_never_completes()
    {
        var player = Play(Loop("a", 0));

        Assert.That(player.Tick(1000), Is.Empty);
        Assert.That((player.Clip?.Duration, player.Position.TotalSeconds), Is.EqualTo(((TimeSpan?)null, 1000.0)));
    }

    [Test]
    public void A_loop_without_video_is_a_picture()
    {
        var player = Play(Loop("a", 4) with { Videos = null });

        Assert.That(player.Tick(10), Is.Empty);
        Assert.That((player.Clip, player.Position, player.Problems.Count), Is.EqualTo(((CanvasClip?)null, TimeSpan.Zero, 0)));
    }

    [Test]
    public void An_edge_to_its_own_node_is_a_loop_unless_it_says_otherwise()
    {
        Assert.That(Play(Loop("a", 1) with { IsLoop = null }).Clip?.Loops, Is.True);
        Assert.That(Play(Loop("a", 1) with { IsLoop = false }).Clip, Is.Null);
    }

    private static TestCaseData Case(CanvasEdge odd, string problem) => new TestCaseData(odd, problem).SetArgDisplayNames(problem);
}
