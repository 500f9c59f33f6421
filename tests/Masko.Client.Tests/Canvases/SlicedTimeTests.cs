using FsCheck;
using FsCheck.Fluent;
using static Masko.Client.Tests.Canvases.Graph;

namespace Masko.Client.Tests.Canvases;

/// <summary>However time is sliced, the same happens; and whatever the canvas, the player comes to an end.</summary>
public sealed class SlicedTimeTests
{
    private static readonly string[] Nodes = ["a", "b", "c"];
    private static readonly string[] Names = ["x", "y", "wave", "clicked", "loopCount", "nodeTime", "nodeTime"];
    private static readonly string[] Operators = ["==", "!=", ">", "<", ">=", "<=", "gte", "?"];
    private static readonly double[] Numbers = [0, 1, 2, 3, 100, 250.5, 1000, 1500, 4000, -1, 0.3];

    private static Gen<CanvasCondition> Condition =>
        from input in Gen.Elements(Names)
        from op in Gen.Elements(Operators)
        from value in Gen.Elements(Numbers)
        select When(input, op, value);

    private static Gen<CanvasEdge> Edge =>
        from source in Gen.Elements("a", "b", "c", "*", "gone")
        from target in Gen.Elements("a", "b", "c", "c", "gone")
        from seconds in Gen.Elements(0, 1e-9, 0.2, 1, 1.7, 4)
        from speed in Gen.Elements<double?>(null, 1, 2, 0.3, 0, -1)
        from priority in Gen.Elements<double?>(null, 1, 2)
        from isLoop in Gen.Elements<bool?>(true, false, false, null)
        from hasVideo in Gen.Elements(true, true, false)
        from count in Gen.Choose(0, 2)
        from when in Condition.ListOf(count)
        select (hasVideo ? Film(source, target, seconds, [.. when]) : Jump(source, target, [.. when])) with { Speed = speed, Priority = priority, IsLoop = isLoop };

    private static Gen<MaskoAnimationConfig> Canvas =>
        from count in Gen.Choose(0, 10)
        from edges in Edge.ListOf(count)
        from loops in Gen.Elements(0.5, 1, 3.3).ListOf(Nodes.Length)
        select Of([.. edges, .. Nodes.Zip(loops, Loop)]) with { Inputs = [new() { Name = "wave", Type = CanvasInputType.Trigger }] };

    private static Gen<Scene> Scenes =>
        from canvas in Canvas
        from count in Gen.Choose(0, 5)
        from times in Gen.Choose(0, 100_000_000).ListOf(count)
        from inputs in Gen.Elements("x", "y", "wave", "clicked").ListOf(count)
        from values in Gen.Elements(Numbers).ListOf(count)
        from cuts in Gen.Choose(0, 100_000_000).ListOf(30)
        select new Scene(canvas, [.. times.Order().Zip(inputs, values)], [.. cuts]);

    [Test]
    public void Ten_seconds_in_one_step_or_in_random_slices_are_the_same()
    {
        var kinds = new HashSet<CanvasEventKind>();
        foreach (var scene in Scenes.Sample(600))
        {
            var (whole, player) = Run(scene, cuts: []);
            var (sliced, other) = Run(scene, scene.Cuts);

            Assert.That(sliced, Is.EqualTo(whole), () => $"{scene.Canvas.ToJson()} {string.Join(", ", scene.Inputs)} cut at {string.Join(", ", scene.Cuts)}");
            Assert.That(State(other), Is.EqualTo(State(player)));
            kinds.UnionWith(whole.Select(one => one.Kind));
        }

        Assert.That(kinds, Is.EquivalentTo(Enum.GetValues<CanvasEventKind>()), "the scenes are worth it");
    }

    [Test]
    public void Any_canvas_plays_for_an_hour_at_once_without_end_or_exception()
    {
        foreach (var canvas in Canvas.Sample(100))
        {
            var player = new CanvasPlayer(canvas);
            foreach (var input in (string[])["x", "wave", "clicked"])
            {
                player.Fire(input);
                Assert.That(player.Tick(1), Has.Count.LessThan(1000));
            }

            Assert.That(player.Tick(CanvasPlayer.LongestTick), Has.Count.LessThan(1_500_000));
        }
    }

    private static (List<CanvasEvent> Events, CanvasPlayer Player) Run(Scene scene, int[] cuts)
    {
        var player = new CanvasPlayer(scene.Canvas);
        var events = new List<CanvasEvent>();
        var now = 0;
        foreach (var (time, input, value) in scene.Inputs)
        {
            Go(time);
            if (value == 1)
            {
                player.Fire(input);
            }
            else
            {
                player.Set(input, value);
            }
        }

        Go(100_000_000);
        return (events, player);

        void Go(int until)
        {
            foreach (var cut in cuts.Where(cut => cut > now && cut < until).Append(until).Order().ToList())
            {
                events.AddRange(player.Tick(TimeSpan.FromTicks(cut - now)));
                now = cut;
            }
        }
    }

    private static (string, string?, TimeSpan, TimeSpan, long, bool, string) State(CanvasPlayer player) => (
        player.Node.Id, player.Transition?.Id, player.Position, player.NodeTime, player.LoopCount, player.IsHalted,
        string.Join(' ', player.Inputs.Select(input => player.Get(input))));

    private sealed record Scene(MaskoAnimationConfig Canvas, (int Time, string Input, double Value)[] Inputs, int[] Cuts);
}
