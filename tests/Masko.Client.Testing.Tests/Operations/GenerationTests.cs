using System.Text.Json.Nodes;
using Masko.Client.Testing.Tests.Support;

namespace Masko.Client.Testing.Tests.Operations;

public sealed class GenerationTests
{
    [Test]
    public async Task A_generation_is_charged_at_the_start_and_runs_over_time()
    {
        await using var box = await Box.OpenAsync();
        var fox = await box.FoxAsync();

        var made = await box.PostAsync($"/v1/collections/{fox}/generate", """{"type":"image","name":"Waving","image_prompt":"waving"}""");

        Assert.That(made.Status, Is.EqualTo(202));
        Assert.That(made.Data["asset_ids"]!.AsObject().Select(asset => asset.Key), Is.EqualTo(["image", "transparent_image"]));
        Assert.That(box.Server.Ledger.Spent, Is.EqualTo(1));
        var job = (string)made.Data["job_id"]!;
        Assert.That(await StatusAsync(box, job), Is.EqualTo("pending"));
        box.Server.Time.Advance(TimeSpan.FromMilliseconds(500));
        Assert.That(await StatusAsync(box, job), Is.EqualTo("processing"));
        box.Server.Time.Advance(TimeSpan.FromSeconds(8));
        Assert.That(await StatusAsync(box, job), Is.EqualTo("completed"));
    }

    [TestCase("""{"type":"image","name":"n","image_prompt":"p"}""", 1)]
    [TestCase("""{"type":"logo","name":"n","image_prompt":"p"}""", 5)]
    [TestCase("""{"type":"animation","name":"n","image_prompt":"p","animation_prompt":"m","duration":4}""", 21)]
    [TestCase("""{"type":"animation","name":"n","source_image_asset_id":"IMAGE","animation_prompt":"m","duration":4}""", 20)]
    [TestCase("""{"type":"animation","name":"n","source_image_asset_id":"IMAGE","end_image_asset_id":"IMAGE","animation_prompt":"m","duration":4,"auto_reverse":true}""", 20)]
    [TestCase("""{"type":"edit","item_id":"ITEM","source_image_asset_id":"IMAGE","edit_instructions":"a hat"}""", 1)]
    [TestCase("""{"type":"image","item_id":"ITEM","image_prompt":"p"}""", 1)]
    public async Task Every_kind_costs_what_the_price_table_says(string body, int credits)
    {
        await using var box = await Box.OpenAsync();
        var fox = await box.FoxAsync();
        var image = await box.ImageAsync(fox);
        var before = box.Server.Ledger.Spent;

        var made = await box.PostAsync($"/v1/collections/{fox}/generate", Fill(body, image));

        Assert.That(made.Status, Is.EqualTo(202), made.Message);
        Assert.That(box.Server.Ledger.Spent - before, Is.EqualTo(credits));
        var cost = (int)(await box.GetAsync($"/v1/jobs/{made.Data["job_id"]}")).Data["cost_credits"]!;
        Assert.That(cost, Is.EqualTo(credits));
    }

