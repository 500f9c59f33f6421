using Masko.Client.Testing.Tests.Canvases.Support;
using Masko.Client.Testing.Tests.Support;

namespace Masko.Client.Testing.Tests.Canvases;

public sealed class CreateTests
{
    [Test]
    public async Task An_empty_canvas_is_free_and_lacks_nothing()
    {
        await using var canvas = await TestCanvas.EmptyAsync();

        Assert.That(canvas.Made.Status, Is.EqualTo(201));
        Assert.That(canvas.Made.Data.Nodes(), Is.Empty);
        Assert.That(canvas.Made.Data["jobs"], Is.Null);
        Assert.That((int)canvas.Made.Data["status"]!["images_percent"]!, Is.EqualTo(100));
        Assert.That(canvas.Box.Server.Ledger.Spent, Is.Zero);
    }

    [Test]
    public async Task A_template_makes_an_item_a_node_and_starts_their_images()
    {
        await using var canvas = await TestCanvas.OfFourStatesAsync();

        Assert.That(canvas.Made.Status, Is.EqualTo(202));
        Assert.That((string?)canvas.Made.Data["template_id"], Is.EqualTo("claude-code-4state"));
        var jobs = canvas.Made.Data["jobs"]!.AsArray();
        Assert.That(jobs.Select(job => (int)job!["index"]!), Is.EqualTo([0, 1, 2, 3]));
        var items = (await canvas.Box.GetAsync($"/v1/collections/{canvas.Fox}/items")).Data.AsArray();
        Assert.That(items.Select(item => (string)item!["id"]!), Is.EquivalentTo(jobs.Select(job => (string)job!["item_id"]!)));
        Assert.That(items.Select(item => (string)item!["name"]!), Is.EquivalentTo(["Idle", "Working", "Alert", "Done"]));
        Assert.That(canvas.Box.Server.Ledger.Spent, Is.EqualTo(4));
    }

    [Test]
    public async Task Each_image_job_can_be_waited_for()
    {
        await using var canvas = await TestCanvas.WithImagesAsync();

        foreach (var job in canvas.Made.Data["jobs"]!.AsArray())
        {
            var done = (await canvas.Box.GetAsync(new Uri((string)job!["poll_url"]!).PathAndQuery)).Data;
            Assert.That((string?)done["status"], Is.EqualTo("completed"));
            Assert.That((string?)done["asset_ids"]!["image"], Is.EqualTo((string?)job["asset_ids"]!["image"]));
        }
    }

    [Test]
    public async Task With_too_few_credits_for_all_images_nothing_is_made()
    {
        await using var box = await Box.OpenAsync(options => options.SubscriptionCredits = 3);
        var fox = await box.FoxAsync();

        var answer = await TestCanvas.CreateAsync(box, fox, "claude-code-4state");

        Assert.That((answer.Status, (int)answer.Json!["error"]!["required"]!, (int)answer.Json["error"]!["balance"]!), Is.EqualTo((402, 4, 3)));
        Assert.That((await box.GetAsync($"/v1/collections/{fox}/items")).Data.AsArray(), Is.Empty);
        Assert.That((await box.GetAsync("/v1/jobs")).Data.AsArray(), Is.Empty);
        Assert.That(box.Server.Ledger.Spent, Is.Zero);
    }

    [Test]
    public async Task A_template_that_does_not_exist_is_refused_by_name_and_costs_nothing()
    {
        await using var box = await Box.OpenAsync();

        var answer = await TestCanvas.CreateAsync(box, await box.FoxAsync(), "claude-code-5state");

        Assert.That(answer.Status, Is.EqualTo(400));
        Assert.That(answer.Message, Does.StartWith("template_id names 'claude-code-5state'"));
        Assert.That(box.Server.Ledger.Spent, Is.Zero);
    }

    [Test]
    public async Task A_canvas_needs_a_name()
    {
        await using var box = await Box.OpenAsync();

        var answer = await box.PostAsync($"/v1/collections/{await box.FoxAsync()}/canvases", """{"template_id":"claude-code-4state"}""");

        Assert.That((answer.Status, answer.Message), Is.EqualTo((400, "name is required.")));
    }

    [Test]
    public async Task A_create_that_is_sent_twice_shows_as_paid_twice_in_the_ledger()
    {
        await using var canvas = await TestCanvas.OfFourStatesAsync();
        await TestCanvas.CreateAsync(canvas.Box, canvas.Fox, "claude-code-4state", "Another Canvas");
        canvas.Box.Server.Ledger.ShouldHoldEachItemOnce();

        await TestCanvas.CreateAsync(canvas.Box, canvas.Fox, "claude-code-4state");

        Assert.That(canvas.Box.Server.Ledger.ShouldHoldEachItemOnce, Throws.TypeOf<MaskoServerAssertionException>().With.Message.Contains("'Idle'"));
    }

    [Test]
    public async Task A_canvas_of_another_collection_is_not_found()
    {
        await using var canvas = await TestCanvas.EmptyAsync();
        var other = await canvas.Box.FoxAsync();

        Assert.That((await canvas.Box.GetAsync($"/v1/collections/{other}/canvases/{canvas.Made.Id}")).Status, Is.EqualTo(404));
    }
}
