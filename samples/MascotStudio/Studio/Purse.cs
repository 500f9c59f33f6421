using Masko.Client;

namespace MascotStudio;

/// <summary>The balance. Pages ask for it as often as they like, Masko is asked now and then.</summary>
internal sealed class Purse(IMaskoClient masko, TimeProvider time)
{
    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim one = new(1);
    private (int? Balance, long At)? seen;

    /// <summary>The balance; one that is ten seconds old will do.</summary>
    public Task<int?> LookAsync(CancellationToken cancellationToken) => LookAsync(FreshFor, cancellationToken);

    /// <summary>The balance as it is now.</summary>
    public Task<int?> LookAgainAsync(CancellationToken cancellationToken) => LookAsync(TimeSpan.Zero, cancellationToken);

    private async Task<int?> LookAsync(TimeSpan age, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            if (seen is not { } last || time.GetElapsedTime(last.At) >= age)
            {
                seen = ((await masko.Credits.GetAsync(cancellationToken: cancellationToken)).Balance, time.GetTimestamp());
            }

            return seen.Value.Balance;
        }
        finally
        {
            one.Release();
        }
    }
}
