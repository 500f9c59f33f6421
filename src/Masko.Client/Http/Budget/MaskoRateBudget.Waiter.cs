using System.Threading.RateLimiting;
using Masko.Client.Http;

namespace Masko.Client;

/// <content>Who waits, and what they get.</content>
public sealed partial class MaskoRateBudget
{
    private sealed class Waiter(MaskoRateBudget budget, BudgetLane lane) : TaskCompletionSource<RateLimitLease>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public BudgetLane Lane { get; } = lane;

        public LinkedListNode<Waiter>? Place { get; set; }

        public async Task<RateLimitLease> WaitAsync(CancellationToken cancellationToken)
        {
            await using var link = cancellationToken.UnsafeRegister(
                static (state, token) =>
                {
                    var waiter = (Waiter)state!;
                    if (waiter.TrySetCanceled(token))
                    {
                        waiter.Budget.Leave(waiter);
                    }
                },
                this).ConfigureAwait(false);
            return await Task.ConfigureAwait(false);
        }

        private MaskoRateBudget Budget { get; } = budget;
    }

    private sealed class Permit(bool given) : RateLimitLease
    {
        public static readonly Permit Instance = new(given: true);

        public static readonly Permit None = new(given: false);

        public override bool IsAcquired => given;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
