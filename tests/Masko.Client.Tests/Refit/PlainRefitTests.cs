using System.Text.Json;
using System.Text.Json.Nodes;
using Refit;

namespace Masko.Client.Tests.Refit;

/// <summary>The interfaces used with Refit alone, and the models with any serializer: what goes over the wire is right there too.</summary>
public sealed class PlainRefitTests
{
    [Test]
    public async Task A_body_has_its_wire_names_with_the_defaults_of_Refit()
    {
        await using var server = await WireServer.StartAsync(202, """{"job_id":"j1","asset_ids":{"image":"a1"}}""");
        using var http = new HttpClient { BaseAddress = server.Address };
        var api = RestService.ForGenerated<IGenerationApi>(http);

        var accepted = await api.GenerateAsync("c1", GenerateBody.Animation("Dancing", "ready", "dancing", TimeSpan.FromSeconds(4)));

        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(server.Request.Body), JsonNode.Parse(
            """{"type":"animation","name":"Dancing","image_prompt":"ready","animation_prompt":"dancing","duration":4}""")), Is.True, server.Request.Text);
        Assert.That((accepted.JobId, accepted.Assets.Image?.Value), Is.EqualTo(("j1", "a1")));
    }

    private static IEnumerable<JsonSerializerOptions> AnyOptions() =>
    [
        JsonSerializerOptions.Default, JsonSerializerOptions.Web, new() { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper, WriteIndented = true },
    ];

    [TestCaseSource(nameof(AnyOptions))]
    public void A_model_is_written_and_read_as_the_service_does_with_any_options(JsonSerializerOptions options)
    {
        var job = JsonSerializer.Deserialize<Job>(
            """{"id":"j","status":"completed","type":"animation","collection_id":"c","asset_ids":{"image":"a"},"created_at":"2026-01-02T03:04:05Z"}""", MaskoJson.Options)!;
        GenerateBody pose = GenerateBody.Image("n", "p") with { Tag = "not sent" };

        Assert.That(JsonSerializer.Serialize(job, options), Does.Contain("\"asset_ids\"").And.Contain("\"created_at\"").And.Contain("\"collection_id\""));
        Assert.That(JsonSerializer.Serialize(JsonSerializer.Deserialize<Job>(JsonSerializer.Serialize(job, options), options), MaskoJson.Options),
            Is.EqualTo(JsonSerializer.Serialize(job, MaskoJson.Options)));
        Assert.That(JsonSerializer.Serialize(pose, options), Does.Contain("\"image_prompt\"").And.Not.Contain("not sent"));
        Assert.That(JsonSerializer.Deserialize<GenerateBody>(JsonSerializer.Serialize(pose, options), options), Is.EqualTo(pose with { Tag = null }));
        Assert.That(JsonSerializer.Deserialize<Page<Job>>("""{"data":[{"id":"j","item_id":"i"}]}""", options)!.Items.Single().ItemId, Is.EqualTo("i"));
    }

    [Test]
    public void Every_model_says_how_it_is_written()
    {
        var models = typeof(MaskoModel).Assembly.GetTypes().Where(type => type.IsPublic && type is { IsClass: true, IsAbstract: false } && type.IsSubclassOf(typeof(MaskoModel)));

        Assert.That(
            models.Where(type => type.GetCustomAttributes(typeof(System.Text.Json.Serialization.JsonConverterAttribute), inherit: false).Length == 0), Is.Empty);
    }
}
