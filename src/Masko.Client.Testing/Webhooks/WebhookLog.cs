using System.Globalization;

namespace Masko.Client.Testing.Webhooks;

/// <summary>Every try that has ended, and whom to tell of it.</summary>
internal sealed class WebhookLog
{
    private readonly object gate = new();
    private readonly List<WebhookDelivery> tries = [];
    private readonly Dictionary<string, int> open = new(StringComparer.Ordinal);
    private TaskCompletionSource changed = NewSignal();
    private bool isStopped;

    public IReadOnlyList<WebhookDelivery> All
    {
        get
        {
            lock (gate)
            {
                return [.. tries];
            }
        }
    }

    /// <summary>A job has ended, and so many messages are to be sent about it; or so many more.</summary>
    public void Open(string jobId, int messages) => Change(() => open[jobId] = open.GetValueOrDefault(jobId) + messages);

    /// <summary>A try has ended.</summary>
    /// <param name="delivery">The try.</param>
    /// <param name="isLast">Whether its message is not tried again.</param>
    public void Add(WebhookDelivery delivery, bool isLast) => Change(() =>
    {
        tries.Add(delivery);
        open[delivery.JobId] -= isLast ? 1 : 0;
    });

    /// <summary>Nothing is sent any more: whoever waits is told so.</summary>
    public void Stop() => Change(() => isStopped = true);

    public async Task<WebhookDelivery> WhenAsync(Func<WebhookDelivery, bool> matches, Func<string?> whyNever, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (ended, why, next) = Look(whyNever);
            if (ended.FirstOrDefault(matches) is { } found)
            {
                return found;
            }

            if (why is not null)
            {
                throw new MaskoServerAssertionException(why);
            }

            ObjectDisposedException.ThrowIf(next is null, typeof(ReferenceServer));
            await next.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Why nobody will accept a job any more; null while somebody may.</summary>
    public string? WhyNever(string jobId)
    {
        lock (gate)
        {
            if (!open.TryGetValue(jobId, out var left) || left > 0)
            {
                return null;
            }

            var ended = tries.Where(delivery => delivery.JobId == jobId).Select(Line).ToList();
            return ended.Count == 0
                ? $"Job '{jobId}' has ended, and no webhook wanted to hear of it."
                : $"No webhook accepted job '{jobId}':\n" + string.Join('\n', ended);
        }
    }

    /// <summary>How it stands at one moment, and what ends when it stands otherwise; null when it never will.</summary>
    private (IReadOnlyList<WebhookDelivery> Ended, string? Why, Task? Next) Look(Func<string?> whyNever)
    {
        lock (gate)
        {
            return ([.. tries], whyNever(), isStopped ? null : changed.Task);
        }
    }

    private static string Line(WebhookDelivery delivery) => string.Create(
        CultureInfo.InvariantCulture,
        $"try {delivery.Attempt} to {delivery.Url} at {delivery.At:O}: {(delivery.Status is { } status ? $"answered {status}" : delivery.Error)}");

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Change(Action change)
    {
        TaskCompletionSource signal;
        lock (gate)
        {
            change();
            signal = changed;
            changed = NewSignal();
        }

        signal.TrySetResult();
    }
}
