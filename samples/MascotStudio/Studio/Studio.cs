using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using Masko.Client;
using Microsoft.Extensions.Options;

namespace MascotStudio;

/// <summary>Owns the mascots and the work on them, which no page and no request can end. When the host stops, the work stops, and the next start takes it up.</summary>
internal sealed partial class Studio(
    MascotMaker maker, Purse purse, IOptions<StudioOptions> options, IHostEnvironment host, IHostApplicationLifetime lifetime, TimeProvider time,
    IEnumerable<EmbeddedMasko> demo, ILogger<Studio> logger)
    : IHostedService
{
    private readonly bool isDemo = demo.Any();
    private readonly string folder = Path.Combine(host.ContentRootPath, options.Value.Folder);
    private readonly Notebook notebook = new(Path.Combine(host.ContentRootPath, options.Value.Folder, "studio.json"), logger);
    private readonly Lock gate = new();
    private volatile ImmutableList<Mascot> mascots = [];
    private readonly ConcurrentDictionary<Task, bool> work = [];

    /// <summary>All mascots, the newest first. Read without the gate: whoever writes them down holds another one.</summary>
    public IReadOnlyList<Mascot> All => [.. mascots.Reverse()];

    public Mascot? Find(string id) => mascots.Find(mascot => mascot.Id == id);

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
            var name = FormattableString.Invariant($"{time.GetUtcNow():yyyyMMdd-HHmmss}-{id[..6]}");
            mascots = mascots.Add(mascot = new(id, Path.Combine(folder, name), new(description, poses) { IsDemo = isDemo }, NoteDown));
        }

        Work(mascot, stop => maker.MakeAsync(mascot, stop), static (state, problem) => state.Ended(problem));
        return mascot;
    }

    /// <summary>Has a picture or an animation made: one that there was not, or one that went wrong. What is paid for already is only fetched.</summary>
    /// <returns>Whether it has begun; not when it is being made, or is there, or cannot be.</returns>
    public bool Begin(Mascot mascot, Place place)
    {
        Pose? pose = null;
        Piece? before = null;
        var begun = mascot.Change(state =>
        {
            pose = state.Poses.FirstOrDefault(pose => pose.Number == place.Pose);
            before = state.At(place);
            var mayBegin = before?.CanBegin ?? (place.IsAnimation && pose?.Picture.Source is not null);
            return mayBegin && !state.IsClosed ? state.Put(place, Piece.AtWork) : state;
        });

        if (begun)
        {
            Work(
                mascot,
                stop => before?.Remedy == Remedy.Fetch ? maker.FetchAsync(mascot, [place], stop)
                    : place.IsAnimation ? maker.AnimateAsync(mascot, pose!, stop)
                    : maker.DrawAgainAsync(mascot, pose!, stop),
                (state, problem) => problem is null ? state : state.Put(place, new(PieceState.Failed, problem, Remedy.Fetch)));
        }

        return begun;
    }

    /// <summary>A webhook has told that a job ended.</summary>
    public Task HearAsync(JobEvent told)
    {
        mascots.Find(mascot => mascot.State.CollectionId == told.CollectionId)?.Change(static state => state with { Webhooks = state.Webhooks + 1 });
        return Task.CompletedTask;
    }

    /// <summary>Takes up what an earlier start has left.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        mascots = [.. notebook.Read().Select(note => new Mascot(note.Id, Path.Combine(folder, note.Folder), note.State, NoteDown))];
        mascots.ForEach(TakeUp);

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(work.Keys).WaitAsync(cancellationToken);

    private void TakeUp(Mascot mascot)
    {
        if (isDemo || mascot.State.IsDemo)
        {
            mascot.Change(static state => state.IsClosed ? state : state.Closed(Words.OfAnotherStart));
        }
        else if (mascot.State.IsAtWork)
        {
            Work(
                mascot,
                stop => maker.FetchAsync(mascot, mascot.State.AtWork, stop),
                static (state, problem) => state.Ended(problem ?? (state.IsMaking && state.Poses.Length < state.Wanted ? Words.NotAllAsked : null)));
        }
    }

    private void NoteDown() => notebook.Write(() => mascots.Select(static mascot => new Note(mascot.Id, Path.GetFileName(mascot.Folder), mascot.State)));

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
                if (failure is MaskoApiException { StatusCode: HttpStatusCode.NotFound })
                {
                    mascot.Change(static state => state.Closed(Words.Unknown));
                    return;
                }

                if (failure is not OperationCanceledException)
                {
                    Log.Failed(logger, mascot.Id, failure);
                }
            }

            if (lifetime.ApplicationStopping.IsCancellationRequested)
            {
                // The next start takes it up from what is noted down.
                return;
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
            mascots = mascots.Remove(oldest);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The work on mascot {Id} has ended early.")]
        public static partial void Failed(ILogger logger, string id, Exception failure);
    }
}
