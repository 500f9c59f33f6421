using NSubstitute;

namespace Masko.Client.Tests.Webhooks;

public sealed class OnceTests
{
    private readonly List<JobEvent> handled = [];

    [Test]
    public async Task The_first_is_handed_on_and_its_repeats_are_not()
    {
        var verifier = Delivery.Verifier();

        WebhookClaim[] claims = [await TellAsync(verifier), await TellAsync(verifier), await TellAsync(verifier)];

        Assert.That(claims, Is.EqualTo([WebhookClaim.Granted, WebhookClaim.Handled, WebhookClaim.Handled]));
        Assert.That(handled.Select(jobEvent => jobEvent.JobId), Is.EqualTo(["j1"]));
    }

    [Test]
    public async Task Another_delivery_is_another()
    {
        var verifier = Delivery.Verifier();
        var other = Delivery.Text.Replace("j1", "j2", StringComparison.Ordinal);

        await TellAsync(verifier);
        await TellAsync(verifier, other);

        Assert.That(handled.Select(jobEvent => jobEvent.JobId), Is.EqualTo(["j1", "j2"]));
    }

    // While one webhook is replaced by another, both are told of the same event.
    [Test]
    public async Task The_same_bytes_under_another_secret_are_a_repeat()
    {
        var verifier = Delivery.Verifier(configure: options => options.Secrets = [Delivery.Secret, "whsec_new"]);

        await TellAsync(verifier);
        var claim = await verifier.HandleOnceAsync(Delivery.Body, Delivery.SignatureOf(Delivery.Text, "whsec_new"), AddAsync);

        Assert.That(claim, Is.EqualTo(WebhookClaim.Handled));
    }

    [Test]
    public async Task After_a_failure_the_next_try_is_handed_on()
    {
        var verifier = Delivery.Verifier();
        var failure = new InvalidOperationException("The database is away.");

        var thrown = Assert.ThrowsAsync<InvalidOperationException>(() =>
            verifier.HandleOnceAsync(Delivery.Body, Delivery.Signature, (_, _) => throw failure));
        var again = await TellAsync(verifier);

        Assert.That(thrown, Is.SameAs(failure));
        Assert.That((again, handled.Count), Is.EqualTo((WebhookClaim.Granted, 1)));
    }

    [Test]
    public async Task A_repeat_that_comes_while_the_first_is_handled_is_told_so_and_may_be_needed()
    {
        var verifier = Delivery.Verifier();
        var end = new TaskCompletionSource();

        var first = verifier.HandleOnceAsync(Delivery.Body, Delivery.Signature, (_, _) => end.Task);
        var second = await TellAsync(verifier);
        end.SetException(new InvalidOperationException());
        Assert.ThrowsAsync<InvalidOperationException>(() => first);
        var third = await TellAsync(verifier);

        Assert.That((second, third), Is.EqualTo((WebhookClaim.Underway, WebhookClaim.Granted)));
    }

    [Test]
    public async Task Of_many_at_once_one_is_handed_on()
    {
        var verifier = Delivery.Verifier();
        var count = 0;

        var claims = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => verifier.HandleOnceAsync(
            Delivery.Body,
            Delivery.Signature,
            async (_, _) =>
            {
                Interlocked.Increment(ref count);
                await Task.Yield();
            }))));

        Assert.That((count, claims.Count(claim => claim == WebhookClaim.Granted)), Is.EqualTo((1, 1)));
    }

    [Test]
    public void What_is_refused_reaches_neither_guard_nor_handler()
    {
        var guard = Substitute.For<IWebhookReplayGuard>();
        var verifier = Delivery.Verifier(configure: options => options.ReplayGuard = guard);

        Assert.ThrowsAsync<WebhookSignatureException>(() => verifier.HandleOnceAsync(Delivery.Body, null, AddAsync));
        Assert.ThrowsAsync<WebhookSignatureException>(() => verifier.HandleOnceAsync(Delivery.Body, Delivery.SignatureOf("else"), AddAsync));

        Assert.That((guard.ReceivedCalls().Count(), handled.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task A_delivery_is_remembered_for_as_long_as_it_would_be_accepted()
    {
        var guard = Substitute.For<IWebhookReplayGuard>();
        var verifier = Delivery.Verifier(10, options => options.ReplayGuard = guard);

        await TellAsync(verifier);

        await guard.Received(1).CompleteAsync(Arg.Is<string>(delivery => delivery.Length == 64), Delivery.Moment + TimeSpan.FromMinutes(5), CancellationToken.None);
    }

    [Test]
    public async Task Without_a_tolerance_it_is_remembered_for_a_day()
    {
        var guard = Substitute.For<IWebhookReplayGuard>();
        var verifier = Delivery.Verifier(10, options => (options.ReplayGuard, options.Tolerance) = (guard, Timeout.InfiniteTimeSpan));

        await TellAsync(verifier);

        await guard.Received(1).CompleteAsync(Arg.Any<string>(), Delivery.Moment + TimeSpan.FromSeconds(10) + TimeSpan.FromDays(1), CancellationToken.None);
    }

    [Test]
    public void A_guard_that_fails_too_does_not_hide_why_the_handler_failed()
    {
        var guard = Substitute.For<IWebhookReplayGuard>();
        guard.ReleaseAsync(default!).ReturnsForAnyArgs(_ => throw new IOException("The store is away."));
        var verifier = Delivery.Verifier(configure: options => options.ReplayGuard = guard);

        Assert.ThrowsAsync<InvalidOperationException>(() =>
            verifier.HandleOnceAsync(Delivery.Body, Delivery.Signature, (_, _) => throw new InvalidOperationException()));
    }

    [Test]
    public void A_guard_that_cannot_be_asked_fails_the_delivery()
    {
        var guard = Substitute.For<IWebhookReplayGuard>();
        guard.ClaimAsync(default!).ReturnsForAnyArgs(Task.FromException<WebhookClaim>(new IOException("The store is away.")));
        var verifier = Delivery.Verifier(configure: options => options.ReplayGuard = guard);

        Assert.ThrowsAsync<IOException>(() => TellAsync(verifier));
        Assert.That(handled, Is.Empty);
    }

    [Test]
    public async Task The_token_reaches_the_handler_and_a_cancel_releases()
    {
        var verifier = Delivery.Verifier();
        using var cancelled = new CancellationTokenSource();

        Assert.ThrowsAsync<OperationCanceledException>(() => verifier.HandleOnceAsync(
            Delivery.Body,
            Delivery.Signature,
            async (_, token) =>
            {
                await cancelled.CancelAsync();
                token.ThrowIfCancellationRequested();
            },
            cancelled.Token));

        Assert.That(await TellAsync(verifier), Is.EqualTo(WebhookClaim.Granted));
    }

    private Task<WebhookClaim> TellAsync(WebhookVerifier verifier, string text = Delivery.Text) =>
        verifier.HandleOnceAsync(System.Text.Encoding.UTF8.GetBytes(text), Delivery.SignatureOf(text), AddAsync);

    private Task AddAsync(JobEvent jobEvent, CancellationToken cancellationToken)
    {
        handled.Add(jobEvent);
        return Task.CompletedTask;
    }
}
