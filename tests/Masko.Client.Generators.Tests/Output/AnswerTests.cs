namespace Masko.Client.Generators.Tests.Output;

public sealed class AnswerTests
{
    [Test]
    public async Task An_answer_is_read()
    {
        var request = await Wire.Request(
            """[Get("/v1/projects/{id}")] Task<Project> GetAsync(string id, CancellationToken token = default);""",
            """Task.Run(async () => { if ((await api.GetAsync("1")).Id != "") throw new Exception(); })""");

        Assert.That(request.Line, Is.EqualTo("GET /v1/projects/1"));
    }

    [Test]
    public void A_task_without_answer_sends_and_reads_nothing()
    {
        var run = GeneratorRun.OfRight(Snippet.Api("""[Post("/v1/archive")] Task ArchiveAsync(CancellationToken token = default);"""));

        Assert.That(run.Files["Sample.SampleApi.g.cs"], Does.Contain(".Tasks.Task ArchiveAsync(").And.Contain(".SendAsync("));
    }

    [Test]
    public void An_answer_may_be_generic_nullable_or_an_array() =>
        Assert.That(
            () => GeneratorRun.OfRight(Snippet.Api("""
                [Get("/v1/a")] Task<Page<Project>> AAsync(CancellationToken token = default);
                [Get("/v1/b")] Task<string?> BAsync(CancellationToken token = default);
                [Get("/v1/c")] Task<Project?[]> CAsync(CancellationToken token = default);
                [Get("/v1/d")] Task<(int A, JobStatus? B)> DAsync(CancellationToken token = default);
                """)),
            Throws.Nothing);

    [Test]
    public Task The_token_of_the_caller_is_passed_on() =>
        Assert.ThatAsync(
            () => Wire.Request("""[Get("/v1")] Task GetAsync(CancellationToken token = default);""", "api.GetAsync(new(canceled: true))"),
            Throws.InstanceOf<OperationCanceledException>());
}
