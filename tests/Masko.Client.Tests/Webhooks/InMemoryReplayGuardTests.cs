using Masko.Client.Testing;

namespace Masko.Client.Tests.Webhooks;

public sealed class InMemoryReplayGuardTests
{
    private readonly VirtualTime time = new();

    [Test]
    public async Task What_was_handled_is_forgotten_when_it_would_be_refused_anyway()
    {
        var guard = new InMemoryReplayGuard(time: time);
        await HandleAsync(guard, "a", TimeSpan.FromMinutes(5));

        time.Advance(TimeSpan.FromMinutes(5));
        var before = await guard.ClaimAsync("a");
        time.Advance(TimeSpan.FromTicks(1));
        var after = await guard.ClaimAsync("a");

        Assert.That((before, after), Is.EqualTo((WebhookClaim.Handled, WebhookClaim.Granted)));
    }

    [Test]
    public async Task Past_its_capacity_the_oldest_are_forgotten()
    {
        var guard = new InMemoryReplayGuard(capacity: 2, time);
        foreach (var delivery in new[] { "a", "b", "c" })
        {
            await HandleAsync(guard, delivery, TimeSpan.FromMinutes(5));
        }

        Assert.That(await guard.ClaimAsync("b"), Is.EqualTo(WebhookClaim.Handled));
        Assert.That(await guard.ClaimAsync("c"), Is.EqualTo(WebhookClaim.Handled));
        Assert.That(await guard.ClaimAsync("a"), Is.EqualTo(WebhookClaim.Granted));
    }

    [Test]
    public async Task What_was_handled_anew_is_not_forgotten_with_the_first_time()
    {
        var guard = new InMemoryReplayGuard(time: time);
        await HandleAsync(guard, "a", TimeSpan.FromMinutes(1));
        time.Advance(TimeSpan.FromMinutes(2));

        await HandleAsync(guard, "a", TimeSpan.FromMinutes(5));
        await HandleAsync(guard, "b", TimeSpan.FromMinutes(5));

        Assert.That(await guard.ClaimAsync("a"), Is.EqualTo(WebhookClaim.Handled));
    }

    [Test]
    public async Task A_claim_stays_while_others_come_and_go()
    {
        var guard = new InMemoryReplayGuard(capacity: 1, time);
        await guard.ClaimAsync("held");
        for (var i = 0; i < 10; i++)
        {
            await HandleAsync(guard, $"other {i}", TimeSpan.FromMinutes(1));
        }

        time.Advance(TimeSpan.FromDays(1));

        Assert.That(await guard.ClaimAsync("held"), Is.EqualTo(WebhookClaim.Underway));
    }

    [Test]
    public async Task What_is_released_is_free()
    {
        var guard = new InMemoryReplayGuard(time: time);
        await guard.ClaimAsync("a");

        await guard.ReleaseAsync("a");

        Assert.That(await guard.ClaimAsync("a"), Is.EqualTo(WebhookClaim.Granted));
    }

    [Test]
    public void A_capacity_is_at_least_one() => Assert.That(() => new InMemoryReplayGuard(0), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private async Task HandleAsync(InMemoryReplayGuard guard, string delivery, TimeSpan memory)
    {
        Assert.That(await guard.ClaimAsync(delivery), Is.EqualTo(WebhookClaim.Granted));
        await guard.CompleteAsync(delivery, time.GetUtcNow() + memory);
    }
}