    [TestCase("""{"type":"hologram","name":"n"}""", "type 'hologram' is none of")]
    [TestCase("""{"name":"n"}""", "type is required.")]
    [TestCase("""{"type":"image","image_prompt":"p"}""", "name is required.")]
    [TestCase("""{"type":"image","name":"n"}""", "image_prompt is required.")]
    [TestCase("""{"type":"image","name":"n","image_prompt":7}""", "image_prompt must be a string.")]
    [TestCase("""{"type":"image","name":"n","item_id":"ITEM","image_prompt":"p"}""", "leave it out with item_id")]
    [TestCase("""{"type":"image","item_id":"nowhere","image_prompt":"p"}""", "no item 'nowhere'")]
    [TestCase("""{"type":"image","name":"n","image_prompt":"p","source_image_asset_id":"IMAGE"}""", "does not go with this type")]
    [TestCase("""{"type":"animation","name":"n","animation_prompt":"m","duration":4}""", "image_prompt is required.")]
    [TestCase("""{"type":"animation","name":"n","image_prompt":"p","animation_prompt":"m"}""", "duration is required.")]
    [TestCase("""{"type":"animation","name":"n","image_prompt":"p","animation_prompt":"m","duration":"4"}""", "duration must be a number.")]
    [TestCase("""{"type":"animation","name":"n","image_prompt":"p","animation_prompt":"m","duration":0}""", "duration must be more than 0")]
    [TestCase("""{"type":"animation","name":"n","image_prompt":"p","animation_prompt":"m","duration":4,"end_image_asset_id":"IMAGE"}""", "needs a source_image_asset_id")]
    [TestCase("""{"type":"animation","name":"n","source_image_asset_id":"IMAGE","end_image_asset_id":"IMAGE","animation_prompt":"m","duration":4,"loop":true}""", "loop must be false")]
    [TestCase("""{"type":"animation","name":"n","source_image_asset_id":"TRANSPARENT","animation_prompt":"m","duration":4}""", "is a transparent_image asset")]
    [TestCase("""{"type":"animation","name":"n","source_image_asset_id":"nowhere","animation_prompt":"m","duration":4}""", "does not exist")]
    [TestCase("""{"type":"animation","name":"n","source_image_asset_id":"https://x/y.png","animation_prompt":"m","duration":4}""", "is an address, not an asset id")]
    [TestCase("""{"type":"edit","item_id":"ITEM","source_image_asset_id":"IMAGE"}""", "edit_instructions is required.")]
    [TestCase("""{"type":"edit","item_id":"ITEM","edit_instructions":"x"}""", "source_image_asset_id is required.")]
    [TestCase("""{"type":"edit","source_image_asset_id":"IMAGE","edit_instructions":"x"}""", "item_id is required")]
    public async Task What_masko_refuses_is_refused_with_the_reason_and_costs_nothing(string body, string message)
    {
        await using var box = await Box.OpenAsync();
        var fox = await box.FoxAsync();
        var image = await box.ImageAsync(fox);
        var before = box.Server.Ledger.Spent;

        var answer = await box.PostAsync($"/v1/collections/{fox}/generate", Fill(body, image));

        Assert.That(answer.Status, Is.AnyOf(400, 404));
        Assert.That(answer.Message, Does.Contain(message));
        Assert.That(box.Server.Ledger.Spent, Is.EqualTo(before));
    }

    [Test]
    public async Task A_source_of_another_collection_an_archived_one_a_video_and_an_unfinished_one_are_refused()
    {
        await using var box = await Box.OpenAsync();
        var fox = await box.FoxAsync();
        var other = await box.FoxAsync();
        var archived = await box.ImageAsync(fox, "Old");
        await box.PostAsync($"/v1/assets/{archived["asset_ids"]!["image"]}/archive");
        var clip = (await box.PostAsync($"/v1/collections/{fox}/generate", """{"type":"animation","name":"c","image_prompt":"p","animation_prompt":"m","duration":4}""")).Data;

        Assert.That((await AnimateAsync(box, fox, (await box.ImageAsync(other))["asset_ids"]!["image"])).Message, Does.Contain("of another collection"));
        Assert.That((await AnimateAsync(box, fox, archived["asset_ids"]!["image"])).Message, Does.Contain("archived"));
        Assert.That((await AnimateAsync(box, fox, clip["asset_ids"]!["webm"])).Message, Does.Contain("webm asset, not an image"));
        var fresh = (await box.PostAsync($"/v1/collections/{fox}/generate", """{"type":"image","name":"f","image_prompt":"p"}""")).Data;
        Assert.That((await AnimateAsync(box, fox, fresh["asset_ids"]!["image"])).Message, Does.Contain("not finished"));
    }

