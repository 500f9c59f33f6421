using System.Text.Json.Nodes;
using Masko.Client.Testing.Tests.Bulk;

namespace Masko.Client.Testing.Tests.ZSky;

/// <summary>The requests and answers of the guide, as they stand there.</summary>
public sealed class DocumentedTests
{
    [Test]
    public async Task A_batch_is_answered_with_its_results_in_the_order_of_the_requests()
    {
        await using var box = await Boxes.ZSkyAsync();

        var said = await box.PostAsync("/v1/batch", """
            {"requests":[
              {"prompt":"A red mug on a white table","width":64,"height":64,"style":"photorealistic","guidance_scale":7.5},
              {"prompt":"Something forbidden","style":"stylized"}]}
            """);

        var id = box.Server.Jobs.Single().Id;
        Assert.That((said.Status, said.Text), Is.EqualTo((200, $$"""
            {"results":[{"status":"success","image_url":"http://localhost/images/{{id}}/0.png"},{"status":"failed","error":"Prompt violates content policy","error_code":"content_policy"}]}
            """)));
    }

    [Test]
    public async Task A_batch_with_a_webhook_is_answered_with_its_id_and_told_when_it_is_complete()
    {
        await using var box = await Boxes.ZSkyAsync(options => options.ImageTime = TimeSpan.FromSeconds(1));

        var said = await box.PostAsync("/v1/batch", """
            {"requests":[{"prompt":"one"},{"prompt":"two"}],"webhook_url":"http://app.test/hook","webhook_events":["batch.complete","batch.failed"]}
            """);
        var id = box.Server.Jobs.Single().Id;
        box.Advance(2);
        var delivery = await box.Server.Webhooks.WhenDeliveredAsync(id);

        var told = box.Receiver.All.Single();
        Assert.Multiple(() =>
        {
            Assert.That((said.Status, said.Text), Is.EqualTo((200, $$"""{"batch_id":"{{id}}"}""")));
            Assert.That(id, Does.Match("^batch_[0-9a-f]{24}$"));
            Assert.That((told.Target, told.ContentType), Is.EqualTo(("POST /hook", "application/json")));
            Assert.That(told.Text, Is.EqualTo($$"""
                {"event":"batch.complete","batch_id":"{{id}}","results":[{"status":"success","image_url":"http://localhost/images/{{id}}/0.png"},{"status":"success","image_url":"http://localhost/images/{{id}}/1.png"}]}
                """));
            Assert.That(told.Headers["X-ZSky-Signature"], Is.EqualTo("sha256=" + told.Expected(box.Server.WebhookSecret)));
            Assert.That(delivery.Signature, Is.EqualTo(told.Headers["X-ZSky-Signature"]));
        });
    }

    [Test]
    public async Task A_picture_is_a_png_at_an_address_that_wants_no_key()
    {
        await using var box = await Boxes.ZSkyAsync();
        var said = await box.PostAsync("/v1/batch", """{"requests":[{"prompt":"a fox","width":80,"height":64}]}""");
        box.Http.DefaultRequestHeaders.Authorization = null;

        using var picture = await box.Http.GetAsync((string?)said.Json["results"]![0]!["image_url"]);

        var bytes = await picture.Content.ReadAsByteArrayAsync();
        Assert.That(picture.Content.Headers.ContentType?.MediaType, Is.EqualTo("image/png"));
        Assert.That(bytes.AsSpan(0, 8).ToArray(), Is.EqualTo(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }));
        Assert.That(bytes.AsSpan(16, 8).ToArray(), Is.EqualTo(new byte[] { 0, 0, 0, 64, 0, 0, 0, 64 }));
    }

    [Test]
    public async Task What_the_service_does_not_know_passes_through_and_can_be_seen()
    {
        await using var box = await Boxes.ZSkyAsync();

        var said = await box.PostAsync("/v1/batch", """{"requests":[{"prompt":"a fox","output_format":"webp"}],"priority":"high"}""");

        var job = box.Server.Jobs.Single();
        Assert.That(said.Status, Is.EqualTo(200));
        Assert.That((string?)JsonNode.Parse(job.Json)!["priority"], Is.EqualTo("high"));
        Assert.That(job.Items.Single().Json, Is.EqualTo("""{"prompt":"a fox","output_format":"webp"}"""));
    }

    [Test]
    public async Task Path_key_header_and_signature_header_can_be_other_ones()
    {
        await using var box = await Boxes.ZSkyAsync(options =>
            (options.BatchPath, options.KeyHeader, options.WebhookSignatureHeader, options.ApiKey) = ("/api/v1/images/batch", "X-API-Key", "X-Hub-Signature", "zsk_1"));
        box.Http.DefaultRequestHeaders.Authorization = null;
        box.Http.DefaultRequestHeaders.Add("X-API-Key", "zsk_1");

        await box.PostAsync("/api/v1/images/batch", """{"requests":[{"prompt":"one"}],"webhook_url":"http://app.test/hook"}""");
        await box.Server.Webhooks.WhenDeliveredAsync(box.Server.Jobs.Single().Id);

        var told = box.Receiver.All.Single();
        Assert.That(told.Headers["X-Hub-Signature"], Is.EqualTo("sha256=" + told.Expected(box.Server.WebhookSecret)));
        Assert.That(box.Server.Requests.Single().Headers["X-API-Key"], Is.EqualTo("***"));
    }
}
