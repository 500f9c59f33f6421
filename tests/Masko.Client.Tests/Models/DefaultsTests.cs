using System.Text.Json;

namespace Masko.Client.Tests.Models;

/// <summary>What a body is read as when members are not there.</summary>
public sealed class DefaultsTests
{
    [Test]
    public void A_default_stays_when_the_member_is_not_there_or_null()
    {
        Assert.That(Read<CreateWebhookBody>("""{"url":"https://x"}""").Events, Is.EqualTo([JobEventType.JobCompleted, JobEventType.JobFailed]));
        Assert.That(Read<CreateWebhookBody>("""{"url":"https://x","events":null}""").Events, Has.Count.EqualTo(2));
        Assert.That(Read<GenerateAllBody>("{}").SkipCompleted, Is.True);
        Assert.That(Read<GenerateAllBody>("""{"skip_completed":false}""").SkipCompleted, Is.False);
    }

    [TestCase("{}", "project_id")]
    [TestCase("""{"project_id":null}""", "project_id")]
    public void A_member_that_a_body_needs_is_named_when_it_is_not_there(string json, string member) =>
        Assert.That(() => Read<CreateCollectionBody>(json), Throws.InstanceOf<JsonException>().With.Message.Contains(member));

    [Test]
    public void What_is_not_set_is_not_sent()
    {
        Assert.That(JsonSerializer.Serialize(new CreateCollectionBody { ProjectId = "p" }, MaskoJson.Options), Is.EqualTo("""{"project_id":"p"}"""));
        Assert.That(JsonSerializer.Serialize(new UpdateCollectionBody(), MaskoJson.Options), Is.EqualTo("{}"));
        Assert.That(JsonSerializer.Serialize(new Job { Id = "j" }, MaskoJson.Options), Is.EqualTo("""{"id":"j","asset_ids":{},"urls":{}}"""));
    }

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, MaskoJson.Options)!;
}