    [Test]
    public async Task A_preview_is_paid_kept_nowhere_and_never_a_source()
    {
        await using var box = await Box.OpenAsync();
        var fox = await box.FoxAsync();

        var preview = await box.PostAsync("/v1/generate/preview", """{"prompt":"a fox"}""");

        Assert.That(preview.Status, Is.EqualTo(200));
        Assert.That(box.Server.Ledger.Spent, Is.EqualTo(1));
        var url = (string)preview.Data["urls"]![0]!;
        Assert.That((await box.Http.GetAsync(new Uri(url))).Content.Headers.ContentType?.MediaType, Is.EqualTo("image/png"));
        var id = url.Split("preview-")[1][..^4];
        Assert.That((await AnimateAsync(box, fox, id)).Message, Does.Contain("is a preview"));
        Assert.That((await box.GetAsync($"/v1/assets/{id}")).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task Too_few_credits_are_a_402_with_both_figures_and_nothing_is_made()
    {
        await using var box = await Box.OpenAsync(options => options.SubscriptionCredits = 5);
        var fox = await box.FoxAsync();

        var answer = await box.PostAsync($"/v1/collections/{fox}/generate", """{"type":"animation","name":"n","image_prompt":"p","animation_prompt":"m","duration":4}""");

        Assert.That((answer.Status, answer.Code), Is.EqualTo((402, "insufficient_credits")));
        Assert.That(((int)answer.Json!["error"]!["required"]!, (int)answer.Json["error"]!["balance"]!), Is.EqualTo((21, 5)));
        Assert.That((await box.GetAsync("/v1/jobs")).Json!["data"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Subscription_credits_are_used_first()
    {
        await using var box = await Box.OpenAsync(options => (options.SubscriptionCredits, options.TopUpCredits) = (2, 10));
        var fox = await box.FoxAsync();

        await box.PostAsync($"/v1/collections/{fox}/generate", """{"type":"logo","name":"n","image_prompt":"p"}""");

        var credits = (await box.GetAsync("/v1/credits")).Data;
        Assert.That(((int)credits["subscription_credits"]!, (int)credits["top_up_credits"]!), Is.EqualTo((0, 7)));
    }

    [Test]
    public async Task A_logo_needs_the_pro_plan()
    {
        await using var box = await Box.OpenAsync(options => options.IsPro = false);

        var answer = await box.PostAsync($"/v1/collections/{await box.FoxAsync()}/generate", """{"type":"logo","name":"n","image_prompt":"p"}""");

        Assert.That((answer.Status, answer.Message), Is.EqualTo((403, "Logos need the Pro plan or higher.")));
    }

    [Test]
    public async Task A_bad_entry_of_a_batch_fails_alone()
    {
        await using var box = await Box.OpenAsync();
        var fox = await box.FoxAsync();

        var batch = await box.PostAsync($"/v1/collections/{fox}/generate-batch", """
            {"requests":[{"type":"image","name":"a","image_prompt":"p"},{"type":"image","name":"b"},{"type":"image","name":"c","image_prompt":"p"}]}
            """);

        var jobs = batch.Data["jobs"]!.AsArray();
        Assert.That(batch.Status, Is.EqualTo(202));
        Assert.That(jobs.Select(job => (int)job!["index"]!), Is.EqualTo([0, 1, 2]));
        Assert.That((string?)jobs[1]!["error"]!["message"], Is.EqualTo("requests[1].image_prompt is required."));
        Assert.That(jobs[0]!["job_id"], Is.Not.Null);
        Assert.That(box.Server.Ledger.Spent, Is.EqualTo(2));
    }

    [TestCase(0)]
    [TestCase(11)]
    public async Task A_batch_holds_one_to_ten(int count)
    {
        await using var box = await Box.OpenAsync();
        var requests = string.Join(',', Enumerable.Range(0, count).Select(i => $$"""{"type":"image","name":"{{i}}","image_prompt":"p"}"""));

        var answer = await box.PostAsync($"/v1/collections/{await box.FoxAsync()}/generate-batch", $$"""{"requests":[{{requests}}]}""");

        Assert.That((answer.Status, answer.Message), Is.EqualTo((400, $"requests holds {count} entries; 1 to 10 are allowed.")));
    }

    [Test]
    public async Task Too_few_credits_for_the_whole_batch_are_a_no_to_all_of_it()
    {
        await using var box = await Box.OpenAsync(options => options.SubscriptionCredits = 2);

        var answer = await box.PostAsync($"/v1/collections/{await box.FoxAsync()}/generate-batch", """
            {"requests":[{"type":"image","name":"a","image_prompt":"p"},{"type":"image","name":"b","image_prompt":"p"},{"type":"image","name":"c","image_prompt":"p"}]}
            """);

        Assert.That(answer.Status, Is.EqualTo(402));
        Assert.That(box.Server.Ledger.Spent, Is.Zero);
    }

    [Test]
    public async Task Regenerate_adds_assets_and_overwrites_none()
    {
        await using var box = await Box.OpenAsync();
        var fox = await box.FoxAsync();
        var first = await box.ImageAsync(fox);

        var again = (await box.PostAsync($"/v1/collections/{fox}/generate", $$"""{"type":"image","item_id":"{{first["item_id"]}}","image_prompt":"p"}""")).Data;

        Assert.That((string?)again["item_id"], Is.EqualTo((string?)first["item_id"]));
        Assert.That((string?)again["asset_ids"]!["image"], Is.Not.EqualTo((string?)first["asset_ids"]!["image"]));
        Assert.That((await box.GetAsync($"/v1/assets/{first["asset_ids"]!["image"]}")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task The_way_back_of_a_transition_is_free()
    {
        await using var box = await Box.OpenAsync();
        var fox = await box.FoxAsync();
        var image = await box.ImageAsync(fox);

        await box.PostAsync($"/v1/collections/{fox}/generate", Fill(
            """{"type":"animation","name":"n","source_image_asset_id":"IMAGE","end_image_asset_id":"IMAGE","animation_prompt":"m","duration":4,"auto_reverse":true}""", image));
        box.Server.Time.Advance(TimeSpan.FromMinutes(1));

        var reverse = (await box.GetAsync("/v1/jobs?type=reverse")).Json!["data"]!.AsArray().Single()!;
        Assert.That(((string?)reverse["status"], (int)reverse["cost_credits"]!), Is.EqualTo(("completed", 0)));
    }

    [Test]
    public async Task The_ledger_tells_whether_the_same_work_was_paid_twice()
    {
        await using var box = await Box.OpenAsync();
        var fox = await box.FoxAsync();
        await box.ImageAsync(fox);
        box.Server.Ledger.ShouldHoldEachItemOnce();

        await box.ImageAsync(fox);

        var error = Assert.Throws<MaskoServerAssertionException>(box.Server.Ledger.ShouldHoldEachItemOnce)!;
        Assert.That(error.Message, Does.Contain("'Waving'").And.Contains("charged 2 times"));
    }

    private static Task<Answer> AnimateAsync(Box box, string collection, JsonNode? source) => box.PostAsync(
        $"/v1/collections/{collection}/generate", $$"""{"type":"animation","name":"n","source_image_asset_id":"{{source}}","animation_prompt":"m","duration":4}""");

    private static string Fill(string body, JsonNode image) => body
        .Replace("IMAGE", (string)image["asset_ids"]!["image"]!, StringComparison.Ordinal)
        .Replace("TRANSPARENT", (string)image["asset_ids"]!["transparent_image"]!, StringComparison.Ordinal)
        .Replace("ITEM", (string)image["item_id"]!, StringComparison.Ordinal);

    private static async Task<string?> StatusAsync(Box box, string job) => (string?)(await box.GetAsync($"/v1/jobs/{job}")).Data["status"];
}
