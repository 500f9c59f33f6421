using System.Globalization;
using Masko.Client.Testing.Tests.Transport;

namespace Masko.Client.Testing.Tests.Webhooks;

public sealed class DeliveryTests
{
    [Test]
    public async Task The_signature_is_the_hmac_of_the_raw_bytes_with_the_whole_secret()
    {
        await using var hooked = await Hooked.OpenAsync();

        await hooked.DeliveredAsync(await hooked.EndAsync("Ünïcode ✓"));

        var received = hooked.Receiver.All.Single();
        Assert.That(hooked.Secret, Does.StartWith("whsec_"));
        Assert.That(received.Signature, Is.EqualTo(received.Expected(hooked.Secret)).And.Match("^[0-9a-f]{64}$"));
    }

    [Test]
    public async Task A_completed_job_is_told_flat_with_the_assets_that_the_job_shows()
    {
        await using var hooked = await Hooked.OpenAsync();

        var job = await hooked.EndAsync();
        await hooked.DeliveredAsync(job);

        var received = hooked.Receiver.All.Single();
        var shown = (await hooked.Box.GetAsync($"/v1/jobs/{job}")).Data;
        Assert.Multiple(() =>
        {
            Assert.That(received.Target, Is.EqualTo("POST /hook"));
            Assert.That(received.ContentType, Is.EqualTo("application/json"));
            Assert.That(received.Json.AsObject().Select(member => member.Key), Is.EqualTo(["event", "job_id", "type", "collection_id", "asset_ids", "urls", "timestamp"]));
            Assert.That((string?)received.Json["event"], Is.EqualTo("job.completed"));
            Assert.That(received.JobId, Is.EqualTo(job));
            Assert.That((string?)received.Json["type"], Is.EqualTo("item_generation"));
            Assert.That((string?)received.Json["collection_id"], Is.EqualTo(hooked.Fox));
            Assert.That(received.Json["asset_ids"]!.ToJsonString(), Is.EqualTo(shown["asset_ids"]!.ToJsonString()));
            Assert.That(received.Json["urls"]!.ToJsonString(), Is.EqualTo(shown["urls"]!.ToJsonString()));
            Assert.That((string?)received.Json["timestamp"], Is.EqualTo((string?)shown["updated_at"]));
        });
    }

    [Test]
    public async Task A_failed_job_is_told_with_its_error()
    {
        await using var hooked = await Hooked.OpenAsync();
        hooked.Box.Server.Faults.OnJob().Fails("generation_failed", "The picture could not be made.");

        var delivery = await hooked.DeliveredAsync(await hooked.EndAsync());

        var received = hooked.Receiver.All.Single();
        Assert.That((delivery.Event, (string?)received.Json["event"]), Is.EqualTo(("job.failed", "job.failed")));
        Assert.That(received.Json["error"]!.ToJsonString(), Is.EqualTo("""{"code":"generation_failed","message":"The picture could not be made."}"""));
        Assert.That(received.Signature, Is.EqualTo(received.Expected(hooked.Secret)));
    }

    [Test]
    public async Task Every_try_is_listed_as_it_was_sent()
    {
        await using var hooked = await Hooked.OpenAsync();

        var job = await hooked.EndAsync();
        var delivery = await hooked.DeliveredAsync(job);

        var received = hooked.Receiver.All.Single();
        Assert.That(hooked.Box.Server.Deliveries, Is.EqualTo([delivery]));
        Assert.Multiple(() =>
        {
            Assert.That(delivery.Body.ToArray(), Is.EqualTo(received.Body));
            Assert.That(delivery.Signature, Is.EqualTo(received.Signature));
            Assert.That((delivery.Number, delivery.Attempt, delivery.Status, delivery.Error), Is.EqualTo((0, 1, 200, (string?)null)));
            Assert.That((delivery.Url, delivery.Event, delivery.JobId), Is.EqualTo((Hooked.Url, "job.completed", job)));
            Assert.That(delivery.At, Is.EqualTo(DateTimeOffset.Parse((string)received.Json["timestamp"]!, CultureInfo.InvariantCulture)));
        });
    }

    [Test]
    public async Task First_tries_come_in_the_order_in_which_jobs_end()
    {
        await using var hooked = await Hooked.OpenAsync();
        var jobs = new List<string>();
        for (var i = 0; i < 10; i++)
        {
            jobs.Add(await hooked.StartAsync($"{i}"));
        }

        hooked.Advance(9);
        await hooked.TriesAsync(10);

        Assert.That(hooked.Receiver.All.Select(each => each.JobId), Is.EqualTo(jobs));
    }

    [Test]
    public async Task A_webhook_is_told_of_the_events_that_it_wants_and_of_no_others()
    {
        await using var hooked = await Hooked.OpenAsync(events: "\"job.failed\"");

        var error = await hooked.DeliveredAsync(await hooked.EndAsync()).FailsWith<MaskoServerAssertionException>();

        Assert.That(error.Message, Does.Contain("no webhook wanted to hear of it"));
        Assert.That(hooked.Receiver.All, Is.Empty);
    }

    [Test]
    public async Task A_webhook_of_another_workspace_hears_nothing()
    {
        await using var hooked = await Hooked.OpenAsync(events: "\"job.failed\"");
        var other = hooked.Box.Client(hooked.Box.Server.AddWorkspace().ApiKey);
        await hooked.Box.SendAsync(HttpMethod.Post, "/v1/webhooks", $$"""{"url":"{{Hooked.Url}}","events":["job.completed"]}""", other);

        await hooked.DeliveredAsync(await hooked.EndAsync()).FailsWith<MaskoServerAssertionException>();

        Assert.That(hooked.Box.Server.Deliveries, Is.Empty);
    }

    [Test]
    public async Task A_webhook_that_was_removed_hears_nothing_more()
    {
        await using var hooked = await Hooked.OpenAsync();
        var id = (string)(await hooked.Box.GetAsync("/v1/webhooks")).Data[0]!["id"]!;

        await hooked.Box.SendAsync(HttpMethod.Delete, $"/v1/webhooks/{id}");

        await hooked.DeliveredAsync(await hooked.EndAsync()).FailsWith<MaskoServerAssertionException>();
    }

    [Test]
    public async Task A_wait_can_be_given_up_and_ends_with_the_server()
    {
        var hooked = await Hooked.OpenAsync();
        using var cancel = new CancellationTokenSource();
        var given = hooked.Webhooks.WhenDeliveredAsync(await hooked.StartAsync(), cancel.Token);
        var left = hooked.Webhooks.WhenTriedAsync(_ => true);

        await cancel.CancelAsync();
        await hooked.DisposeAsync();

        await given.FailsWith<OperationCanceledException>();
        await left.FailsWith<ObjectDisposedException>();
    }
}
