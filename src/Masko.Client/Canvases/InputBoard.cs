namespace Masko.Client.Canvases;

/// <summary>The inputs of a player and what they are.</summary>
internal sealed class InputBoard
{
    public const string Clicked = "clicked";
    public const string LoopCount = "loopCount";
    public const string NodeTime = "nodeTime";

    private readonly Dictionary<string, int> slots = new(StringComparer.Ordinal);
    private readonly List<string> names = [];
    private readonly List<Input> inputs = [];
    private readonly int clicked;
    private readonly int loopCount;

    public InputBoard()
    {
        clicked = Add(Clicked, false, isTrigger: true);
        loopCount = Add(LoopCount, 0, isTrigger: false);
        NodeTimeSlot = Add(NodeTime, 0, isTrigger: false);
    }

    public int NodeTimeSlot { get; }

    public IReadOnlyList<string> Names => names;

    public int Add(string name, CanvasValue value, bool isTrigger)
    {
        var slot = inputs.Count;
        slots.Add(name, slot);
        names.Add(name);
        inputs.Add(new(value, isTrigger, Resets: isTrigger));
        return slot;
    }

    public int? Find(string name) => slots.TryGetValue(name, out var slot) ? slot : null;

    public CanvasValue Get(int slot) => inputs[slot].Value;

    /// <summary>Whether this changes anything.</summary>
    /// <param name="slot">The input.</param>
    /// <param name="value">What it becomes.</param>
    /// <param name="isFired">Whether it resets once an edge has used it, even if it is no trigger.</param>
    public bool Set(int slot, CanvasValue value, bool isFired = false)
    {
        var was = inputs[slot];
        inputs[slot] = was with { Value = value, Resets = was.IsTrigger || isFired };
        return was.Value != value;
    }

    public void Arrive()
    {
        Set(clicked, false);
        Set(loopCount, 0);
        Set(NodeTimeSlot, 0);
    }

    public void CountLoop(long count) => Set(loopCount, count);

    public bool Hold(PlayCondition[] conditions)
    {
        foreach (var condition in conditions)
        {
            if (condition is not { Comparison: { } comparison, Value: { } value } || !comparison.Holds(Get(condition.Slot), value))
            {
                return false;
            }
        }

        return conditions.Length > 0;
    }

    /// <summary>An edge has fired: the triggers it looked at are used up.</summary>
    public void Use(PlayCondition[] conditions)
    {
        foreach (var condition in conditions)
        {
            if (inputs[condition.Slot].Resets)
            {
                Set(condition.Slot, false);
            }
        }
    }

    private readonly record struct Input(CanvasValue Value, bool IsTrigger, bool Resets);
}
