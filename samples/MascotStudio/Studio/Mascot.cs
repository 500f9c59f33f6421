using System.Runtime.CompilerServices;

namespace MascotStudio;

/// <summary>A mascot and whoever watches it. It belongs to the studio, not to a request: pages come and go.</summary>
internal sealed class Mascot(string id, string folder, MascotState state, Action? noteDown = null)
{
    private readonly Lock gate = new();
    private TaskCompletionSource changed = NewSignal();

    public string Id { get; } = id;

    /// <summary>Where its files are.</summary>
    public string Folder { get; } = folder;

    public MascotState State { get; private set; } = state;

    /// <summary>The paths of its files that are there.</summary>
    public IEnumerable<string> Paths => State.Files.Select(file => Path.Combine(Folder, file)).Where(File.Exists);

    /// <summary>Changes it, notes it down, and then tells whoever watches.</summary>
    /// <param name="change">Makes the next state out of this one; the same one when there is nothing to change.</param>
    /// <returns>Whether anything changed.</returns>
    public bool Change(Func<MascotState, MascotState> change)
    {
        TaskCompletionSource told;
        lock (gate)
        {
            var next = change(State);
            if (ReferenceEquals(next, State))
            {
                return false;
            }

            State = next;
            (told, changed) = (changed, NewSignal());
        }

        noteDown?.Invoke();
        told.SetResult();
        return true;
    }

    /// <summary>The state now and whenever it has changed. Each is all there is to know, so whoever comes late or comes back has missed nothing.</summary>
    public async IAsyncEnumerable<MascotState> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            MascotState now;
            Task next;
            lock (gate)
            {
                (now, next) = (State, changed.Task);
            }

            yield return now;
            await next.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
