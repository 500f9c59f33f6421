using static Masko.Client.Tests.Canvases.Graph;

namespace Masko.Client.Tests.Canvases;

public sealed class InputTests
{
    private static readonly CanvasInput Wave = new() { Name = "wave", Type = CanvasInputType.Trigger };

    [Test]
    public void A_trigger_resets_once_it_has_fired_an_edge()
    {
        var player = new CanvasPlayer(Of(Jump("a", "b", When("wave")), Jump("b", "a", When("wave"))) with { Inputs = [Wave] });

        player.Fire("wave");
        Assert.That(player.Get("wave"), Is.EqualTo((CanvasValue)true));
        Assert.That(player.After(5), Is.EqualTo("b"));
        Assert.That(player.Get("wave"), Is.EqualTo((CanvasValue)false));
        player.Fire("wave");
        Assert.That(player.After(5), Is.EqualTo("a"));
    }

    [Test]
    public void A_trigger_that_fires_nothing_waits_until_it_does()
    {
        var player = new CanvasPlayer(Of(Jump("a", "b", When("wave"), When("ready"))) with { Inputs = [Wave] });
        player.Fire("wave");
        player.Tick(60);
        player.Set("ready", true);

        Assert.That(player.After(0), Is.EqualTo("b"));
        Assert.That(player.Get("ready"), Is.EqualTo((CanvasValue)true));
    }

    [Test]
    public void An_input_that_was_fired_resets_even_if_it_is_no_trigger_and_one_that_was_set_stays()
    {
        var player = Play(Jump("a", "b", When("event")), Jump("b", "c", When("event")));

        player.Fire("event");
        Assert.That(player.After(0), Is.EqualTo("b"));
        player.Set("event", true);
        Assert.That(player.After(0), Is.EqualTo("c"));
        Assert.That(player.Get("event"), Is.EqualTo((CanvasValue)true));
    }

    [Test]
    public void Clicks_loops_and_time_start_anew_on_arrival()
    {
        var player = Play(Loop("a", 1), Film("a", "b", 1, When("clicked"), When("loopCount", ">=", 2)), Loop("b", 1));
        player.Fire("clicked");

        Assert.That(player.Tick(2.5).Story().Last(), Is.EqualTo("2 TransitionStarted a a>b"));
        player.Fire("clicked");
        player.Tick(0.5);
        Assert.That(player.Node.Id, Is.EqualTo("b"));
        Assert.That((player.LoopCount, player.NodeTime), Is.EqualTo((0L, TimeSpan.Zero)));
        foreach (var input in (string[])["clicked", "loopCount", "nodeTime"])
        {
            Assert.That(player.Get(input).Number, Is.Zero, input);
        }
    }

    [Test]
    public void The_time_at_a_node_counts_in_whole_milliseconds()
    {
        var player = Play(Jump("a", "b", When("nodeTime", ">=", 1500)), Jump("b", "c", When("nodeTime", ">", 1500)));

        Assert.That(player.Tick(10).Story(), Is.EqualTo(["1.5 Jumped a a>b", "1.5 Arrived b a>b", "3.001 Jumped b b>c", "3.001 Arrived c b>c"]));
        Assert.That(player.Get("nodeTime").Number, Is.EqualTo(6999));
    }

    [Test]
    public void The_time_stands_still_in_a_transition()
    {
        var player = Play(Film("a", "b", 5, When("go")));
        player.Tick(2);
        player.Set("go", true);
        player.Tick(3);

        Assert.That(player.NodeTime, Is.EqualTo(TimeSpan.FromSeconds(2)));
    }

    [Test]
    public void Several_inputs_can_be_set_at_once()
    {
        var player = Play(Jump("a", "b", When("idle", "==", false), When("busy", "==", false)), Jump("a", "c", When("busy")));
        player.Set("idle", true);
        player.Tick(1);
        player.Set("idle", false);
        player.Set("busy", true);

        Assert.That(player.After(0), Is.EqualTo("c"));
    }

    [Test]
    public void Inputs_start_at_their_defaults_and_undeclared_ones_as_false()
    {
        var config = Of(Jump("a", "b", When("undeclared", "==", false), When("size", "==", 3))) with
        {
            Inputs =
            [
                new() { Name = "size", Type = CanvasInputType.Number, Default = When("", value: 3).Value },
                new() { Name = "flag", Type = CanvasInputType.Boolean, Default = When("", value: true).Value },
                new() { Name = "none", Type = new("vector") },
            ],
        };
        var player = new CanvasPlayer(config);

        Assert.That(player.Inputs, Is.EqualTo(["clicked", "loopCount", "nodeTime", "size", "flag", "none", "undeclared"]));
        Assert.That(player.Inputs.Select(input => player.Get(input).ToString()), Is.EqualTo(["false", "0", "0", "3", "true", "false", "false"]));
        Assert.That(player.After(0), Is.EqualTo("b"));
    }

    [Test]
    public void An_input_that_the_canvas_does_not_have_is_refused_without_harm()
    {
        var player = Play(Jump("a", "b", When("go")));

        Assert.That(player.Set("typo", true), Is.False);
        Assert.That(player.Fire("typo"), Is.False);
        Assert.That(player.Get("typo"), Is.EqualTo((CanvasValue)false));
        Assert.That(player.Set("go", false), Is.True);
    }

    [TestCase("loopCount")]
    [TestCase("nodeTime")]
    public void What_the_player_counts_cannot_be_set(string input)
    {
        var player = Play();

        Assert.That(Assert.Throws<ArgumentException>(() => player.Set(input, 3))!.Message, Does.StartWith($"'{input}' is counted by the player itself"));
        Assert.Throws<ArgumentException>(() => player.Fire(input));
    }
}
