namespace Masko.Client.Tests.Resilience;

/// <summary>How long is waited where nobody says.</summary>
public sealed class BackoffTests
{
    // Not five seconds: the body of an error is waited for that long.
    [TestCase(0.0, new[] { 0.5, 1, 2, 4, 6, 6 })]
    [TestCase(0.5, new[] { 0.75, 1.5, 3, 6, 9, 9 })]
    [TestCase(0.999999999, new[] { 1.0, 2, 4, 8, 12, 12 })]
    public async Task It_doubles_up_to_its_limit_and_half_of_it_is_chance(double chance, double[] waits)
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(500, "{}");
        using var masko = server.Client(options =>
        {
            (options.Time, options.Chance, options.Retry.MaxRetries, options.Retry.MaxDelay) = (time, () => chance, 6, TimeSpan.FromSeconds(12));
            options.CircuitBreaker.IsEnabled = false;
        });

        var call = masko.Jobs.GetAsync("j");
        foreach (var wait in waits)
        {
            await time.PassAboutAsync(TimeSpan.FromSeconds(wait));
        }

        Assert.That(Assert.ThrowsAsync<MaskoApiException>(() => call)!.Message, Does.EndWith("It was tried 7 times."));
    }

    [Test]
    public async Task The_waits_are_different_from_call_to_call()
    {
        var numbers = Enumerable.Range(0, 100).Select(_ => Http.Jitter.Next()).ToList();

        Assert.That(numbers, Has.All.InRange(0.0, 1.0));
        Assert.That(numbers.Distinct().Count(), Is.GreaterThan(90));
        await Task.CompletedTask;
    }

    [Test]
    public async Task A_wait_that_would_outlast_the_call_is_not_begun()
    {
        await using var server = await WireServer.StartAsync(500, "{}");
        using var masko = server.Client(options => (options.Time, options.Retry.MaxRetries) = (new ManualTime(), 3));

        var error = Assert.ThrowsAsync<MaskoApiException>(() => masko.Jobs.GetAsync("j", new() { Timeout = TimeSpan.FromSeconds(0.1) }))!;

        Assert.That(error.Message, Does.Contain("CallOptions.Timeout leaves"));
    }
}
