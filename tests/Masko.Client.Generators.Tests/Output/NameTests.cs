namespace Masko.Client.Generators.Tests.Output;

public sealed class NameTests
{
    [Test]
    public async Task Parameters_may_be_named_as_keywords()
    {
        var request = await Wire.Request(
            """
            [Post("/v1/{event}/{class}")]
            Task SendAsync(
                string @event,
                JobStatus @class,
                [Query] JobStatus? @if,
                [Query, AliasAs("of")] string @new,
                [Body] CreateProjectBody @object,
                [Property("key")] string? @params,
                CancellationToken @default = default);
            """,
            """api.SendAsync("e", new("c"), new("i"), "n", new() { Name = "o" }, "p")""");

        Assert.That(request.Line, Is.EqualTo("POST /v1/e/c?if=i&of=n"));
        Assert.That(request.Body, Is.EqualTo("""{"name":"o"}"""));
        Assert.That(request.Options["key"], Is.EqualTo("p"));
    }

    [Test]
    public async Task Parameters_may_have_any_name_that_generated_code_could_use()
    {
        var request = await Wire.Request(
            """
            [Get("/v1/{url}/{request}/{connection}")]
            Task GetAsync(string url, string request, string connection, CancellationToken token = default);
            """,
            """api.GetAsync("u", "r", "c")""");

        Assert.That(request.Line, Is.EqualTo("GET /v1/u/r/c"));
    }

    [Test]
    public async Task Interface_method_and_namespace_may_be_named_as_keywords()
    {
        var request = await Wire.RequestOf(
            "Sample.@event.@interface",
            """
            namespace Sample.@event;
            public interface @interface { [Get("/v1")] Task @do(CancellationToken token = default); }
            """,
            "api.@do()");

        Assert.That(request.Line, Is.EqualTo("GET /v1"));
    }

    [Test]
    public async Task Operations_of_one_name_differ_by_their_parameters()
    {
        const string Operations = """
            [Get("/v1/all")] Task GetAsync(CancellationToken token = default);
            [Get("/v1/{id}")] Task GetAsync(string id, CancellationToken token = default);
            """;

        Assert.That((await Wire.Request(Operations, "api.GetAsync()")).Line, Is.EqualTo("GET /v1/all"));
        Assert.That((await Wire.Request(Operations, """api.GetAsync("1")""")).Line, Is.EqualTo("GET /v1/1"));
    }

    [TestCase("IJobsApi", "JobsApi")]
    [TestCase("JobsApi", "JobsApiClient")]
    [TestCase("ItemsApi", "ItemsApiClient")]
    [TestCase("I", "IClient")]
    public void The_class_is_named_after_the_interface(string api, string expected)
    {
        var run = GeneratorRun.OfRight($$"""
            namespace Sample;
            public interface {{api}} { [Get("/v1")] Task GetAsync(CancellationToken token = default); }
            """);

        Assert.That(run.Output.GetTypeByMetadataName($"Sample.{expected}")?.Interfaces.Single().Name, Is.EqualTo(api));
    }

    [Test]
    public void Interfaces_of_one_name_differ_by_their_namespaces()
    {
        static string In(string space) =>
            $$"""namespace {{space}}; public interface IJobsApi { [Get("/v1")] Task GetAsync(CancellationToken token = default); }""";

        var run = GeneratorRun.OfRight(In("Sample.A"), In("Sample.B"));

        Assert.That(run.Files.Keys, Is.EquivalentTo(["Sample.A.JobsApi.g.cs", "Sample.B.JobsApi.g.cs", "ApiFactory.g.cs"]));
    }
}
