using Masko.Client.Testing.Tests.Transport;

namespace Masko.Client.Testing.Tests.Webhooks;

public sealed class DeletionTests
{
    [Test]
    public async Task A_webhook_that_is_deleted_before_a_redelivery_is_told_nothing_more()
    {
        await using var hooked = await Hooked.OpenAsync();
        hooked.Receiver.Answer(500);
        var job = await hooked.EndAsync();
        await hooked.TriedAsync(1);

        await hooked.DeleteAsync();
        hooked.Advance(1);
        var error = await hooked.DeliveredAsync(job).FailsWith<MaskoServerAssertionException>();

        Assert.That(error.Message, Does.Contain("try 1").And.Contain("answered 500").And.Contain("try 2").And.Contain("the webhook was deleted"));
        Assert.That(hooked.Receiver.All, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_webhook_that_is_deleted_before_a_late_delivery_is_not_told_and_another_one_is()
    {
        await using var hooked = await Hooked.OpenAsync();
        await hooked.Box.PostAsync("/v1/webhooks", """{"url":"http://app.test/other","events":["job.completed"]}""");
        hooked.Webhooks.Next(2).Late(TimeSpan.FromMinutes(1));
        var job = await hooked.EndAsync();

        await hooked.DeleteAsync();
        hooked.Advance(60);
        await hooked.DeliveredAsync(job);
        await hooked.TriesAsync(2);

        Assert.That(hooked.Receiver.All.Select(each => each.Target), Is.EqualTo(["POST /other"]));
    }
}
