using static Masko.Client.Tests.Canvases.Graph;

namespace Masko.Client.Tests.Canvases;

/// <summary>Which edge is taken, and what that does.</summary>
public sealed class EdgeRuleTests
{
    [Test]
    public void Every_condition_of_an_edge_must_hold()
    {
        var player = Play(Jump("a", "b", When("x"), When("y")));

        player.Set("x", true);
        Assert.That(player.After(1), Is.EqualTo("a"));
        player.Set("y", true);
        Assert.That(player.After(0), Is.EqualTo("b"));
    }

    [Test]
    public void An_edge_without_conditions_never_fires_and_is_told()
    {
        var player = Play(Jump("a", "b"), Jump("a", "b") with { Id = "none", Conditions = null });

        Assert.That(player.After(1000), Is.EqualTo("a"));
        Assert.That(player.Problems, Has.Count.EqualTo(2).And.All.Contains("no conditions"));
    }

    [Test]
    public void A_loop_plays_while_at_its_node_and_counts()
    {
        var player = Play(Loop("a", 4));

        Assert.That(player.Tick(9).Story(), Is.EqualTo(["4 LoopCompleted a a>a", "8 LoopCompleted a a>a"]));
        Assert.That((player.LoopCount, player.Position, player.NodeTime), Is.EqualTo((2L, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(9))));
        Assert.That(player.Clip, Is.EqualTo(new CanvasClip
        {
            Edge = player.Config.Edges![0], Webm = "https://cdn/a-a.webm", Hevc = "https://cdn/a-a.mov", Loops = true, Duration = TimeSpan.FromSeconds(4),
        }));
    }

    [Test]
    public void An_edge_with_a_video_plays_it_and_then_arrives()
    {
        var player = Play(Loop("a", 4), Film("a", "b", 3, When("go")), Loop("b", 2));
        player.Tick(1);
        player.Set("go", true);

        Assert.That(player.Tick(1).Story(), Is.EqualTo(["1 TransitionStarted a a>b"]));
        Assert.That((player.Node.Id, player.Transition?.Id, player.Position.TotalSeconds), Is.EqualTo(("a", "a>b", 1.0)));
        Assert.That((player.Clip?.Webm, player.Clip?.Loops), Is.EqualTo(("https://cdn/a-b.webm", false)));
        Assert.That(player.NodeTime, Is.EqualTo(TimeSpan.FromSeconds(1)));

        Assert.That(player.Tick(3).Story(), Is.EqualTo(["4 Arrived b a>b"]));
        Assert.That((player.Node.Id, player.Transition, player.Clip?.Webm, player.Position.TotalSeconds), Is.EqualTo(("b", (CanvasEdge?)null, "https://cdn/b-b.webm", 1.0)));
    }

    [Test]
    public void An_edge_without_video_jumps()
    {
        var player = Play(Jump("a", "b", When("go")));
        player.Set("go", true);

        Assert.That(player.Tick(0).Story(), Is.EqualTo(["0 Jumped a a>b", "0 Arrived b a>b"]));
        Assert.That(player.Clip, Is.Null);
    }

    [TestCase(2, 2)]
    [TestCase(0.5, 8)]
    [TestCase(null, 4)]
    public void A_video_of_four_seconds_plays_at_its_speed(double? speed, double seconds)
    {
        var player = Play(Film("a", "b", 4, When("go")) with { Speed = speed });
        player.Set("go", true);
        player.Tick(0);

        Assert.That(player.Clip!.Duration, Is.EqualTo(TimeSpan.FromSeconds(seconds)));
        Assert.That(player.Clip.Speed, Is.EqualTo(speed ?? 1));
        Assert.That(player.Tick(60).Story(), Is.EqualTo([$"{seconds} Arrived b a>b"]));
    }

    [Test]
    public void Edges_from_any_node_are_looked_at_first()
    {
        var player = Play(Film("a", "b", 1, When("go")), Jump("*", "c", When("go")));
        player.Set("go", true);

        Assert.That(player.After(0), Is.EqualTo("c"));
    }

