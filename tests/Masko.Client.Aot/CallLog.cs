namespace Masko.Client.Aot;

/// <summary>Prints a line for each call: what was called, and a fact out of its answer.</summary>
internal sealed class CallLog
{
    public int Count { get; private set; }

    public void Add(string call, object? fact)
    {
        Count++;
        Console.WriteLine($"{call}: {fact}");
    }
}
