using System.Globalization;
using Masko.Client.Testing.Faults;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing;

/// <summary>One line of the fault script, and what it met so far.</summary>
public abstract class FaultRule
{
    private readonly object gate = new();
    private readonly FaultTerms terms;
    private readonly Dictionary<string, int> attempts = new(StringComparer.Ordinal);
    private int matched;
    private int fired;
    private bool ranOut;

    private protected FaultRule(FaultTerms terms, string does, int? times)
    {
        if (times < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(times), times, "A fault happens once or more often; null is for ever.");
        }

        this.terms = terms;
        Times = times;
        Name = terms.Name ?? $"{terms}: {does}, {(times is { } most ? Count(most) : "always")}";
    }

    /// <summary>The name it was given, or what it does. Of rules with the same name, the second ends in (2), and so on.</summary>
    public string Name { get; internal set; }

    /// <summary>How often it may fire; null for ever.</summary>
    public int? Times { get; }

    /// <summary>How often its conditions were met; what an older rule took does not count.</summary>
    public int Matched
    {
        get
        {
            lock (gate)
            {
                return matched;
            }
        }
    }

    /// <summary>How often it made something go wrong.</summary>
    public int Fired
    {
        get
        {
            lock (gate)
            {
                return fired;
            }
        }
    }

    /// <summary>Whether it fired at all.</summary>
    public bool WasMet => Fired > 0;

    /// <summary>Whether it was wanted once more after it had fired as often as it may.</summary>
    public bool RanOut
    {
        get
        {
            lock (gate)
            {
                return ranOut;
            }
        }
    }

    /// <summary>Whether chance has a say: then <see cref="Take"/> wants to know the content.</summary>
    internal bool IsChancy => terms.Probability < 1;

    /// <summary>Its name and its counts.</summary>
    public override string ToString()
    {
        lock (gate)
        {
            return $"{Name} (matched {Count(matched)}, fired {Count(fired)}{(ranOut ? ", ran out" : "")})";
        }
    }

    /// <summary>Its conditions are met: whether it fires.</summary>
    /// <param name="seed">The seed of all chance.</param>
    /// <param name="content">What meets it. Chance is by content, and by how often the same content came before.</param>
    internal bool Take(string seed, string content = "")
    {
        lock (gate)
        {
            matched++;
            var isDue = !IsChancy || IsDrawn(seed, content);
            if (!isDue || matched <= terms.Skip)
            {
                return false;
            }

            if (fired == Times)
            {
                ranOut = true;
                return false;
            }

            fired++;
            return true;
        }
    }

    /// <summary>It fired, and found nothing to break: it waits for the next one.</summary>
    internal void GiveBack()
    {
        lock (gate)
        {
            fired--;
        }
    }

    private static string Count(int count) => count == 1 ? "1 time" : $"{count.ToString(CultureInfo.InvariantCulture)} times";

    private bool IsDrawn(string seed, string content)
    {
        var attempt = attempts.GetValueOrDefault(content);
        attempts[content] = attempt + 1;
        return Hash.Share("fault", seed, Name, content, attempt.ToString(CultureInfo.InvariantCulture)) < terms.Probability;
    }
}
