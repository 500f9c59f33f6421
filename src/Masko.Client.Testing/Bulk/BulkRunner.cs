using Masko.Client.Testing.Jobs;

namespace Masko.Client.Testing.Bulk;

/// <summary>Works requests off over time, all at once. Called under the world's gate.</summary>
internal sealed class BulkRunner(BulkWorld world, BulkFaults faults, IBulkTill till, TimeSpan pickUpTime, TimeSpan imageTime)
{
    private const string Refused = "Prompt violates content policy";

    /// <summary>Called under the gate when a request has ended, paid and all.</summary>
    public event Action<BulkWork>? Ended;

    /// <summary>Starts it when it can be paid.</summary>
    /// <exception cref="Wire.ApiFailure">It cannot.</exception>
    public void Start(BulkWork work)
    {
        till.Open(work);
        world.Add(work);
        Later(pickUpTime, () => Begin(work));
    }

    private void Begin(BulkWork work)
    {
        work.State = BulkState.Processing;
        var verdict = faults.Judge(work);
        var duration = (imageTime * work.Items.Count) + (verdict?.ExtraTime ?? TimeSpan.Zero);
        foreach (var item in work.Items)
        {
            item.Verdict = faults.Judge(work, item);
            duration += item.Verdict?.ExtraTime ?? TimeSpan.Zero;
        }

        work.OddStatus = verdict?.OddStatus;
        if (verdict is not { NeverEnds: true })
        {
            Later(duration, () => Finish(work, verdict));
        }
    }

    private void Finish(BulkWork work, JobVerdict? verdict)
    {
        work.OddStatus = null;
        work.Error = verdict?.ErrorCode is null ? null : verdict.ErrorMessage;
        work.State = work.Error is null ? BulkState.Complete : BulkState.Failed;
        foreach (var item in work.Items)
        {
            End(item, verdict?.ErrorCode is null ? item.Verdict : verdict);
        }

        work.End(world.Now);
        till.Close(work);
        Ended?.Invoke(work);
    }

    private static void End(BulkPiece item, JobVerdict? verdict)
    {
        if (item.IsRefused)
        {
            item.Fail("content_policy", Refused);
        }
        else if (verdict?.ErrorCode is { } code)
        {
            item.Fail(code, verdict.ErrorMessage!);
        }
        else
        {
            item.Complete(verdict?.OddStatus);
        }
    }

    // Without a timer when it takes no time: then nobody need move the clock.
    private void Later(TimeSpan delay, Action work)
    {
        if (delay > TimeSpan.Zero)
        {
            world.After(delay, work);
        }
        else
        {
            work();
        }
    }
}

/// <summary>Where a request is paid. Called under the world's gate.</summary>
internal interface IBulkTill
{
    /// <summary>Before it starts.</summary>
    /// <exception cref="Wire.ApiFailure">There is not enough money.</exception>
    void Open(BulkWork work);

    /// <summary>When it has ended.</summary>
    void Close(BulkWork work);
}
