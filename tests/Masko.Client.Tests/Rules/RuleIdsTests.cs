using System.Reflection;
using System.Text.RegularExpressions;
using Masko.Client.Rules.Generating;

namespace Masko.Client.Tests.Rules;

public sealed class RuleIdsTests
{
    private static readonly IReadOnlyList<string> Ids =
        [.. typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    [Test]
    public void Every_rule_is_listed_in_the_diagnostics_and_the_other_way_round()
    {
        var lines = File.ReadLines(Repository.PathTo("docs", "diagnostics.md"));
        var listed = lines.Select(line => Regex.Match(line, @"^\| `(MASKO-R\d{3})` \| (stops|warns) \|")).Where(match => match.Success).ToList();

        Assert.That(listed.Select(match => match.Groups[1].Value), Is.EqualTo(Ids));
        Assert.That(listed.Select(match => match.Groups[2].Value), Is.EqualTo(Ids.Select(id => string.CompareOrdinal(id, "MASKO-R100") < 0 ? "stops" : "warns")));
    }

    [Test]
    public void Ids_are_given_once_and_every_rule_has_one()
    {
        Assert.That(Ids, Is.Unique);
        Assert.That(BuiltInRules.All.Select(rule => rule.Id), Is.Unique.And.SubsetOf(Ids));
    }
}
