namespace Masko.Client.AspNetCore.Tests.Support;

/// <summary>What does not end within a generous time of the real clock hangs.</summary>
internal static class Patience
{
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(30);

    public static Task Soon(this Task task) => task.WaitAsync(Generous, TimeProvider.System);

    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(Generous, TimeProvider.System);
}
