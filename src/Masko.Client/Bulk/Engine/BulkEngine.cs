using System.Threading.Channels;
using Masko.Client.Http;

namespace Masko.Client.Bulk;

/// <summary>
/// Items in, requests of the right size out, one result an item. It knows no service. All that changes a run happens in one loop, one step after the other.
/// </summary>
internal sealed partial class BulkEngine<TBody, TOutput>
    where TBody : class
    where TOutput : class
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private readonly IBulkService<TBody, TOutput> service;
    private readonly RunOptions options;
    private readonly TimeProvider time;
    private readonly IReadOnlyList<IRunListener> listeners;
    private readonly ResultStream<ItemResult<TBody, TOutput>> results;
    private readonly RunMeter meter;
    private readonly Channel<Func<ValueTask>> inbox = Channel.CreateUnbounded<Func<ValueTask>>(new() { SingleReader = true });
    private readonly LinkedList<BulkItem<TBody, TOutput>> ready = [];
    private readonly CancellationTokenSource waits;
    private readonly HashSet<Sending> sending = [];
    private readonly StopSignal stopped = new();
    private int jobs;
    private int finishing;
    private int blocked;

    public BulkEngine(
        IBulkService<TBody, TOutput> service,
        RunOptions options,
        ItemSource<TBody, TOutput> source,
        ResultStream<ItemResult<TBody, TOutput>> results,
        IReadOnlyList<IRunListener> listeners)
    {
        this.service = service;
        this.options = options;
        this.source = source;
        this.results = results;
        this.listeners = listeners;
        time = service.Time;
        waits = new CancellationTokenSource();
        meter = new RunMeter(time, source.Total);
        results.RoomMade = () => Post(static () => default);
    }

    /// <summary>Where the run stands, as of the last step.</summary>
    public RunProgress Progress { get; private set; } = new();

    /// <summary>Sends nothing more from now on; to be called from anywhere.</summary>
    public void Stop(RunEnd why)
    {
        // At once, not when the loop comes to it: a request that waits to be sent again must not slip through.
        stopped.Set();
        Post(() => StopAsync(why, null));
    }

    /// <summary>Carries the run out; it ends when every item has.</summary>
    public async Task<RunSummary> RunAsync()
    {
        try
        {
            using var deadline = options.Timeout == Timeout.InfiniteTimeSpan ? null : AfterTime(options.Timeout, () => Stop(RunEnd.TimeUp));
            Report();
            _ = PostWhenPreparedAsync();
            while (true)
            {
                await FillAsync().ConfigureAwait(false);
                if (IsOver)
                {
                    break;
                }

                var step = await inbox.Reader.ReadAsync().ConfigureAwait(false);
                await step().ConfigureAwait(false);
            }

            await CloseSourceAsync().ConfigureAwait(false);
            results.Complete(end is RunEnd.Rules or RunEnd.Source ? error : null);
            return meter.Summary(end ?? RunEnd.Done, error, results.Unread);
        }
        catch (Exception failure)
        {
            results.Complete(failure);
            throw;
        }
        finally
        {
            await CloseSourceAsync().ConfigureAwait(false);
            inbox.Writer.TryComplete();
            waits.Dispose();
            reads.Dispose();
            pause?.Dispose();
            fill?.Dispose();
        }
    }

    private bool IsOver => !preparing && sending.Count == 0 && meter.InFlight == 0 && finishing == 0 && ready.Count == 0 && blocked == 0 && source.IsDone && !reading;

    /// <summary>Has a step done in the loop.</summary>
    private void Post(Func<ValueTask> step) => inbox.Writer.TryWrite(step);

    private ITimer Timer(TimeSpan delay, Func<ValueTask> step) => AfterTime(delay, () => Post(step));

    /// <summary>What is longer than any timer runs (49 days) never comes.</summary>
    private ITimer AfterTime(TimeSpan delay, Action action) =>
        time.CreateTimer(_ => action(), null, delay <= LongestTimer ? delay : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>A stream whose end fails takes no result with it.</summary>
    private async ValueTask CloseSourceAsync()
    {
        try
        {
            await source.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            (end, error) = end is null ? (RunEnd.Source, failure) : (end, error);
        }
    }

    private async ValueTask TellAsync(RunEvent step)
    {
        foreach (var listener in listeners)
        {
            await listener.OnAsync(step).ConfigureAwait(false);
        }
    }

    private void Report()
    {
        Progress = meter.Progress();
        try
        {
            options.Progress?.Report(Progress);
        }
        catch (Exception)
        {
            // A display that breaks must not cost anybody an item.
        }
    }
}
