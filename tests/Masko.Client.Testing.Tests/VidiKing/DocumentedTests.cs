using Masko.Client.Testing.Tests.Bulk;

namespace Masko.Client.Testing.Tests.VidiKing;

/// <summary>The requests and answers of VidiKing's pages, as they stand there.</summary>
public sealed class DocumentedTests
{
    private const string Generate = """
        {"operation":"generate","items":[
          {"prompt":"A red mug","model":"flux","width":64,"height":64},
          {"prompt":"Something forbidden","model":"stable-diffusion"},
          {"prompt":"A blue mug","model":"dall-e-3"}]}
        """;

    [Test]
    public async Task A_job_is_queued_then_processed_then_complete_with_a_failure_in_it()
    {
        await using var box = await SlowAsync();
        var start = Time(box);

        var accepted = await box.PostAsync("/v1/images/bulk", Generate);
        var id = box.Server.Jobs.Single().Id;
        var queued = await box.GetAsync($"/v1/images/bulk/{id}");
        box.Advance(0.5);
        var processing = await box.GetAsync($"/v1/images/bulk/{id}");
        box.Advance(3);
        var complete = await box.GetAsync($"/v1/images/bulk/{id}");

        Assert.Multiple(() =>
        {
            Assert.That(id, Does.Match("^bulk_[0-9a-f]{24}$"));
            Assert.That((accepted.Status, accepted.Text), Is.EqualTo((202, $$"""{"id":"{{id}}","status":"QUEUED","total_items":3,"created_at":"{{start}}"}""")));
            Assert.That((queued.Status, queued.Text), Is.EqualTo((200, accepted.Text)));
            Assert.That((string?)processing.Json["status"], Is.EqualTo("PROCESSING"));
            Assert.That(complete.Text, Is.EqualTo(
                $$"""{"id":"{{id}}","status":"COMPLETE","total_items":3,"images":["""
                + $$"""{"index":0,"url":"http://localhost/images/{{id}}/0.png","status":"COMPLETE"},"""
                + """{"index":1,"status":"FAILED","error":"Prompt violates content policy"},"""
                + $$"""{"index":2,"url":"http://localhost/images/{{id}}/2.png","status":"COMPLETE"}]"""
                + $$""","credits_used":12,"created_at":"{{start}}","completed_at":"{{Time(box)}}"}"""));
        });
    }

    [Test]
    public async Task An_edit_takes_shared_operations_that_nobody_knows_too()
    {
        await using var box = await Boxes.VidiKingAsync();

        var said = await box.PostAsync("/v1/images/bulk", """
            {"operation":"edit","items":[{"src":"https://shop.test/1.jpg"},{"src":"https://shop.test/2.jpg"}],
             "shared_operations":[{"type":"resize","width":800,"height":600,"fit":"cover"},
                                  {"type":"watermark","image":"https://shop.test/logo.png","position":"bottom-right","opacity":0.5},
                                  {"type":"vignette","radius":"wide"}],
             "output":{"format":"webp","quality":85}}
            """);

        var job = await box.GetAsync($"/v1/images/bulk/{said.Json["id"]}");
        Assert.That(((string?)job.Json["status"], job.Json["images"]!.AsArray().Count, (int)job.Json["credits_used"]!), Is.EqualTo(("COMPLETE", 2, 2)));
        Assert.That(box.Ledger.Spent, Is.EqualTo(new BulkMoney(0, 2)));
        Assert.That(box.Server.Jobs.Single().Json, Does.Contain("""{"type":"vignette","radius":"wide"}"""));
    }

    [Test]
    public async Task A_template_takes_merge_fields()
    {
        await using var box = await Boxes.VidiKingAsync();

        var said = await box.PostAsync("/v1/images/bulk", """
            {"operation":"template","template_id":"img_tpl_social_001","items":[{"merge_fields":{"title":"Monday","price":5}},{"merge_fields":{"title":"Tuesday"}}]}
            """);

        var job = await box.GetAsync($"/v1/images/bulk/{said.Json["id"]}");
        Assert.That(((string?)job.Json["status"], (int)job.Json["total_items"]!), Is.EqualTo(("COMPLETE", 2)));
        Assert.That(box.Server.Jobs.Single().Items[1].Words, Is.EqualTo("""{"title":"Tuesday"}"""));
    }

    [TestCase("generate", "ai.complete", """{"prompt":"a fox"}""", "")]
    [TestCase("edit", "render.complete", """{"src":"https://shop.test/1.jpg"}""", "")]
    [TestCase("template", "render.complete", """{"merge_fields":{"title":"Monday"}}""", ""","template_id":"img_tpl_social_001" """)]
    public async Task A_callback_is_told_the_end_signed_over_the_raw_body(string operation, string name, string item, string more)
    {
        await using var box = await Boxes.VidiKingAsync();

        var said = await box.PostAsync("/v1/images/bulk", $$"""{"operation":"{{operation}}","items":[{{item}}],"callback":"http://app.test/hook"{{more}}}""");
        var id = (string)said.Json["id"]!;
        await box.Server.Webhooks.WhenDeliveredAsync(id);

        var told = box.Receiver.All.Single();
        Assert.Multiple(() =>
        {
            Assert.That(told.Headers["x-vidiking-signature"], Is.EqualTo(told.Expected(box.Server.WebhookSecret)).And.Match("^[0-9a-f]{64}$"));
            Assert.That(told.Json.AsObject().Select(member => member.Key), Is.EqualTo(["event", "timestamp", "data"]));
            Assert.That((string?)told.Json["event"], Is.EqualTo(name));
            Assert.That(
                ((string?)told.Json["data"]!["id"], (string?)told.Json["data"]!["status"], (string?)told.Json["data"]!["url"]),
                Is.EqualTo((id, "COMPLETE", $"http://localhost/v1/images/bulk/{id}")));
        });
    }

    [Test]
    public async Task The_address_of_jobs_can_be_another_one()
    {
        await using var box = await Boxes.VidiKingAsync(options => options.JobPath = "/v1/render/{id}");

        var said = await box.PostAsync("/v1/images/bulk", """{"operation":"generate","items":[{"prompt":"a fox"}]}""");

        Assert.That((await box.GetAsync($"/v1/render/{said.Json["id"]}")).Status, Is.EqualTo(200));
        Assert.That((await box.GetAsync($"/v1/images/bulk/{said.Json["id"]}")).Status, Is.EqualTo(404));
    }

    private static Task<BulkBox<VidiKingServer>> SlowAsync() =>
        Boxes.VidiKingAsync(options => (options.PickUpTime, options.ImageTime) = (TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1)));

    private static string Time(BulkBox<VidiKingServer> box) => box.Server.Time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", null);
}
