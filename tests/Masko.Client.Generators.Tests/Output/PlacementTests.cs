namespace Masko.Client.Generators.Tests.Output;

public sealed class PlacementTests
{
    private const string Get = """[Get("/v1/get")] Task GetAsync(CancellationToken token = default);""";
    private const string Post = """[Post("/v1/post")] Task PostAsync(CancellationToken token = default);""";

    [Test]
    public async Task An_interface_may_stand_in_a_nested_namespace()
    {
        var request = await Wire.RequestOf(
            "Sample.Deep.Down.IJobsApi",
            "namespace Sample.Deep { namespace Down { internal interface IJobsApi { " + Get + " } } }",
            "api.GetAsync()");

        Assert.That(request.Line, Is.EqualTo("GET /v1/get"));
    }

    [Test]
    public void An_interface_in_two_files_is_generated_once_and_whole()
    {
        var run = GeneratorRun.OfRight(
            "namespace Sample; public partial interface ISampleApi { " + Get + " }",
            "namespace Sample; public partial interface ISampleApi { " + Post + " }");

        Assert.That(run.Files.Keys, Is.EquivalentTo(["Sample.SampleApi.g.cs", "ApiFactory.g.cs"]));
        Assert.That(run.Files["Sample.SampleApi.g.cs"], Does.Contain("/v1/get").And.Contain("/v1/post"));
    }

    [Test]
    public void An_interface_in_two_files_may_have_an_empty_one()
    {
        var run = GeneratorRun.OfRight(
            "namespace Sample; public partial interface ISampleApi;",
            "namespace Sample; public partial interface ISampleApi { " + Get + " }");

        Assert.That(run.Files.Keys, Is.EquivalentTo(["Sample.SampleApi.g.cs", "ApiFactory.g.cs"]));
    }

    [Test]
    public void Other_interfaces_are_left_alone()
    {
        var run = GeneratorRun.OfRight(
            "namespace Sample; public interface IOther { void Do(); }",
            """
            namespace Sample;
            public sealed class GetAttribute(string path) : Attribute { public string Path => path; }
            public interface IForeign { [Sample.Get("/v1")] void Do(); }
            """);

        Assert.That(run.Files, Is.Empty);
    }

    [Test]
    public void An_attribute_is_known_by_its_full_name_too()
    {
        var run = GeneratorRun.OfRight(Snippet.Api(
            """[global::Masko.Client.Dialect.GetAttribute("/v1")] Task GetAsync(CancellationToken token = default);"""));

        Assert.That(run.Files.Keys, Does.Contain("Sample.SampleApi.g.cs"));
    }

    [Test]
    public void A_wrong_interface_does_not_keep_the_others_from_being_generated()
    {
        var run = GeneratorRun.Of(
            Snippet.Api("""[Get("no path")] Task GetAsync(CancellationToken token = default);"""),
            "namespace Sample; public interface IRightApi { " + Get + " }");

        Assert.That(run.Findings.Select(finding => finding.Id), Is.EqualTo([Rules.BadPath.Id]));
        Assert.That(run.Files.Keys, Is.EquivalentTo(["Sample.RightApi.g.cs", "ApiFactory.g.cs"]));
        Assert.That(run.Files["ApiFactory.g.cs"], Does.Contain("IRightApi").And.Not.Contain("ISampleApi"));
    }
}
