using System.Text.Json;

namespace Masko.Client.Tests.Models;

public sealed class StringValueTests
{
    [Test]
    public void A_status_of_next_year_survives_a_round_trip()
    {
        var job = Read<Job>("""{"id":"j","status":"hibernating","type":"hologram"}""");

        Assert.That(job.Status.Value, Is.EqualTo("hibernating"));
        Assert.That(job.Status.IsEnd, Is.False);
        Assert.That(Write(job), Does.Contain("\"hibernating\"").And.Contains("\"hologram\""));
    }

    [Test]
    public void Null_reads_as_the_default_and_does_not_throw()
    {
        var job = Read<Job>("""{"id":"j","status":null}""");

        Assert.That(job.Status, Is.EqualTo(default(JobStatus)));
        Assert.That(job.Status.ToString(), Is.Empty);
        Assert.That(job.Status, Is.EqualTo(new JobStatus("")).And.EqualTo(new JobStatus(null)));
    }

    [Test]
    public void Equal_texts_are_equal_values()
    {
        Assert.That(new JobStatus("completed"), Is.EqualTo(JobStatus.Completed));
        Assert.That(new JobStatus("completed").GetHashCode(), Is.EqualTo(JobStatus.Completed.GetHashCode()));
        Assert.That(new JobStatus("completed") == JobStatus.Failed, Is.False);
    }

    [Test]
    public void A_value_is_usable_as_a_key_of_a_json_object()
    {
        var counts = new Dictionary<JobStatus, int> { [JobStatus.Pending] = 2, [new("odd")] = 1 };

        var json = JsonSerializer.Serialize(counts);

        Assert.That(json, Is.EqualTo("""{"pending":2,"odd":1}"""));
        Assert.That(JsonSerializer.Deserialize<Dictionary<JobStatus, int>>(json), Is.EqualTo(counts));
    }

    [TestCase("completed", true)]
    [TestCase("failed", true)]
    [TestCase("pending", false)]
    [TestCase("processing", false)]
    [TestCase("cancelled", false)]
    [TestCase("", false)]
    public void Only_completed_and_failed_are_ends(string status, bool isEnd) => Assert.That(new JobStatus(status).IsEnd, Is.EqualTo(isEnd));

    [TestCase("")]
    [TestCase(" ")]
    [TestCase(null)]
    public void An_id_made_by_hand_is_not_empty(string? id)
    {
        Assert.That(() => new ImageAssetId(id!), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => new TransparentImageAssetId(id!), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => new AssetId(id!), Throws.InstanceOf<ArgumentException>());
    }

    [Test]
    public void An_empty_id_in_an_answer_does_not_throw_but_is_no_image()
    {
        var job = Read<Job>("""{"asset_ids":{"image":"","transparent_image":null}}""");

        Assert.That(job.Assets.TransparentImage, Is.Null);
        Assert.That(() => job.Assets.RequireImage(), Throws.InvalidOperationException.With.Message.Contains("asset_ids.image"));
    }

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, MaskoJson.Options)!;

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, MaskoJson.Options);
}
