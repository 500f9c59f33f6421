namespace Masko.Client.Sisters.Tests.ZSky;

/// <summary>How many pictures a request holds, and how many results come back.</summary>
public sealed class CountTests
{
    [TestCase(0)]
    [TestCase(51)]
    public void A_batch_that_the_service_would_not_take_is_refused_before_it_leaves_with_the_way_out(int count)
    {
        var wire = new Canned("{}");
        using var zsky = new ZSkyClient("sk_live_1", wire.Client());

        var error = Assert.ThrowsAsync<RuleBrokenException>(() => zsky.BatchAsync([.. ZSkyBox.Mugs(count)]))!;

        Assert.That(wire.Requests, Is.Empty);
        Assert.That(error.Message, Does.StartWith($"`requests` is '{count} entries', and a batch holds 1 to 50. IZSkyClient.Run takes any number"));
        Assert.That(error.Problems.Single().Code, Is.EqualTo("batch_size"));
    }

    [Test]
    public void The_wire_holds_it_too() => Assert.ThrowsAsync<RuleBrokenException>(async () =>
    {
        using var zsky = new ZSkyClient("sk_live_1", new Canned("{}").Client());
        await zsky.Batches.SendAsync(new() { Requests = [.. ZSkyBox.Mugs(51)] });
    });

    [TestCase(20, 50)]
    [TestCase(200, 200)]
    public async Task Some_customers_may_send_more_and_smaller_batches_of_runs_forbid_nobody_a_usual_one(int option, int count)
    {
        var wire = new Canned("""{"batch_id":"batch_1"}""");
        using var zsky = new ZSkyClient("sk_live_1", wire.Client(), new() { MaxBatchSize = option });

        await zsky.BatchAsync([.. ZSkyBox.Mugs(count)]);

        Assert.That(wire.Requests, Has.Count.EqualTo(1));
    }

    [TestCase("""{"results":[{"status":"success","image_url":"https://cdn.test/1.png"}]}""", 1)]
    [TestCase("""{"results":[{"status":"failed"},{"status":"failed"},{"status":"failed"}]}""", 3)]
    [TestCase("{}", 0)]
    public void Results_that_nobody_can_tie_to_pictures_are_told_and_kept(string answer, int count)
    {
        using var zsky = new ZSkyClient("sk_live_1", new Canned(answer).Client());

        var error = Assert.ThrowsAsync<ZSkyUnmatchedException>(() => zsky.BatchAsync([.. ZSkyBox.Mugs(2)]))!;

        Assert.That((error.Expected, error.Results.Count, error.CanRetry), Is.EqualTo((2, count, false)));
        Assert.That(error.Message, Does.Contain("They may have been made, and charged"));
    }
}
