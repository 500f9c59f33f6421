using Microsoft.CodeAnalysis.CSharp;

namespace Masko.Client.Generators.Tests.Caching;

public sealed class FindingTests
{
    [Test]
    public void A_finding_moves_with_its_line()
    {
        var run = Edits.Rerun("[Get(\"/v1/jobs/{id}\")]", "\n\n[Get(\"/v1/jobs/{ident}\")]");

        Assert.That(run.Diagnostics.Select(finding => finding.Id), Is.EqualTo([Rules.UnboundPlace.Id, Rules.NoRole.Id]));
        Assert.That(run.Diagnostics[0].Location.GetLineSpan().StartLinePosition.Line, Is.EqualTo(6));
    }

    [Test]
    public void A_finding_goes_when_it_is_mended()
    {
        var compilation = Compiler.Dialect.With(Edits.Wrong);
        var driver = CSharpGeneratorDriver.Create(new ApiGenerator()).RunGenerators(compilation);

        var mended = driver.RunGenerators(Compiler.Dialect.With(Edits.Wrong.Replace("no path", "/v1"))).GetRunResult();

        Assert.That(driver.GetRunResult().Diagnostics, Has.Length.EqualTo(1));
        Assert.That(mended.Diagnostics, Is.Empty);
    }
}
