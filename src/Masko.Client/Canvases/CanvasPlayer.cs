using Masko.Client.Canvases;

namespace Masko.Client;

/// <summary>
/// Runs an exported canvas: inputs come in, time goes by, and it says which video to play. It opens no file, starts no timer and looks at no clock.
/// </summary>
/// <remarks>
/// <para>
/// Wherever the player is not in a transition, it looks at its edges: at the start, on arrival, when an input has changed, when a loop has played, and
/// when a condition on <c>nodeTime</c> may have changed. Edges from any node come first, the highest priority first, then those of the node, each in the
/// order of the export. All conditions of an edge must hold; an edge without conditions never fires. An edge with a video plays it and then arrives; one
/// without jumps. An edge from any node has no video of its own: where an edge leads straight from the node to its target, the video of that one is played,
/// whatever its own conditions say.
/// </para>
/// <para>
/// Three inputs are the player's own and reset on arrival: <c>clicked</c>, <c>loopCount</c> (how often the loop has played) and <c>nodeTime</c> (whole
/// milliseconds since the arrival; it stands still in a transition). Every other input belongs to the canvas: <see cref="Inputs"/> names them.
/// </para>
/// <para>
/// Documented nowhere, and assumed: a transition is played to its end, whatever is set or fired meanwhile, and looked at on arrival. Where the first
/// edge from any node that holds leads to the node itself, the player is where it should be: those of lower priority wait. A trigger waits until an edge
/// that looks at it fires. An input that the canvas does not declare is false until it is set. <see cref="MaskoAnimationConfig.AutoPlay"/> is left to the
/// caller.
/// </para>
/// <para>Not safe for use by several threads at once.</para>
/// </remarks>
public sealed partial class CanvasPlayer
{
    /// <summary>The most edges that are taken in a second of the player's time: 100. After that it halts until an input changes.</summary>
    public const int MostEdgesASecond = 100;

    /// <summary>The most time that one <see cref="Tick"/> lets go by: an hour. What is beyond, as after a sleep of the computer, is dropped.</summary>
    public static readonly TimeSpan LongestTick = TimeSpan.FromHours(1);

    private readonly InputBoard inputs = new();
    private readonly PlayGraph graph;
    private PlayNode node;
    private PlayEdge? transition;
    private EdgeAllowance allowance;
    private List<CanvasEvent>? happened;
    private long now;
    private long atNode;
    private long inClip;
    private long loops;
    private int nextMoment;
    private bool mustLook = true;

    /// <summary>A player at the initial node of a canvas. It takes every canvas; <see cref="Problems"/> tells what of it cannot be played.</summary>
    /// <param name="config">The canvas, which must not change any more.</param>
    public CanvasPlayer(MaskoAnimationConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        Config = config;
        graph = PlayGraphReader.Read(config, inputs);
        node = graph.Start;
    }

    /// <summary>The canvas.</summary>
    public MaskoAnimationConfig Config { get; }

    /// <summary>What of the canvas cannot be played as it stands, a sentence each; empty when all can.</summary>
    public IReadOnlyList<string> Problems => graph.Problems;

    /// <summary>The names of all inputs: the player's own, those that the canvas declares, and those that only a condition names.</summary>
    public IReadOnlyList<string> Inputs => inputs.Names;

    /// <summary>The node it is at; in a transition, the one it has left. A node with an empty id where the canvas has none.</summary>
    public CanvasNode Node => node.Model;

    /// <summary>The edge whose video leads to the next node; null while at a node.</summary>
    public CanvasEdge? Transition => transition?.Model;

    /// <summary>The video to play now; null when there is none, as at a node without a loop: then its picture is all there is. The same object as long as it plays on.</summary>
    public CanvasClip? Clip => transition is { } edge ? edge.Clip : node.Loop?.Clip;

    /// <summary>How long <see cref="Clip"/> has played, in a loop since it last began; zero without a clip. Times its speed it is the place in the file.</summary>
    public TimeSpan Position => Clip is null ? TimeSpan.Zero : TimeSpan.FromTicks(inClip);

    /// <summary>How often the loop has played since the arrival.</summary>
    public long LoopCount => loops;

    /// <summary>How long it is, or in a transition was, at the node.</summary>
    public TimeSpan NodeTime => TimeSpan.FromTicks(atNode);

    /// <summary>Whether it has halted because the canvas runs in a circle; an input that changes sets it going again.</summary>
    public bool IsHalted { get; private set; }

    /// <summary>What an input is.</summary>
    /// <param name="input">Its name; one that is not among <see cref="Inputs"/> is false.</param>
    public CanvasValue Get(string input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return inputs.Find(input) is not { } slot ? false : slot == inputs.NodeTimeSlot ? WholeMilliseconds : inputs.Get(slot);
    }

    /// <summary>Sets an input. The next <see cref="Tick"/> acts on it, so that several can be set at once.</summary>
    /// <param name="input">Its name.</param>
    /// <param name="value">What it becomes: true or false, a number or a text.</param>
    /// <returns>Whether the canvas has such an input; otherwise nothing is done.</returns>
    /// <exception cref="ArgumentException">It is <c>loopCount</c> or <c>nodeTime</c>, which the player counts itself.</exception>
    public bool Set(string input, CanvasValue value) => Change(input, value, isFired: false);

    /// <summary>Fires a trigger: it is true until an edge that looks at it fires. The next <see cref="Tick"/> acts on it.</summary>
    /// <param name="trigger">Its name; an input of another type, such as <c>clicked</c>, does as well.</param>
    /// <returns>Whether the canvas has such an input; otherwise nothing is done.</returns>
    /// <exception cref="ArgumentException">It is <c>loopCount</c> or <c>nodeTime</c>, which the player counts itself.</exception>
    public bool Fire(string trigger) => Change(trigger, true, isFired: true);

    /// <summary>Lets time go by, and acts on what was set and fired before. However time is sliced, the same happens at the same times.</summary>
    /// <param name="elapsed">How much; zero to only act. Of more than <see cref="LongestTick"/> the rest is dropped.</param>
    /// <returns>What happened, in its order; empty most of the time.</returns>
    public IReadOnlyList<CanvasEvent> Tick(TimeSpan elapsed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(elapsed, TimeSpan.Zero);
        var left = Math.Min(elapsed.Ticks, LongestTick.Ticks);
        Settle();
        while (left > 0)
        {
            var step = Math.Min(left, UntilNext());
            left -= step;
            Pass(step);
            Settle();
        }

        IReadOnlyList<CanvasEvent> told = happened ?? (IReadOnlyList<CanvasEvent>)[];
        happened = null;
        return told;
    }

    private bool Change(string input, CanvasValue value, bool isFired)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input is InputBoard.LoopCount or InputBoard.NodeTime)
        {
            throw new ArgumentException($"'{input}' is counted by the player itself, and cannot be set.", nameof(input));
        }

        if (inputs.Find(input) is not { } slot)
        {
            return false;
        }

        if (inputs.Set(slot, value, isFired))
        {
            mustLook = true;
            IsHalted = false;
            allowance.Renew(now);
        }

        return true;
    }
}
