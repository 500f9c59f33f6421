using System.Threading.Channels;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Webhooks;

/// <summary>Brings messages to webhooks, off the world's lock. Under it a message is only written down, when its job ends.</summary>
internal sealed class WebhookCourier : IAsyncDisposable
{
    private readonly Channel<WebhookMessage> queue = Channel.CreateUnbounded<WebhookMessage>(new() { SingleReader = true });
    private readonly Dictionary<string, Task> firstTries = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stop = new();
    private readonly WebhookLog log = new();
    private readonly WebhookScript script;
    private readonly WebhookRoutes routes;
    private readonly WebhookSender sender;
    private readonly TimeProvider time;
    private readonly IReadOnlyList<TimeSpan> pauses;
    private readonly Task work;
    private int count;

    public WebhookCourier(ReferenceServerOptions options, TimeProvider time, WebhookSignature signature)
    {
        this.time = time;
        pauses = [.. options.WebhookPauses];
        script = new WebhookScript(log);
        routes = new WebhookRoutes(options);
        sender = new WebhookSender(script, routes, signature, time, options.WebhookTimeout);
        Webhooks = new ServerWebhooks(log, script);
        work = WorkAsync();
    }

    public ServerWebhooks Webhooks { get; }

    /// <summary>Writes down what webhooks are to be told of a job that has ended. Called under the world's gate.</summary>
    /// <param name="webhooks">Who wants to hear of it; none is told so to whoever waits.</param>
    /// <param name="name">The event.</param>
    /// <param name="jobId">The job.</param>
    /// <param name="body">Makes the body, when there is anybody to tell.</param>
    /// <param name="due">When.</param>
    public void Tell(IReadOnlyList<Webhook> webhooks, string name, string jobId, Func<byte[]> body, DateTimeOffset due)
    {
        log.Open(jobId, webhooks.Count);
        if (webhooks.Count == 0)
        {
            return;
        }

        var bytes = body();
        foreach (var webhook in webhooks)
        {
            queue.Writer.TryWrite(new WebhookMessage(count++, webhook, name, jobId, bytes, due));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        queue.Writer.TryComplete();
        await work.ConfigureAwait(false);
        log.Stop();
        routes.Dispose();
    }

    private async Task WorkAsync()
    {
        // Until the writer completes: nothing that this awaits is ever cancelled.
        await foreach (var message in queue.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            Begin(message);
        }
    }

    private void Begin(WebhookMessage message)
    {
        try
        {
            foreach (var each in script.Arrange(message))
            {
                Send(each);
            }
        }
        catch (Exception error)
        {
            // What a condition of the script throws must not be the end of all deliveries.
            log.Add(message.Try(1, message.Due) with { Error = $"The script failed: {error.Message}" }, isLast: true);
        }
    }

    private void Send(WebhookMessage message)
    {
        if (message.IsDropped)
        {
            log.Add(message.Try(1, message.Due) with { Error = "Dropped, on the script." }, isLast: true);
        }
        else if (routes.Refusal(new Uri(message.Webhook.Url)) is { } refusal)
        {
            log.Add(message.Try(1, message.Due) with { Error = refusal }, isLast: true);
        }
        else if (message.IsLate)
        {
            _ = DeliverAsync(message, Task.CompletedTask, NewSignal());
        }
        else
        {
            var before = firstTries.GetValueOrDefault(message.Webhook.Id) ?? Task.CompletedTask;
            var tried = NewSignal();
            firstTries[message.Webhook.Id] = tried.Task;
            _ = DeliverAsync(message, before, tried);
        }
    }

    private async Task DeliverAsync(WebhookMessage message, Task before, TaskCompletionSource tried)
    {
        try
        {
            await before.ConfigureAwait(false);
            var at = message.Due;
            await UntilAsync(at).ConfigureAwait(false);
            for (var attempt = 1; ; attempt++)
            {
                if (message.Webhook.IsDeleted)
                {
                    log.Add(message.Try(attempt, at) with { Error = "Not sent: the webhook was deleted." }, isLast: true);
                    return;
                }

                var delivery = await sender.SendAsync(message.Try(attempt, at), message.Webhook.Secret, stop.Token).ConfigureAwait(false);
                if (delivery.IsAccepted || attempt > pauses.Count)
                {
                    log.Add(delivery, isLast: true);
                    return;
                }

                // Planned before it is told: whoever hears of a bad try may move the clock at once.
                at = time.GetUtcNow() + pauses[attempt - 1];
                var next = UntilAsync(at);
                log.Add(delivery, isLast: false);
                tried.TrySetResult();
                await next.ConfigureAwait(false);
            }
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // The server has been stopped; nobody is told any more.
        }
        finally
        {
            tried.TrySetResult();
        }
    }

    private Task UntilAsync(DateTimeOffset moment)
    {
        var wait = moment - time.GetUtcNow();
        return wait <= TimeSpan.Zero ? Task.CompletedTask : Task.Delay(wait, time, stop.Token);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
