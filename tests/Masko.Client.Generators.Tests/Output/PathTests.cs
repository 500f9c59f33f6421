namespace Masko.Client.Generators.Tests.Output;

public sealed class PathTests
{
    [Test]
    public async Task Text_and_places_follow_each_other_as_in_the_path()
    {
        var request = await Wire.Request(
            """[Get("/v1/jobs/{jobId}/logs/{logId}/end")] Task GetAsync(string logId, string jobId, CancellationToken token = default);""",
            """api.GetAsync(logId: "l", jobId: "j")""");

        Assert.That(request.Line, Is.EqualTo("GET /v1/jobs/j/logs/l/end"));
    }

    [Test]
    public async Task A_path_may_have_no_places()
    {
        var request = await Wire.Request("""[Get("/v1/jobs")] Task GetAsync(CancellationToken token = default);""", "api.GetAsync()");

        Assert.That(request.Line, Is.EqualTo("GET /v1/jobs"));
    }

    [Test]
    public async Task A_path_may_end_in_a_place_next_to_text()
    {
        var request = await Wire.Request(
            """[Get("/v1/jobs/{id}.{format}")] Task GetAsync(string id, string format, CancellationToken token = default);""",
            """api.GetAsync("1", "json")""");

        Assert.That(request.Line, Is.EqualTo("GET /v1/jobs/1.json"));
    }

    [Test]
    public async Task A_place_may_stand_twice()
    {
        var request = await Wire.Request(
            """[Get("/v1/{id}/{id}")] Task GetAsync(string id, CancellationToken token = default);""", """api.GetAsync("1")""");

        Assert.That(request.Line, Is.EqualTo("GET /v1/1/1"));
    }

    [Test]
    public async Task An_alias_names_the_place()
    {
        var request = await Wire.Request(
            """[Get("/v1/jobs/{job_id}")] Task GetAsync([AliasAs("job_id")] string jobId, CancellationToken token = default);""",
            """api.GetAsync("1")""");

        Assert.That(request.Line, Is.EqualTo("GET /v1/jobs/1"));
    }

    [Test]
    public async Task What_is_handed_in_stays_one_segment()
    {
        var request = await Wire.Request(
            """[Get("/v1/jobs/{id}/log")] Task GetAsync(string id, CancellationToken token = default);""",
            """api.GetAsync("a/../b?c#d e")""");

        Assert.That(request.Line, Is.EqualTo("GET /v1/jobs/a%2F..%2Fb%3Fc%23d%20e/log"));
    }

    [Test]
    public async Task A_string_value_is_written_as_its_value()
    {
        var request = await Wire.Request(
            """[Get("/v1/jobs/{status}")] Task GetAsync(JobStatus status, CancellationToken token = default);""",
            """api.GetAsync(new("half done"))""");

        Assert.That(request.Line, Is.EqualTo("GET /v1/jobs/half%20done"));
    }

    [Test]
    public async Task A_place_may_stand_in_a_query_of_the_path()
    {
        var request = await Wire.Request(
            """[Get("/v1/jobs?of={id}")] Task GetAsync(string id, [Query] int? limit = null, CancellationToken token = default);""",
            """api.GetAsync("a&b", 5)""");

        Assert.That(request.Line, Is.EqualTo("GET /v1/jobs?of=a%26b&limit=5"));
    }

    [Test]
    public async Task Quotes_and_backslashes_of_a_path_arrive()
    {
        var request = await Wire.Request(
            """[Get("/v1/\"quoted\"")] Task GetAsync(CancellationToken token = default);""", "api.GetAsync()");

        Assert.That(request.Line, Is.EqualTo("GET /v1/%22quoted%22"));
    }

    [TestCase("Get")]
    [TestCase("Post")]
    [TestCase("Put")]
    [TestCase("Patch")]
    [TestCase("Delete")]
    public async Task The_attribute_is_the_method(string verb)
    {
        var request = await Wire.Request($"""[{verb}("/v1")] Task CallAsync(CancellationToken token = default);""", "api.CallAsync()");

        Assert.That(request.Line, Is.EqualTo($"{verb.ToUpperInvariant()} /v1"));
    }
}
