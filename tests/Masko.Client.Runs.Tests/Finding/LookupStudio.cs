using Masko.Client.Testing;

namespace Masko.Client.Runs.Tests.Finding;

/// <summary>What tests of the look-up do again and again.</summary>
internal static class LookupStudio
{
    /// <summary>Sends one generation, and loses its answer before or after it is carried out.</summary>
    /// <returns>The exception, which says when it was sent.</returns>
    public static Task<OutcomeUnknownException> LoseAsync(this Studio studio, GenerateBody body, bool isDone, MaskoClient? masko = null)
    {
        var fault = studio.Server.Faults.On(MaskoOperations.Generate);
        _ = isDone ? fault.ResetAfterExecuting() : fault.ResetBeforeExecuting();
        return Studio.CatchAsync<OutcomeUnknownException>(() => (masko ?? studio.Masko).GenerateAsync(studio.Fox.Id, body));
    }

    /// <summary>Starts generations and waits for their ends, so that they are jobs of the list.</summary>
    public static async Task<IReadOnlyList<string>> MakeAsync(this Studio studio, params GenerateBody[] bodies)
    {
        await using var run = studio.Masko.Run(studio.Fox.Id, bodies);
        return [.. (await run.ToListAsync()).Select(result => result.JobId!)];
    }

    public static MaskoClient ClientOn(this Studio studio, HttpMessageHandler handler, TimeSpan shift = default)
    {
        var time = new ShiftedTime(studio.Server.Time, shift);
        return new(studio.Server.ApiKey, new HttpClient(handler), new() { BaseAddress = studio.Server.Address, Time = time });
    }

    public static int Lists(this Studio studio) => studio.Server.Requests.Count(request => request.Operation == MaskoOperations.ListJobs);

    public static Task WaitAsync(this Studio studio, double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), studio.Server.Time);

    /// <summary>Work, and how long it took by the server's clock.</summary>
    public static async Task<(T Result, double Seconds)> TimedAsync<T>(this Studio studio, Func<Task<T>> work)
    {
        var start = studio.Server.Time.GetUtcNow();
        var result = await work();
        return (result, (studio.Server.Time.GetUtcNow() - start).TotalSeconds);
    }
}
