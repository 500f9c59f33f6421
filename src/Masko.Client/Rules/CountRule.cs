using Masko.Client.Http;

namespace Masko.Client.Rules;

/// <summary>How many things one request may hold, at least one.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Field">The field that lists them, as it goes over the wire.</param>
/// <param name="Holder">What holds them, in messages: "a batch".</param>
/// <param name="Most">The most of them.</param>
/// <param name="WayOut">What to do instead: a sentence.</param>
internal sealed record CountRule(string Id, string Field, string Holder, int Most, string WayOut)
{
    /// <exception cref="RuleBrokenException">There are none of them, or too many.</exception>
    public void Require(int? count)
    {
        if (count is not { } there || there < 1 || there > Most)
        {
            throw RuleBrokenException.Of([RuleFinding.Refusal(Id, Field, count is null ? null : $"{count} entries", $"and {Holder} holds 1 to {Most}", WayOut)]);
        }
    }
}

/// <summary>Holds what leaves against it, whichever way it leaves.</summary>
internal sealed class CountWatch<TBody>(CountRule rule, Func<TBody, int?> countOf) : IWireWatch
    where TBody : MaskoModel
{
    public void Leaving(object body)
    {
        if (body is TBody its)
        {
            rule.Require(countOf(its));
        }
    }

    public void Came(MaskoModel answer)
    {
    }
}
