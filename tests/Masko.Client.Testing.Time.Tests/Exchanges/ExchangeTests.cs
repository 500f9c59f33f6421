namespace Masko.Client.Testing.Time.Tests;

/// <summary>First of all, because everything else that is driven relies on it.</summary>
[Order(1)]
public sealed class ExchangeTests
{
    private readonly VirtualTime time = new();

    [Test, Order(1)]
    public async Task Of_10_000_exchanges_beside_cpu_hogs_not_one_times_out()
    {
        using var hogs = new CpuHogs(2 * Environment.ProcessorCount);
        var conversations = Enumerable.Range(0, 4).Select(_ => new Conversation(time)).ToList();

        await time.DriveAsync(() => Task.WhenAll(conversations.Select(conversation => conversation.RunAsync(exchanges: 2_500))));

        Assert.That(conversations.Sum(conversation => conversation.TimedOut), Is.Zero);
        Assert.That(conversations.Sum(conversation => conversation.Answered), Is.EqualTo(10_000));
    }

    [Test, Order(2)]
    public async Task The_clock_moves_by_what_the_server_waits_and_by_nothing_more()
    {
        var start = time.GetUtcNow();
        var conversation = new Conversation(time);

        await time.DriveAsync(() => conversation.RunAsync(exchanges: 10_000));

        Assert.That(conversation.TimedOut, Is.Zero);
        Assert.That(time.GetUtcNow() - start, Is.EqualTo(conversation.Waited).And.GreaterThan(TimeSpan.FromMinutes(5)));
    }

    [Test]
    public async Task An_answer_that_takes_too_long_does_time_out()
    {
        var silent = new Line();

        var wait = time.DriveAsync(async () =>
        {
            using var timeOut = new CancellationTokenSource(Conversation.TimeOut, time);
            await silent.ReceiveAsync(timeOut.Token);
        });

        Assert.CatchAsync<OperationCanceledException>(() => wait);
        Assert.That(time.GetUtcNow(), Is.EqualTo(new VirtualTime().GetUtcNow() + Conversation.TimeOut));
    }
}
