namespace Masko.Client.Generators.Tests.Output;

public sealed class BodyTests
{
    [Test]
    public async Task A_body_is_sent_as_JSON()
    {
        var request = await Wire.Request(
            """[Post("/v1/projects")] Task AddAsync([Body] CreateProjectBody body, CancellationToken token = default);""",
            """api.AddAsync(new() { Name = "n" })""");

        Assert.That(request.Line, Is.EqualTo("POST /v1/projects"));
        Assert.That(request.Body, Is.EqualTo("""{"name":"n"}"""));
        Assert.That(request.MediaType, Is.EqualTo("application/json"));
    }

    [Test]
    public async Task Without_a_body_nothing_is_sent()
    {
        var request = await Wire.Request("""[Post("/v1/projects")] Task AddAsync(CancellationToken token = default);""", "api.AddAsync()");

        Assert.That(request.Body, Is.Null.Or.Empty);
    }

    [Test]
    public async Task The_parts_of_a_multipart_body_are_sent_in_the_order_of_the_method()
    {
        var request = await Wire.Request(
            """[Multipart, Post("/v1/upload")] Task AddAsync(HttpContent front, StringContent back, CancellationToken token = default);""",
            """api.AddAsync(new StringContent("<front>"), new StringContent("<back>"))""");

        Assert.That(request.MediaType, Is.EqualTo("multipart/form-data"));
        Assert.That(request.Body, Does.Match("(?s)^--.*<front>.*--.*<back>.*--"));
    }

    [Test]
    public async Task A_multipart_body_goes_with_places_and_query_too()
    {
        var request = await Wire.Request(
            """
            [Multipart]
            [Put("/v1/upload/{id}")]
            Task AddAsync(string id, [AliasAs("file")] ByteArrayContent content, [Query] int? limit, CancellationToken token = default);
            """,
            """api.AddAsync("1", new StringContent("<file>"), 2)""");

        Assert.That(request.Line, Is.EqualTo("PUT /v1/upload/1?limit=2"));
        Assert.That(request.Body, Does.Contain("<file>"));
    }
}
