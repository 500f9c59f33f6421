using System.Diagnostics.CodeAnalysis;

namespace Masko.Client.Rules.Knowing;

/// <summary>What was heard last, up to a bound: what was neither told nor asked for in a long time is forgotten.</summary>
internal sealed class BoundedMemory<T>(int most)
{
    private readonly object gate = new();
    private Dictionary<string, T> young = new(StringComparer.Ordinal);
    private Dictionary<string, T> old = new(StringComparer.Ordinal);

    public bool TryGet(string key, [MaybeNullWhen(false)] out T value)
    {
        lock (gate)
        {
            if (young.TryGetValue(key, out value))
            {
                return true;
            }

            if (!old.TryGetValue(key, out value))
            {
                return false;
            }

            Put(key, value);
            return true;
        }
    }

    /// <summary>Keeps what is made of what was known before, which is nothing at first.</summary>
    public void Update<TState>(string key, TState state, Func<T?, TState, T> make)
    {
        lock (gate)
        {
            Put(key, make(young.TryGetValue(key, out var known) || old.TryGetValue(key, out known) ? known : default, state));
        }
    }

    public void Set(string key, T value)
    {
        lock (gate)
        {
            Put(key, value);
        }
    }

    public void Remove(string key)
    {
        lock (gate)
        {
            young.Remove(key);
            old.Remove(key);
        }
    }

    private void Put(string key, T value)
    {
        if (young.Count >= most / 2 && !young.ContainsKey(key))
        {
            (old, young) = (young, old);
            young.Clear();
        }

        young[key] = value;
    }
}
