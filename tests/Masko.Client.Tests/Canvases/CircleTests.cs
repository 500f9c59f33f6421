using static Masko.Client.Tests.Canvases.Graph;

namespace Masko.Client.Tests.Canvases;

/// <summary>A canvas that runs in a circle comes to an end.</summary>
public sealed class CircleTests
{
    private static readonly CanvasEdge[] Circle = [Jump("a", "b", When("x")), Jump("b", "a", When("x")), Jump("*", "c", When("out")), Loop("a", 1)];

    [Test]
    public void Jumps_that_never_end_halt_the_player_after_a_hundred_and_are_told()
    {
        var player = Play(Circle);
        player.Set("x", true);

        var events = player.Tick(0);

        Assert.That(events.Count(one => one.Kind == CanvasEventKind.Jumped), Is.EqualTo(CanvasPlayer.MostEdgesASecond));
        Assert.That(events[^1], Is.EqualTo(new CanvasEvent(CanvasEventKind.Halted, TimeSpan.Zero, player.Node, null)));
        Assert.That(player.IsHalted, Is.True);
    }

    [Test]
    public void A_halted_player_plays_its_loop_and_nothing_else_until_an_input_changes()
    {
        var player = Play(Circle);
        player.Set("x", true);
        player.Tick(0);

        Assert.That(player.Tick(2).Select(one => one.Kind), Is.All.EqualTo(CanvasEventKind.LoopCompleted).And.Exactly(2).Items);
        player.Set("x", true);
        player.Tick(0);
        Assert.That(player.IsHalted, Is.True);

        player.Set("out", true);
        Assert.That(player.After(0), Is.EqualTo("c"));
        Assert.That(player.IsHalted, Is.False);
    }

    [Test]
    public void A_circle_of_short_stays_halts_too()
    {
        CanvasPlayer[] players =
        [
            Play(Jump("a", "b", When("nodeTime", ">=", 1)), Jump("b", "a", When("nodeTime", ">", 0))),
            Play(Jump("a", "a", When("nodeTime", ">=", 0))),
        ];

        foreach (var player in players)
        {
            Assert.That(player.Tick(CanvasPlayer.LongestTick), Has.Count.EqualTo((2 * CanvasPlayer.MostEdgesASecond) + 1));
            Assert.That(player.IsHalted, Is.True);
        }
    }

    [Test]
    public void A_video_that_is_shorter_than_a_hundredth_of_a_second_counts_as_one()
    {
        var player = Play(Film("a", "b", 1e-9, When("go")), Loop("b", 1e-9));
        player.Set("go", true);

        Assert.That(player.Tick(0.02).Story(), Is.EqualTo(["0 TransitionStarted a a>b", "0.01 Arrived b a>b", "0.02 LoopCompleted b b>b"]));
    }

    [Test]
    public void A_circle_that_takes_its_time_goes_on()
    {
        var player = Play(Jump("a", "b", When("nodeTime", ">=", 100)), Jump("b", "a", When("nodeTime", ">=", 100)));

        Assert.That(player.Tick(60), Has.Count.EqualTo(1200));
        Assert.That(player.IsHalted, Is.False);
    }
}
