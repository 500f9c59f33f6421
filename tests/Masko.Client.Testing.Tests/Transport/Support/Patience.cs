namespace Masko.Client.Testing.Tests.Transport;

/// <summary>A hang is a failure, not a run that is stuck.</summary>
internal static class Patience
{
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(60);

    public static Task Soon(this Task task) => task.WaitAsync(Generous, TimeProvider.System);

    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(Generous, TimeProvider.System);

    public static Task Soon(this ValueTask task) => task.AsTask().Soon();

    public static Task<T> Soon<T>(this ValueTask<T> task) => task.AsTask().Soon();

    /// <summary>What the task fails with, which must come soon too.</summary>
    public static async Task<TError> FailsWith<TError>(this Task task)
        where TError : Exception
    {
        try
        {
            await task.Soon();
        }
        catch (TError error)
        {
            return error;
        }

        throw new AssertionException($"Nothing failed; expected was a {typeof(TError).Name}.");
    }
}