    [Test]
    public void An_edge_from_any_node_plays_the_video_of_the_edge_that_leads_straight_to_its_target()
    {
        var player = Play(Jump("a", "c", When("never")), Film("a", "b", 1, When("never")), Film("a", "c", 2, When("never")), Film("a", "c", 9), Jump("*", "c", When("go")));
        player.Set("go", true);

        Assert.That(player.Tick(3).Story(), Is.EqualTo(["0 TransitionStarted a a>c", "2 Arrived c a>c"]));
        Assert.That(player.Problems, Is.Empty, "the one without conditions shows a way too");
    }

    [Test]
    public void An_edge_from_any_node_jumps_where_no_video_leads_straight_to_its_target()
    {
        var player = Play(Film("a", "b", 1, When("never")), Film("b", "c", 1, When("never")), Film("c", "a", 1, When("never")), Jump("*", "c", When("go")));
        player.Set("go", true);

        Assert.That(player.Tick(3).Story(), Is.EqualTo(["0 Jumped a *>c", "0 Arrived c *>c"]));
    }

    [Test]
    public void An_edge_from_any_node_with_a_video_of_its_own_plays_that()
    {
        var player = Play(Film("a", "c", 2, When("never")), Film("*", "c", 1, When("go")));
        player.Set("go", true);

        Assert.That(player.Tick(3).Story(), Is.EqualTo(["0 TransitionStarted a *>c", "1 Arrived c *>c"]));
    }

    [Test]
    public void A_trigger_that_an_edge_from_any_node_looks_at_is_used_up_when_another_edge_shows_its_way()
    {
        var config = Of(Film("a", "b", 1, When("never")), Jump("*", "b", When("go")), Film("b", "a", 1, When("back")));
        var player = new CanvasPlayer(config with { Inputs = [new() { Name = "go", Type = CanvasInputType.Trigger }] });
        player.Fire("go");
        player.Tick(1);

        Assert.That((player.Node.Id, player.Get("go")), Is.EqualTo(("b", (CanvasValue)false)));
    }

    [Test]
    public void Of_edges_from_any_node_the_highest_priority_goes_first_and_a_missing_one_is_zero()
    {
        var player = Play(
            Jump("*", "a", When("x")) with { Priority = -1 }, Jump("*", "b", When("y")), Jump("*", "c", When("z")) with { Priority = 0.5 });

        player.Set("x", true);
        player.Set("y", true);
        Assert.That(player.After(0), Is.EqualTo("b"));
        player.Set("z", true);
        Assert.That(player.After(0), Is.EqualTo("c"));
    }

    [Test]
    public void An_edge_from_any_node_that_is_at_its_target_leaves_the_word_to_the_edges_of_the_node_not_to_lower_priorities()
    {
        var player = Play(Jump("*", "b", When("low")) with { Priority = 1 }, Jump("*", "a", When("high")) with { Priority = 2 }, Film("a", "c", 1, When("own")));
        player.Set("high", true);
        player.Set("low", true);

        Assert.That(player.Tick(5), Is.Empty);
        player.Set("own", true);
        Assert.That(player.Tick(0).Story(), Is.EqualTo(["5 TransitionStarted a a>c"]));
    }

    [Test]
    public void Of_the_edges_of_a_node_the_first_of_the_file_goes_first()
    {
        var player = Play(Jump("a", "c", When("go")), Jump("a", "b", When("go")) with { Priority = 9 });
        player.Set("go", true);

        Assert.That(player.After(0), Is.EqualTo("c"));
    }

    [Test]
    public void A_transition_is_played_to_its_end_and_what_was_set_meanwhile_counts_on_arrival()
    {
        var player = Play(Film("a", "b", 2, When("go")), Jump("*", "c", When("alarm")) with { Priority = 9 });
        player.Set("go", true);
        player.Tick(1);
        player.Set("alarm", true);

        Assert.That(player.Tick(1).Story(), Is.EqualTo(["2 Arrived b a>b", "2 Jumped b *>c", "2 Arrived c *>c"]));
    }

    [Test]
    public void What_holds_at_the_start_is_acted_on_by_the_first_tick()
    {
        var config = Of(Jump("a", "b", When("isIdle"))) with { Inputs = [new() { Name = "isIdle", Type = CanvasInputType.Boolean, Default = When("", value: true).Value }] };
        var player = new CanvasPlayer(config);

        Assert.That(player.Node.Id, Is.EqualTo("a"));
        Assert.That(player.After(0), Is.EqualTo("b"));
    }
}
