using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HouseRules.Tests;

/// <summary>The two tables: what is refused, what is not.</summary>
public sealed class BannedCallsTests
{
    private static IEnumerable<string> EverySnippet =>
        Refused.Snippets.Select(refused => (string)refused.Arguments[0]!).Concat(Allowed.Snippets);

    [TestCaseSource(typeof(Refused), nameof(Refused.Snippets))]
    public async Task A_banned_call_is_refused_once_on_its_line_and_what_to_use_is_named(string statement, string instead)
    {
        var findings = await HouseRulesRun.Findings(Snippet.Around(statement));

        Assert.That(findings.Select(finding => finding.Id), Is.EqualTo(["HOUSE001"]));
        Assert.That(findings[0].Severity, Is.EqualTo(DiagnosticSeverity.Error));
        Assert.That(HouseRulesRun.LineOf(findings[0]), Is.EqualTo(statement));
        Assert.That(findings[0].GetMessage(null), Does.EndWith($" is banned: use {instead}"));
    }

    [TestCaseSource(typeof(Allowed), nameof(Allowed.Snippets))]
    public async Task An_allowed_call_is_not_refused(string statement) =>
        Assert.That(await HouseRulesRun.Findings(Snippet.Around(statement)), Is.Empty);

    [TestCaseSource(nameof(EverySnippet))]
    public void A_snippet_compiles_without_errors(string statement) =>
        Assert.That(() => HouseRulesRun.Compile(Snippet.Around(statement)), Throws.Nothing);

    [Test]
    public void A_snippet_with_an_error_is_told_apart() =>
        Assert.That(
            () => HouseRulesRun.Compile(Snippet.Around("_ = DateTime.UtcNew;")),
            Throws.ArgumentException.With.Message.Contains("UtcNew"));

    [Test]
    public async Task Every_ban_refuses_at_least_one_snippet()
    {
        var each = BannedCalls.All.Select(ban => (Ban: ban, Alone: new BannedCallsAnalyzer([ban]))).ToList();
        var findings = await HouseRulesRun.Compile([.. EverySnippet.Select(Snippet.Around)])
            .WithAnalyzers([.. each.Select(one => one.Alone)])
            .GetAnalysisResultAsync(CancellationToken.None);

        var uncovered = each.Where(one => findings.GetAllDiagnostics(one.Alone).IsEmpty).Select(one => one.Ban);
        Assert.That(uncovered, Is.Empty);
    }
}
