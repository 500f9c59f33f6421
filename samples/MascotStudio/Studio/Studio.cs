using System.Collections.Concurrent;
using Masko.Client;
using Microsoft.Extensions.Options;

namespace MascotStudio;

/// <summary>Owns the mascots and the work on them, which no page and no request can end. When the host stops, the work stops, and what still runs at Masko is logged.</summary>
internal sealed partial class Studio(
    MascotMaker maker, Purse purse, IOptions<StudioOptions> options, IHostEnvironment host, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<Studio> logger)
    : IHostedService
{
    private readonly Lock gate = new();
    private readonly List<Mascot> mascots = [];
    private readonly ConcurrentDictionary<Task, bool> work = [];

    public Mascot? Find(string id)
    {
        lock (gate)
        {
            return mascots.Find(mascot => mascot.Id == id);
        }
    }

    /// <returns>The mascot, whose making has begun; null when too many are in the making.</returns>
    public Mascot? Begin(string description, int poses)
    {
        Mascot mascot;
        lock (gate)
        {
            if (mascots.Count(static mascot => mascot.State.IsAtWork) >= options.Value.MostAtWork)
            {
                return null;
            }

            Forget();
            var id = Guid.NewGuid().ToString("N");
            var folder = Path.Combine(host.ContentRootPath, options.Value.Folder, FormattableString.Invariant($"{time.GetUtcNow():yyyyMMdd-HHmmss}-{id[..6]}"));
            mascots.Add(mascot = new(id, folder, new(description, poses)));
        }

        Work(mascot, stop => maker.MakeAsync(mascot, stop), static (state, problem) => state.Ended(problem));
        return mascot;
    }

    /// <returns>Whether the animation has begun; not when there is no picture, or it is being animated, or has been.</returns>
    public bool Animate(Mascot mascot, int number)
    {
        Pose? chosen = null;
        var begun = mascot.Change(state =>
        {
            chosen = state.Poses.FirstOrDefault(pose => pose.Number == number && pose is { Picture.Source: not null, Animation: null or { State: PieceState.Failed } });
            return chosen is null ? state : state.With(number, static pose => pose with { Animation = Piece.AtWork });
        });

        if (begun)
        {
            Work(
                mascot,
                stop => maker.AnimateAsync(mascot, chosen!, stop),
                (state, problem) => problem is null ? state : state.With(number, pose => pose with { Animation = new(PieceState.Failed, problem) }));
        }

        return begun;
    }

    /// <summary>A webhook has told that a job ended.</summary>
    public Task HearAsync(JobEvent told)
    {
        lock (gate)
        {
            mascots.Find(mascot => mascot.State.CollectionId == told.CollectionId)?.Change(static state => state with { Webhooks = state.Webhooks + 1 });
        }

        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(work.Keys).WaitAsync(cancellationToken);

    private void Work(Mascot mascot, Func<CancellationToken, Task> make, Func<MascotState, string?, MascotState> end)
    {
        var task = Task.Run(async () =>
        {
            string? problem = null;
            try
            {
                await make(lifetime.ApplicationStopping);
            }
            catch (Exception failure)
            {
                problem = Words.Of(failure);
                if (failure is not OperationCanceledException)
                {
                    Log.Failed(logger, mascot.Id, failure);
                }
            }

            var balance = await BalanceAsync();
            mascot.Change(state => end(state, problem) with { Balance = balance ?? state.Balance });
        });
        work.TryAdd(task, true);
        task.ContinueWith(ended => work.TryRemove(ended, out _), TaskScheduler.Default);
    }

    /// <summary>The balance after work; what went wrong with the work itself is told, this is not.</summary>
    private async Task<int?> BalanceAsync()
    {
        try
        {
            return await purse.LookAgainAsync(lifetime.ApplicationStopping);
        }
        catch (Exception failure) when (failure is MaskoException or OperationCanceledException)
        {
            return null;
        }
    }

    private void Forget()
    {
        if (mascots.Count >= options.Value.MostRemembered && mascots.Find(static mascot => !mascot.State.IsAtWork) is { } oldest)
        {
            mascots.Remove(oldest);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The work on mascot {Id} has ended early.")]
        public static partial void Failed(ILogger logger, string id, Exception failure);
    }
}
