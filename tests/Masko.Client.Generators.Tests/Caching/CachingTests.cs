using Microsoft.CodeAnalysis;

namespace Masko.Client.Generators.Tests.Caching;

/// <summary>Typing costs nothing where nothing changed.</summary>
public sealed class CachingTests
{
    [TestCase("class Other;", "class Other { public int Number => 1; }")]
    [TestCase("class Other;", "class Other; // a comment")]
    [TestCase("class Other;", "class Renamed;")]
    public void An_edit_of_another_class_does_nothing_again(string before, string after) =>
        AssertAllKept(Edits.Rerun(before, after));

    [TestCase("namespace Sample; public sealed class Another;")]
    [TestCase("namespace Sample; public interface IOther { void Do(); }")]
    public void A_new_file_does_nothing_again(string file) => AssertAllKept(Edits.RerunWith(file));

    [TestCase("public interface IJobsApi", "// a comment\npublic interface IJobsApi")]
    [TestCase("public interface IJobsApi", "/// <summary>Jobs.</summary>\npublic interface IJobsApi")]
    [TestCase("(string id, ", "(\n        string id,\n        ")]
    [TestCase("int? limit = null", "System.Int32? limit = 5")]
    public void An_edit_that_changes_no_request_does_nothing_again(string before, string after) =>
        AssertAllKept(Edits.Rerun(before, after));

    [TestCase("/v1/jobs/", "/v2/jobs/")]
    [TestCase("Get(", "Delete(")]
    [TestCase("GetAsync", "ReadAsync")]
    [TestCase("int? limit", "string? limit")]
    [TestCase("int? limit", "[AliasAs(\"most\")] int? limit")]
    [TestCase("Task GetAsync", "Task<string> GetAsync")]
    public void An_edit_of_one_interface_writes_that_one_again_and_nothing_else(string before, string after)
    {
        var run = Edits.Rerun(before, after);

        Assert.That(run.ModelsMadeAgain(), Is.EqualTo(["JobsApi"]));
        Assert.That(run.OutputsMadeAgain(), Is.EqualTo(["JobsApi"]));
    }

    [Test]
    public void A_new_interface_writes_itself_and_the_factory()
    {
        var run = Edits.RerunWith("""
            namespace Sample;
            public interface INewApi { [Get("/v1")] Task GetAsync(CancellationToken token = default); }
            """);

        Assert.That(run.OutputsMadeAgain(), Is.EquivalentTo(["NewApi", "ApiFactory"]));
    }

    [Test]
    public void A_type_that_changes_in_another_file_is_seen()
    {
        var run = Edits.RerunWith("namespace Sample; public sealed class Task;");

        Assert.That(run.Diagnostics.Select(finding => finding.Id).Distinct(), Is.EqualTo([Rules.NotATask.Id]));
    }

    private static void AssertAllKept(GeneratorRunResult run)
    {
        Assert.That(run.Models().Keys, Is.EquivalentTo(["JobsApi", "ItemsApi"]));
        Assert.That(run.ModelsMadeAgain(), Is.Empty);
        Assert.That(run.Outputs().Keys, Is.EquivalentTo(["JobsApi", "ItemsApi", "ApiFactory"]));
        Assert.That(run.OutputsMadeAgain(), Is.Empty);
    }
}
