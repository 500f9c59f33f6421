namespace Masko.Client.Http;

/// <summary>The random part of waits.</summary>
internal static class Jitter
{
    // The one place where chance is wanted for itself: clients that failed together must not come back together.
#pragma warning disable HOUSE001
    public static double Next() => Random.Shared.NextDouble();
#pragma warning restore HOUSE001
}
