using Masko.Client.Testing.Tests.Transport;

namespace Masko.Client.Testing.Tests.Webhooks;

public sealed class RedeliveryTests
{
    [Test]
    public async Task After_a_500_the_same_bytes_come_again_and_a_200_ends_it()
    {
        await using var hooked = await Hooked.OpenAsync();
        hooked.Receiver.Answer(500, 200);
        var job = await hooked.EndAsync();

        var first = await hooked.TriedAsync(1);
        hooked.Advance(1);
        var second = await hooked.DeliveredAsync(job);
        hooked.Advance(1000);

        Assert.That((first.Status, second.Status, second.Attempt, second.Number), Is.EqualTo(((int?)500, (int?)200, 2, first.Number)));
        Assert.That(second.At, Is.GreaterThanOrEqualTo(first.At + TimeSpan.FromSeconds(1)));
        Assert.That(hooked.Receiver.All, Has.Count.EqualTo(2));
        Assert.That(hooked.Receiver.All[1].Body, Is.EqualTo(hooked.Receiver.All[0].Body));
    }

    [TestCase(200)]
    [TestCase(202)]
    [TestCase(299)]
    public async Task Nothing_comes_again_after_a_success(int status)
    {
        await using var hooked = await Hooked.OpenAsync();
        hooked.Receiver.Answer(status);

        await hooked.DeliveredAsync(await hooked.EndAsync("First"));
        hooked.Advance(1000);
        await hooked.DeliveredAsync(await hooked.EndAsync("Second"));

        Assert.That(hooked.Receiver.All.Select(each => each.JobId), Is.Unique);
    }

    [TestCase(302)]
    [TestCase(400)]
    [TestCase(404)]
    [TestCase(503)]
    public async Task Whatever_is_no_success_comes_again(int status)
    {
        await using var hooked = await Hooked.OpenAsync();
        hooked.Receiver.Answer(status);
        var job = await hooked.EndAsync();

        await hooked.TriedAsync(1);
        hooked.Advance(1);

        Assert.That((await hooked.DeliveredAsync(job)).Attempt, Is.EqualTo(2));
    }

    [Test]
    public async Task After_four_tries_with_growing_pauses_it_is_given_up()
    {
        await using var hooked = await Hooked.OpenAsync();
        hooked.Receiver.Answer(500, 500, 500, 500, 200);
        var job = await hooked.EndAsync();
        await hooked.TriedAsync(1);
        foreach (var (pause, attempt) in new[] { (1, 2), (5, 3), (30, 4) })
        {
            var before = hooked.Box.Server.Time.GetUtcNow();
            hooked.Advance(pause);
            var tried = await hooked.TriedAsync(attempt);
            Assert.That(tried.At - before, Is.EqualTo(TimeSpan.FromSeconds(pause)));
        }

        hooked.Advance(1000);
        var error = await hooked.DeliveredAsync(job).FailsWith<MaskoServerAssertionException>();

        Assert.That(hooked.Receiver.All, Has.Count.EqualTo(4));
        Assert.That(error.Message, Does.Contain(job).And.Contain("try 4").And.Contain("answered 500"));
    }

    [Test]
    public async Task The_pauses_are_an_option()
    {
        await using var hooked = await Hooked.OpenAsync(options => options.WebhookPauses = []);
        hooked.Receiver.Answer(500);

        await hooked.DeliveredAsync(await hooked.EndAsync()).FailsWith<MaskoServerAssertionException>();

        Assert.That(hooked.Receiver.All, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task No_answer_within_the_limit_counts_as_none()
    {
        await using var hooked = await Hooked.OpenAsync();
        hooked.Receiver.Answer(Receiver.Never, 200);
        var job = await hooked.EndAsync();
        await hooked.Receiver.ArrivedAsync();

        hooked.Advance(10);
        var first = await hooked.TriedAsync(1);
        hooked.Advance(1);

        Assert.That((first.Status, first.Error), Is.EqualTo(((int?)null, "No answer within 10 s.")));
        Assert.That((await hooked.DeliveredAsync(job)).Attempt, Is.EqualTo(2));
    }

    [Test]
    public async Task A_receiver_that_is_down_is_tried_again()
    {
        await using var hooked = await Hooked.OpenAsync();
        hooked.Receiver.Transport.RefuseConnections = true;
        var job = await hooked.EndAsync();

        var first = await hooked.TriedAsync(1);
        hooked.Receiver.Transport.RefuseConnections = false;
        hooked.Advance(1);

        Assert.That((first.Status, first.IsAccepted), Is.EqualTo(((int?)null, false)));
        Assert.That(first.Error, Does.Contain("refused"));
        Assert.That((await hooked.DeliveredAsync(job)).Attempt, Is.EqualTo(2));
    }

    [Test]
    public async Task A_redelivery_holds_no_other_delivery_up()
    {
        await using var hooked = await Hooked.OpenAsync();
        hooked.Receiver.Answer(500);
        await hooked.StartAsync("First");
        var second = await hooked.StartAsync("Second");

        hooked.Advance(9);
        var delivered = await hooked.DeliveredAsync(second);

        Assert.That((delivered.Number, delivered.Attempt), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task A_handler_that_ends_badly_is_a_failed_try_like_any_other()
    {
        await using var hooked = await Hooked.OpenAsync(options => options.WebhookHandler = _ => throw new InvalidOperationException("No handler today."));

        await hooked.EndAsync();

        Assert.That((await hooked.TriedAsync(1)).Error, Does.Contain("No handler today."));
    }
}
