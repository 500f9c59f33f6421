using System.Text.Json.Nodes;
using Masko.Client.Package.Tests.Support;

namespace Masko.Client.Package.Tests.Native;

[Category("Slow")]
public sealed class NativeTests
{
    private string build = null!;
    private string printed = null!;
    private IReadOnlyList<SeenRequest> requests = null!;

    [OneTimeSetUp]
    public async Task Publish_and_run()
    {
        if (NativeProgram.Obstacle is { } obstacle)
        {
            Assert.Ignore(obstacle);
        }

        var program = new NativeProgram("Masko.Client.Aot");
        build = await program.PublishAsync();
        await using var server = await CannedServer.StartAsync(Calls.Answers);
        printed = await program.RunAsync(server.Address);
        requests = server.Requests;
    }

    [Test]
    public void A_native_build_has_no_warning() =>
        Assert.That(build, Does.Contain("Generating native code").And.Not.Match(@"\bwarning\b|\bIL[23]\d{3}\b"));

    [Test]
    public void A_native_program_reads_every_answer() => Assert.That(printed, Is.EqualTo(Calls.Printed));

    [Test]
    public void A_native_program_sends_every_request_once()
    {
        var asked = Calls.Answers.Keys
            .Concat(Enumerable.Repeat(Calls.Generate, Calls.GenerateBodies.Count - 1))
            .Concat(["POST /v1/upload", "GET /v1/jobs/missing", Calls.GenerateInRun, Calls.HoldInRun]);

        Assert.That(requests.Select(request => request.Call), Is.EquivalentTo(asked));
    }

    [Test]
    public void A_native_program_sends_the_whole_of_every_kind_of_body()
    {
        var sent = requests.Where(request => request.Call == Calls.Generate).Select(request => JsonNode.Parse(request.Body));

        Assert.That(sent, Is.EqualTo(Calls.GenerateBodies.Select(body => JsonNode.Parse(body))).Using<JsonNode>(JsonNode.DeepEquals));
    }

    // Kinds of items and operations have converters of their own.
    [Test]
    public void A_native_program_sends_the_whole_job_of_a_sister_service() => Assert.That(
        JsonNode.DeepEquals(JsonNode.Parse(requests.Single(request => request.Call == Calls.Bulk).Body), JsonNode.Parse(Calls.BulkBody)), Is.True);

    [Test]
    public void A_native_program_says_who_it_is() =>
        Assert.That(requests.Select(request => request.UserAgent), Has.All.EqualTo($"Masko.Client/{TestRun.Library.Version} Aot/1.0"));
}
