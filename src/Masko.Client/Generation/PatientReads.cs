using Masko.Client.Jobs;

namespace Masko.Client;

/// <summary>Reads of one wait: what passes is waited for, ever longer.</summary>
internal sealed class PatientReads(TimeProvider time)
{
    private readonly Trouble trouble = new();

    public async Task<T> ReadAsync<T>(Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var answer = await read(cancellationToken).ConfigureAwait(false);
                trouble.IsOver();
                return answer;
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested && trouble.Outlives(failure))
            {
                await Task.Delay(trouble.Next(failure), time, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
