using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Masko.Client.Generators.Tests.Diagnostics;

/// <summary>The tables of what is refused, and how.</summary>
public sealed class DiagnosticsTests
{
    private static IEnumerable<string> EveryRule =>
        typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
            .Select(rule => rule.GetValue(null)).OfType<DiagnosticDescriptor>().Select(rule => rule.Id);

    [TestCaseSource(typeof(Wrong), nameof(Wrong.All))]
    public void What_is_wrong_is_refused_once_on_its_line_and_named(Wrong wrong)
    {
        var findings = GeneratorRun.Of(wrong.Source, Wrong.OtherAttributes).Findings;

        Assert.That(findings.Select(finding => finding.Id), Is.EqualTo([wrong.Rule]), string.Join('\n', findings));
        Assert.That(findings[0].Severity, Is.EqualTo(DiagnosticSeverity.Error));
        Assert.That(findings[0].GetMessage(null), Does.Contain(wrong.Thing));
        Assert.That(LineOf(findings[0], wrong.Source), Does.EndWith(Wrong.Mark));
    }

    [TestCaseSource(typeof(Wrong), nameof(Wrong.All))]
    public void What_is_refused_is_not_generated(Wrong wrong) =>
        Assert.That(GeneratorRun.Of(wrong.Source, Wrong.OtherAttributes).Files, Is.Empty);

    [TestCaseSource(typeof(Wrong), nameof(Wrong.All))]
    public void What_is_refused_compiles_but_for_the_rule_and_has_one_mark(Wrong wrong)
    {
        Assert.That(Compiler.Dialect.With(wrong.Source, Wrong.OtherAttributes).Problems(), Is.Empty);
        Assert.That(wrong.Source.Split(Wrong.Mark), Has.Length.EqualTo(2));
    }

    [Test]
    public void Every_rule_refuses_something() =>
        Assert.That(EveryRule.Except(Wrong.All.Select(wrong => wrong.Rule)), Is.Empty);

    [Test]
    public void Every_rule_has_an_id_of_its_own() =>
        Assert.That(EveryRule, Is.Unique);

    [Test]
    public void Everything_wrong_with_an_interface_is_found_at_once()
    {
        var findings = GeneratorRun.Of(Snippet.Api("""
            [Get("no path")] Task AAsync(CancellationToken token = default);
            [Get("/v1")] Task BAsync(string stray, [Query] bool flag);
            """)).Findings;

        Assert.That(
            findings.Select(finding => finding.Id),
            Is.EquivalentTo([Rules.BadPath.Id, Rules.NoToken.Id, Rules.NoRole.Id, Rules.QueryType.Id]));
    }

    private static string LineOf(Diagnostic finding, string source) =>
        source.Split('\n')[finding.Location.GetLineSpan().StartLinePosition.Line].TrimEnd();
}
