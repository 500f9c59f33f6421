using static Masko.Client.Tests.Canvases.Graph;

namespace Masko.Client.Tests.Canvases;

public sealed class TickTests
{
    [Test]
    public void Nothing_is_allocated_while_nothing_happens()
    {
        var player = Play(
            Loop("a", 1000), Film("a", "b", 4, When("go")), Jump("a", "b", When("nodeTime", ">=", 900_000)), Jump("*", "c", When("text", "==", "fox")));
        var frame = TimeSpan.FromMilliseconds(16);
        player.Tick(frame);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10_000; i++)
        {
            player.Tick(frame);
            player.Set("go", false);
            _ = player.Clip;
            _ = player.Position;
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(player.NodeTime, Is.EqualTo(10_001 * frame));
    }

    [Test]
    public void Time_does_not_go_back() => Assert.Throws<ArgumentOutOfRangeException>(() => Play().Tick(TimeSpan.FromTicks(-1)));

    [Test]
    public void What_is_beyond_the_longest_tick_is_dropped()
    {
        var player = Play(Loop("a", 60));

        Assert.That(player.Tick(TimeSpan.MaxValue), Has.Count.EqualTo(60));
        Assert.That(player.NodeTime, Is.EqualTo(CanvasPlayer.LongestTick));
    }

    [Test]
    public void A_list_of_events_stays_as_it_was_given()
    {
        var player = Play(Loop("a", 1));
        var first = player.Tick(1);
        player.Tick(5);

        Assert.That(first, Has.Count.EqualTo(1));
    }

    [Test]
    public void The_clip_is_the_same_object_as_long_as_it_plays_on()
    {
        var player = Play(Loop("a", 1), Film("a", "a", 1, When("again")) with { IsLoop = false });
        var loop = player.Clip;
        player.Tick(3.5);
        Assert.That(player.Clip, Is.SameAs(loop));

        player.Fire("again");
        player.Tick(0);
        Assert.That(player.Clip, Is.Not.SameAs(loop));
        player.Tick(1);
        Assert.That(player.Clip, Is.SameAs(loop));
        Assert.That(player.Position, Is.EqualTo(TimeSpan.Zero));
    }
}
