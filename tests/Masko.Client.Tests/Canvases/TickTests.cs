using static Masko.Client.Tests.Canvases.Graph;

namespace Masko.Client.Tests.Canvases;

public sealed class TickTests
{
    private const int Frames = 10_000;

    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(16);

    // Each round has a player of its own: what a player allocates shows in all of them, and what the runtime allocates once, as it loads
    // and compiles, does not. They run on a thread that does nothing else.
    [Test]
    public void Nothing_is_allocated_while_nothing_happens()
    {
        var rounds = new (long Allocated, TimeSpan NodeTime)[10];
        var thread = new Thread(() =>
        {
            for (var round = 0; round < rounds.Length; round++)
            {
                rounds[round] = Round();
            }
        });
        thread.Start();
        thread.Join();

        Assert.That(rounds.Min(round => round.Allocated), Is.Zero);
        Assert.That(rounds.Select(round => round.NodeTime), Is.All.EqualTo((Frames + 1) * Frame));
    }

    private static (long Allocated, TimeSpan NodeTime) Round()
    {
        var player = Play(
            Loop("a", 1000), Film("a", "b", 4, When("go")), Jump("a", "b", When("nodeTime", ">=", 900_000)), Jump("*", "c", When("text", "==", "fox")));
        player.Tick(Frame);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Frames; i++)
        {
            player.Tick(Frame);
            player.Set("go", false);
            _ = player.Clip;
            _ = player.Position;
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before, player.NodeTime);
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
