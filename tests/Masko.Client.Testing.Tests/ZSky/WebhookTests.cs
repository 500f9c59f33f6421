using Masko.Client.Testing.Tests.Bulk;
using Masko.Client.Testing.Tests.Transport;

namespace Masko.Client.Testing.Tests.ZSky;

public sealed class WebhookTests
{
    [Test]
    public async Task Only_events_that_were_asked_for_are_told()
    {
        await using var box = await Boxes.ZSkyAsync();

        await box.PostAsync(Wishes.BatchPath, """{"requests":[{"prompt":"red"}],"webhook_url":"http://app.test/hook","webhook_events":["batch.failed"]}""");
        var error = await box.ToldAsync().FailsWith<MaskoServerAssertionException>();

        Assert.That(error.Message, Does.Contain("no webhook wanted to hear of it"));
        Assert.That(box.Receiver.All, Is.Empty);
    }

    [Test]
    public async Task A_delivery_can_come_twice()
    {
        await using var box = await Boxes.ZSkyAsync();
        box.Server.Webhooks.Next().Twice();

        await box.TellAsync("red");
        await box.Server.Webhooks.WhenTriedAsync(_ => box.Server.Deliveries.Count == 2).Soon();

        Assert.That(box.Receiver.All.Select(each => each.Text).Distinct().Count(), Is.EqualTo(1));
        Assert.That(box.Receiver.All, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_delivery_can_come_late()
    {
        await using var box = await Boxes.ZSkyAsync();
        box.Server.Webhooks.Next().Late(TimeSpan.FromMinutes(5));

        var late = await box.TellAsync("red");
        var soon = await box.TellAsync("blue");
        await box.ToldAsync();
        box.Advance(300);
        await box.Server.Webhooks.WhenDeliveredAsync(late).Soon();

        Assert.That(box.Receiver.All.Select(each => (string?)each.Json["batch_id"]), Is.EqualTo([soon, late]));
    }

    [Test]
    public async Task A_delivery_can_be_lost()
    {
        await using var box = await Boxes.ZSkyAsync();
        box.Server.Webhooks.Next().Dropped();

        await box.TellAsync("red");
        await box.ToldAsync().FailsWith<MaskoServerAssertionException>();

        Assert.That(box.Receiver.All, Is.Empty);
        Assert.That(box.Ledger.PaidItems, Is.EqualTo(1));
    }

    [Test]
    public async Task A_delivery_can_be_forged()
    {
        await using var box = await Boxes.ZSkyAsync();
        box.Server.Webhooks.Next().WronglySigned();

        await box.TellAsync("red");
        await box.ToldAsync();

        var told = box.Receiver.All.Single();
        Assert.That(told.Headers["X-ZSky-Signature"], Does.Match("^sha256=[0-9a-f]{64}$").And.Not.EqualTo("sha256=" + told.Expected(box.Server.WebhookSecret)));
    }

    [Test]
    public async Task A_delivery_can_hold_other_content_that_is_signed_rightly()
    {
        await using var box = await Boxes.ZSkyAsync();
        box.Server.Webhooks.Next().Rewritten(text => text.Replace("\"status\":\"success\"", "\"status\":\"maybe\"", StringComparison.Ordinal));

        await box.TellAsync("red");
        await box.ToldAsync();

        var told = box.Receiver.All.Single();
        Assert.That((string?)told.Json["results"]![0]!["status"], Is.EqualTo("maybe"));
        Assert.That(told.Headers["X-ZSky-Signature"], Is.EqualTo("sha256=" + told.Expected(box.Server.WebhookSecret)));
    }

    [Test]
    public async Task A_rewriting_that_throws_is_listed_with_its_reason()
    {
        await using var box = await Boxes.ZSkyAsync();
        box.Server.Webhooks.Next().Rewritten(_ => throw new InvalidOperationException("no ink"));

        await box.TellAsync("red");
        var error = await box.ToldAsync().FailsWith<MaskoServerAssertionException>();

        Assert.That(error.Message, Does.Contain("no ink"));
    }

    [Test]
    public async Task A_delivery_that_is_refused_comes_again()
    {
        await using var box = await Boxes.ZSkyAsync();
        box.Receiver.Answer(500);

        await box.TellAsync("red");
        await box.Server.Webhooks.WhenTriedAsync(delivery => delivery.Status == 500).Soon();
        box.Advance(1);
        var delivery = await box.ToldAsync();

        Assert.That((delivery.Attempt, delivery.Event, delivery.WebhookId), Is.EqualTo((2, "batch.complete", "http://app.test/hook")));
    }
}
