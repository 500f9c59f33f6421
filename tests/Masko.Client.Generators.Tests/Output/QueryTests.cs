namespace Masko.Client.Generators.Tests.Output;

public sealed class QueryTests
{
    [Test]
    public async Task Query_parameters_follow_in_the_order_of_the_method()
    {
        var request = await Wire.Request(
            """[Get("/v1/jobs")] Task ListAsync([Query] string b, [Query] int a, CancellationToken token = default);""",
            """api.ListAsync("x", 2)""");

        Assert.That(request.Line, Is.EqualTo("GET /v1/jobs?b=x&a=2"));
    }

    [Test]
    public async Task What_is_null_is_left_out()
    {
        var request = await Wire.Request(
            """
            [Get("/v1/jobs")]
            Task ListAsync(
                [Query] string? text = null,
                [Query] int? number = null,
                [Query] JobStatus? status = null,
                CancellationToken token = default);
            """,
            "api.ListAsync()");

        Assert.That(request.Line, Is.EqualTo("GET /v1/jobs"));
    }

    [Test]
    public async Task An_alias_is_the_name_on_the_wire()
    {
        var request = await Wire.Request(
            """[Get("/v1/jobs")] Task ListAsync([Query, AliasAs("project_id")] string projectId, CancellationToken token = default);""",
            """api.ListAsync("1")""");

        Assert.That(request.Line, Is.EqualTo("GET /v1/jobs?project_id=1"));
    }

    [Test]
    public async Task A_string_value_is_written_as_its_value_nullable_or_not()
    {
        var request = await Wire.Request(
            """[Get("/v1/jobs")] Task ListAsync([Query] JobStatus? status, [Query] JobType type, CancellationToken token = default);""",
            """api.ListAsync(new("half done"), new("new"))""");

        Assert.That(request.Line, Is.EqualTo("GET /v1/jobs?status=half%20done&type=new"));
    }

    [Test]
    public async Task A_query_in_the_path_is_continued()
    {
        var request = await Wire.Request(
            """[Get("/v1/jobs/{id}?wait=true")] Task WaitAsync(string id, [Query] int? limit = null, CancellationToken token = default);""",
            """api.WaitAsync("1", 30)""");

        Assert.That(request.Line, Is.EqualTo("GET /v1/jobs/1?wait=true&limit=30"));
    }

    [Test]
    public async Task A_query_goes_with_a_body_too()
    {
        var request = await Wire.Request(
            """[Post("/v1")] Task AddAsync([Query] string of, [Body] CreateProjectBody body, CancellationToken token = default);""",
            """api.AddAsync("x", new() { Name = "n" })""");

        Assert.That(request.Line, Is.EqualTo("POST /v1?of=x"));
        Assert.That(request.Body, Is.EqualTo("""{"name":"n"}"""));
    }

    [Test]
    public async Task A_name_with_a_place_of_the_same_text_before_it_is_kept_apart()
    {
        var request = await Wire.Request(
            """[Get("/v1/limit/{id}")] Task ListAsync(string id, [Query] string limit, CancellationToken token = default);""",
            """api.ListAsync("1", "2")""");

        Assert.That(request.Line, Is.EqualTo("GET /v1/limit/1?limit=2"));
    }
}
