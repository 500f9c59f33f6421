using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Masko.Client.Tests.Wire;

public sealed partial class EscapeHatchTests
{
    [Test]
    public async Task An_operation_that_is_not_modelled_can_be_called_with_any_json()
    {
        await using var server = await WireServer.StartAsync(200, """{"data":{"scene":"forest"}}""");
        using var masko = server.Client();

        var answer = await masko.SendAsync<JsonElement>(HttpMethod.Post, "/v1/scenes?draft=true", new JsonObject { ["size"] = 3 });

        Assert.That(answer.GetProperty("scene").GetString(), Is.EqualTo("forest"));
        Assert.That(server.Request.Target, Is.EqualTo("/v1/scenes?draft=true"));
        Assert.That(server.Request.Text, Is.EqualTo("""{"size":3}"""));
        Assert.That(server.Request.Headers["Authorization"], Is.EqualTo("Bearer " + WireServer.Key));
    }

    [Test]
    public async Task Types_of_this_package_go_both_ways()
    {
        await using var server = await WireServer.StartAsync(202, """{"data":{"job_id":"j1"}}""");
        using var masko = server.Client();

        var made = await masko.SendAsync<GenerationAccepted>(HttpMethod.Post, "/v2/generate", GenerateBody.Image("n", "p"));

        Assert.That(made.JobId, Is.EqualTo("j1"));
        Assert.That(server.Request.Text, Is.EqualTo("""{"type":"image","name":"n","image_prompt":"p"}"""));
    }

    [Test]
    public async Task Types_of_the_user_go_both_ways_once_their_context_is_known()
    {
        await using var server = await WireServer.StartAsync(200, """{"data":{"tree_count":7}}""");
        using var masko = server.Client(options => options.JsonTypes = ForestContext.Default);

        var forest = await masko.SendAsync<Forest>(HttpMethod.Put, "/v1/forest", new Forest { TreeCount = 3 });

        Assert.That(forest.TreeCount, Is.EqualTo(7));
        Assert.That(server.Request.Text, Is.EqualTo("""{"tree_count":3}"""));
    }

    [Test]
    public async Task A_type_that_nobody_knows_is_refused_and_the_way_out_is_named()
    {
        await using var server = await WireServer.StartAsync(200, "{}");
        using var masko = server.Client();

        var error = Assert.ThrowsAsync<NotSupportedException>(() => masko.SendAsync<Job>(HttpMethod.Post, "/v1/forest", new Forest()))!;
        Assert.That(error.Message, Does.Contain("Forest").And.Contains("MaskoClientOptions.JsonTypes"));

        error = Assert.ThrowsAsync<NotSupportedException>(() => masko.SendAsync<Forest>(HttpMethod.Post, "/v1/forest"))!;
        Assert.That(error.Message, Does.Contain("Forest").And.Contains("MaskoClientOptions.JsonTypes"));
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public async Task Content_of_any_kind_can_be_sent()
    {
        await using var server = await WireServer.StartAsync(200, "{}");
        using var masko = server.Client();

        await masko.SendAsync<JsonElement>(HttpMethod.Post, "/v1/raw", new StringContent("hello"));

        Assert.That(server.Request.Text, Is.EqualTo("hello"));
    }

    internal sealed record Forest
    {
        public int TreeCount { get; init; }
    }

    [JsonSerializable(typeof(Forest))]
    internal sealed partial class ForestContext : JsonSerializerContext;
}
