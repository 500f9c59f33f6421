namespace Masko.Client.Tests.Resilience;

/// <summary>What is to be gone, and is gone, is fine.</summary>
public sealed class DeleteTests
{
    [Test]
    public async Task A_404_to_a_delete_whose_first_answer_was_lost_is_a_success()
    {
        await using var server = await WireServer.StartAsync(Answer.InTurn(Answer.Reset, Answer.Status(404)));
        using var masko = server.RetryingClient();

        await masko.Webhooks.DeleteAsync("w");

        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Also_after_an_error_that_may_have_come_after_the_deed()
    {
        await using var server = await WireServer.StartAsync(Answer.InTurn(Answer.Status(502), Answer.Status(404)));
        using var masko = server.RetryingClient();

        await masko.References.RemoveAsync("c", "a");
    }

    [Test]
    public async Task A_plain_404_to_a_delete_is_an_error()
    {
        await using var server = await WireServer.StartAsync(404, "{}");
        using var masko = server.RetryingClient();

        Assert.ThrowsAsync<MaskoApiException>(() => masko.Webhooks.DeleteAsync("w"));
    }

    [Test]
    public async Task A_404_after_a_429_is_an_error_because_the_first_try_did_nothing()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.InTurn(Answer.Slow("2"), Answer.Status(404)));
        using var masko = server.RetryingClient(options => options.Time = time);

        var call = masko.Webhooks.DeleteAsync("w");
        await time.PassAsync(TimeSpan.FromSeconds(2));

        Assert.ThrowsAsync<MaskoApiException>(() => call);
    }

    [Test]
    public async Task A_404_to_a_read_whose_first_answer_was_lost_is_an_error()
    {
        await using var server = await WireServer.StartAsync(Answer.InTurn(Answer.Reset, Answer.Status(404)));
        using var masko = server.RetryingClient();

        Assert.ThrowsAsync<MaskoApiException>(() => masko.Jobs.GetAsync("j"));
    }
}
