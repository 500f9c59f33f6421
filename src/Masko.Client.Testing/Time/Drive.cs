using System.Runtime.ExceptionServices;

namespace Masko.Client.Testing;

/// <summary>
/// Moves a clock from timer to timer while nothing can run, from a thread of its own: on a thread of the pool it would never see the
/// pool idle.
/// </summary>
internal sealed class Drive
{
    // Several drives take turns, or one would move on while the timers that another has just fired run.
    private static readonly object Turn = new();

    // The pool is mostly idle again within microseconds of a step; then a look now and then is enough.
    private const int QuickLooks = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    private readonly Task work;
    private readonly TimerQueue timers;
    private readonly long lastMoment;
    private readonly DrivePatience patience;
    private readonly CancellationToken cancellationToken;
    private readonly ManualResetEventSlim over = new();
    private readonly TaskCompletionSource end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Standstill standstill = new();
    private readonly DrivingWorker caller = DrivingWorker.OfThisThread();
    private volatile ExceptionDispatchInfo? callbackFailure;

    private Drive(Task work, TimerQueue timers, long lastMoment, DrivePatience patience, CancellationToken cancellationToken)
    {
        this.work = work;
        this.timers = timers;
        this.lastMoment = lastMoment;
        this.patience = patience;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>The task ends, whatever the work ends in, when the work has ended; it fails if the drive gives up before.</summary>
    internal static Task Start(Task work, TimerQueue timers, long lastMoment, DrivePatience patience, CancellationToken cancellationToken)
    {
        if (work.IsCompleted) return Task.CompletedTask;
        ThreadPoolWatch.Prepare();
        var drive = new Drive(work, timers, lastMoment, patience, cancellationToken);
        new Thread(drive.Run) { IsBackground = true, Name = nameof(VirtualTime) }.UnsafeStart();
        return drive.end.Task;
    }

    private void Run()
    {
        try
        {
            using (caller)
            using (cancellationToken.UnsafeRegister(static over => ((ManualResetEventSlim)over!).Set(), over))
            {
                _ = work.ContinueWith(
                    static (_, over) => ((ManualResetEventSlim)over!).Set(), over,
                    CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
                Watch();
            }

            end.SetResult();
        }
        catch (Exception error)
        {
            end.SetException(error);
        }
    }

    private void Watch()
    {
        var looks = 0;
        while (!work.IsCompleted && callbackFailure is null)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(DriveMessages.Cancelled(timers), cancellationToken);
            }

            if (Step())
            {
                standstill.Moved();
                looks = 0;
            }
            else if (looks++ < QuickLooks)
            {
                Thread.Yield();
            }
            else
            {
                GiveUpIfNothingMoves();
                over.Wait(Pause);
            }
        }

        callbackFailure?.Throw();
    }

    private bool Step()
    {
        lock (Turn)
        {
            if (!ThreadPoolWatch.IsIdle())
            {
                standstill.WasBusy();
                return false;
            }

            if (work.IsCompleted) return false;
            if (timers.NextDue is not { } due)
            {
                standstill.WasIdle();
                return false;
            }

            if (due > lastMoment) throw new InvalidOperationException(DriveMessages.PastLimit(timers, lastMoment));
            timers.MoveTo(due);
            ThreadPool.UnsafeQueueUserWorkItem(static step => step.Drive.Fire(step.Due), (Drive: this, Due: due), preferLocal: false);
            return true;
        }
    }

    // One item for all that is due now: in its order, and the pool is not idle before the last one has run.
    private void Fire(long due)
    {
        try
        {
            timers.Fire(upTo: due);
        }
        catch (Exception error)
        {
            callbackFailure = ExceptionDispatchInfo.Capture(error);
        }
    }

    private void GiveUpIfNothingMoves()
    {
        if (standstill.Idle >= patience.WhenIdle) throw new InvalidOperationException(DriveMessages.Deadlock(timers, standstill.Idle));
        if (standstill.Stuck >= patience.WhenStuck) throw new InvalidOperationException(DriveMessages.Stuck(timers, standstill.Stuck));
    }
}
