using System.Globalization;

namespace Masko.Client.Testing.Faults;

/// <summary>The rules of a script at one moment. It never changes: whoever adds one makes the next.</summary>
internal sealed class FaultRules
{
    private FaultRules(FaultRule[] all)
    {
        All = all;
        Requests = [.. all.OfType<RequestRule>()];
        Connections = [.. all.OfType<ConnectionRule>()];
    }

    public static FaultRules None { get; } = new([]);

    public IReadOnlyList<FaultRule> All { get; }

    public RequestRule[] Requests { get; }

    public ConnectionRule[] Connections { get; }

    /// <summary>The rules for one kind of work.</summary>
    public IEnumerable<WorkRule<TWork>> For<TWork>() => All.Count == 0 ? [] : All.OfType<WorkRule<TWork>>();

    /// <summary>The same and one more, whose name is made to differ from the others.</summary>
    public FaultRules With(FaultRule rule)
    {
        var name = rule.Name;
        for (var number = 2; All.Any(other => other.Name == rule.Name); number++)
        {
            rule.Name = $"{name} ({number.ToString(CultureInfo.InvariantCulture)})";
        }

        return new([.. All, rule]);
    }
}
