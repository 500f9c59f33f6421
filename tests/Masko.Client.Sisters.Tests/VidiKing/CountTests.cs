namespace Masko.Client.Sisters.Tests.VidiKing;

/// <summary>How many items a job holds, and how many it tells of.</summary>
public sealed class CountTests
{
    [TestCase(0)]
    [TestCase(101)]
    public void A_job_that_the_service_would_not_take_is_refused_before_it_leaves_with_the_way_out(int count)
    {
        var wire = new Canned("{}");
        using var vidiking = new VidiKingClient("vk_1", wire.Client(), new() { MaxItemsPerJob = 10 });

        var error = Assert.ThrowsAsync<RuleBrokenException>(
            () => vidiking.BulkAsync(new() { Operation = VidiKingOperation.Generate, Items = [.. VidiKingBox.Prompts(count)] }))!;

        Assert.That(wire.Requests, Is.Empty);
        Assert.That(error.Message, Does.StartWith($"`items` is '{count} entries', and a job holds 1 to 100. The runs of IVidiKingClient take any number"));
    }

    [TestCase("""[{"index":0,"status":"COMPLETE"},{"index":2,"status":"FAILED"}]""", "1")]
    [TestCase("""[{"index":0,"status":"COMPLETE"},{"index":0,"status":"COMPLETE"},{"index":7,"status":"COMPLETE"}]""", "0,1,2")]
    [TestCase("""[{"index":1,"status":"COMPLETE"},{"index":2,"status":"COMPLETE"},{"index":3,"status":"COMPLETE"}]""", "0,1,2")]
    [TestCase("""[{"index":0,"status":"COMPLETE"},{"index":0,"status":"COMPLETE"},{"index":2,"status":"COMPLETE"}]""", "1")]
    [TestCase("""[{"status":"COMPLETE"},{"status":"COMPLETE"},{"status":"COMPLETE"}]""", "")]
    [TestCase("""[{"status":"COMPLETE"},{"status":"COMPLETE"}]""", "0,1,2")]
    public async Task A_complete_job_tells_of_which_items_it_says_nothing(string images, string missing)
    {
        using var vidiking = new VidiKingClient("vk_1", new Canned($$"""{"id":"bulk_1","status":"COMPLETE","images":{{images}}}""").Client());

        var job = await vidiking.Images.GetBulkAsync("bulk_1");

        Assert.That(string.Join(',', job.MissingItems(3)), Is.EqualTo(missing));
    }

    [TestCase("QUEUED")]
    [TestCase("FAILED")]
    public void One_that_has_not_ended_or_came_to_nothing_misses_none(string status) =>
        Assert.That(new VidiKingJob { Id = "bulk_1", Status = new(status) }.MissingItems(3), Is.Empty);
}
