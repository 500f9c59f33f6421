namespace Masko.Client.Sisters.Tests.VidiKing;

/// <summary>Every documented request and answer, as it is on the wire.</summary>
public sealed class DocumentedTests
{
    private const string Accepted = """{"id":"bulk_abc123","status":"QUEUED","total_items":3,"created_at":"2026-03-27T10:00:00Z"}""";

    private const string Finished = """
        {"id":"bulk_abc123","status":"COMPLETE","total_items":3,
         "images":[{"index":0,"url":"https://cdn.test/0.png","status":"COMPLETE"},
                   {"index":1,"status":"FAILED","error":"Prompt violates content policy"},
                   {"index":2,"url":"https://cdn.test/2.png","status":"COMPLETE"}],
         "credits_used":12,"created_at":"2026-03-27T10:00:00Z","completed_at":"2026-03-27T10:01:00Z"}
        """;

    [Test]
    public async Task A_generation_goes_to_the_documented_address_with_the_key_as_bearer()
    {
        var wire = new Canned(Accepted);
        using var vidiking = new VidiKingClient("vk_1", wire.Client());

        var job = await vidiking.BulkAsync(new()
        {
            Operation = VidiKingOperation.Generate,
            Items = [new VidiKingPrompt { Prompt = "A fox", Model = VidiKingModel.Flux, Width = 1024, Height = 768 }],
        });

        Assert.Multiple(() =>
        {
            Assert.That(wire.Requests.Single().Line, Is.EqualTo("POST https://api.vidiking.com/v1/images/bulk"));
            Assert.That(wire.Requests.Single().Headers["Authorization"], Is.EqualTo("Bearer vk_1"));
            Assert.That(wire.Requests.Single().Headers, Does.Not.ContainKey("x-sandbox"));
            Assert.That(wire.Requests.Single().Body, Is.EqualTo(
                """{"operation":"generate","items":[{"prompt":"A fox","model":"flux","width":1024,"height":768}]}"""));
            Assert.That((job.Id, job.Status, job.TotalItems), Is.EqualTo(("bulk_abc123", VidiKingStatus.Queued, 3)));
            Assert.That(job.CreatedAt, Is.EqualTo(new DateTimeOffset(2026, 3, 27, 10, 0, 0, TimeSpan.Zero)));
        });
    }

    [Test]
    public async Task An_edit_has_its_operations_typed_and_unknown_ones_pass_through()
    {
        var wire = new Canned(Accepted);
        using var vidiking = new VidiKingClient("vk_1", wire.Client(), new() { Callback = new("https://app.test/hook") });

        await vidiking.BulkAsync(new()
        {
            Operation = VidiKingOperation.Edit,
            Items = [new VidiKingSource { Src = "https://app.test/a.png" }],
            SharedOperations =
            [
                VidiKingSharedOperation.Resize(800, 600, "cover"),
                VidiKingSharedOperation.Watermark("https://app.test/logo.png", "bottom-right", 0.5),
                VidiKingSharedOperation.Other("sepia", new() { { "strength", 3 } }),
            ],
            Output = new() { Format = "webp", Quality = 85 },
        });

        Assert.That(wire.Requests.Single().Body, Is.EqualTo(
            """{"operation":"edit","items":[{"src":"https://app.test/a.png"}],"shared_operations":[{"type":"resize","width":800,"height":600,"fit":"cover"},"""
            + """{"type":"watermark","image":"https://app.test/logo.png","position":"bottom-right","opacity":0.5},{"type":"sepia","strength":3}],"output":"""
            + """{"format":"webp","quality":85},"callback":"https://app.test/hook"}"""));
    }

    [Test]
    public async Task A_template_has_its_fields_merged_and_the_sandbox_is_a_header()
    {
        var wire = new Canned(Accepted);
        using var vidiking = new VidiKingClient("vk_1", wire.Client(), new() { Sandbox = true });

        await vidiking.BulkAsync(new()
        {
            Operation = VidiKingOperation.Template,
            TemplateId = "img_tpl_social_001",
            Items = [new VidiKingMerge { MergeFields = new() { { "title", "Sale" }, { "price", 9.5 } } }],
        });

        Assert.That(wire.Requests.Single().Headers["x-sandbox"], Is.EqualTo("true"));
        Assert.That(wire.Requests.Single().Body, Is.EqualTo(
            """{"operation":"template","items":[{"merge_fields":{"title":"Sale","price":9.5}}],"template_id":"img_tpl_social_001"}"""));
    }

