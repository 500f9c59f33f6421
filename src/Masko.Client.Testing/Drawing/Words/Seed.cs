using System.Text;

namespace Masko.Client.Testing.Drawing;

/// <summary>Choices that follow from a text alone: FNV-1a of its UTF-8.</summary>
internal readonly record struct Seed(ulong Value)
{
    public static Seed Of(string text)
    {
        var hash = 14695981039346656037;
        foreach (var value in Encoding.UTF8.GetBytes(text)) hash = (hash ^ value) * 1099511628211;
        return new(hash);
    }

    /// <summary>An independent seed for one of the choices.</summary>
    public Seed For(string choice) => new(Stirred(Value ^ Of(choice).Value));

    public Seed For(int number) => new(Stirred(Value + ((ulong)number * 0x9E3779B97F4A7C15)));

    public int Below(int count) => (int)(Stirred(Value) % (ulong)count);

    public double Between(double low, double high) => low + ((high - low) * (Stirred(Value) >> 11) / (1UL << 53));

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    private static ulong Stirred(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