    [TestCase("/v1/images/bulk/{id}", "https://api.vidiking.com/v1/images/bulk/bulk_abc123")]
    [TestCase("/v1/render/{id}", "https://api.vidiking.com/v1/render/bulk_abc123")]
    public async Task A_job_is_read_where_an_option_says(string path, string address)
    {
        var wire = new Canned(Finished);
        using var vidiking = new VidiKingClient("vk_1", wire.Client(), new() { JobPath = path });

        var job = await vidiking.Images.GetBulkAsync("bulk_abc123");

        Assert.Multiple(() =>
        {
            Assert.That(wire.Requests.Single().Line, Is.EqualTo("GET " + address));
            Assert.That((job.Status, job.CreditsUsed, job.Images.Count), Is.EqualTo((VidiKingStatus.Complete, 12, 3)));
            Assert.That(job.Images.Select(image => image.Index), Is.EqualTo(new int?[] { 0, 1, 2 }));
            Assert.That((job.Images[1].Status, job.Images[1].Error!.Message), Is.EqualTo((VidiKingStatus.Failed, "Prompt violates content policy")));
            Assert.That(job.Images[2].Url, Is.EqualTo("https://cdn.test/2.png"));
            Assert.That(job.CompletedAt - job.CreatedAt, Is.EqualTo(TimeSpan.FromMinutes(1)));
        });
    }

    [Test]
    public void A_delivery_is_read()
    {
        var received = VidiKingWebhookVerifier.Parse(
            """{"event":"ai.complete","timestamp":"2026-03-27T10:01:00Z","data":{"id":"bulk_abc123","status":"COMPLETE","url":"https://cdn.test/0.png"}}"""u8);

        Assert.That((received.Event, received.Data!.Id, received.Data.Status), Is.EqualTo((VidiKingEventType.AiComplete, "bulk_abc123", VidiKingStatus.Complete)));
        Assert.That(received.Timestamp!.Value.Minute, Is.EqualTo(1));
    }

    [Test]
    public void Bodies_can_be_kept_as_json_and_read_back()
    {
        var body = new VidiKingBulkBody
        {
            Operation = VidiKingOperation.Edit,
            Items = [new VidiKingSource { Src = "https://app.test/a.png" }],
            SharedOperations = [VidiKingSharedOperation.Resize(8, 6), VidiKingSharedOperation.Other("sepia")],
        };

        var json = System.Text.Json.JsonSerializer.Serialize(body, Masko.Client.VidiKing.VidiKingService.Json.Options);
        var again = System.Text.Json.JsonSerializer.Deserialize<VidiKingBulkBody>(json, Masko.Client.VidiKing.VidiKingService.Json.Options)!;

        Assert.That(again.Items.Single(), Is.EqualTo(body.Items.Single()));
        Assert.That(again.SharedOperations, Is.EqualTo(body.SharedOperations));
    }

    [Test]
    public void Estimates_take_the_dearer_reading()
    {
        using var vidiking = new VidiKingClient("vk_1");
        using var perJob = new VidiKingClient("vk_1", new VidiKingClientOptions { Prices = new() { IsFeePerJob = true } });
        var prompts = VidiKingBox.Prompts(150).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(vidiking.Estimate(VidiKingOperation.Generate, prompts), Is.EqualTo(new MoneyEstimate { Dollars = 21m, Count = 150, Requests = 2 }));
            Assert.That(perJob.Estimate(VidiKingOperation.Generate, prompts).Dollars, Is.EqualTo(6.20m));
            Assert.That(((IVidiKingClient)perJob).Prices, Is.EqualTo(new VidiKingPrices { IsFeePerJob = true }));
            Assert.That(vidiking.Estimate(VidiKingOperation.Edit, prompts), Is.EqualTo(new MoneyEstimate { Credits = 150, Count = 150, Requests = 2 }));
            Assert.That(vidiking.Estimate(VidiKingOperation.Template, prompts).Dollars, Is.EqualTo(21m));
        });
    }

    [TestCase("/v1/render")]
    [TestCase("v1/render/{id}")]
    public void A_path_without_a_place_for_the_job_is_refused(string path) => Assert.That(
        () => new VidiKingClient("vk_1", new VidiKingClientOptions { JobPath = path }), Throws.InstanceOf<ArgumentException>().With.Message.Contains("VidiKingClientOptions.JobPath"));
}
