using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using System.Text;
using Masko.Client.Http;

namespace Masko.Client.Benchmarks.Calls;

/// <summary>Bytes a call with telemetry in place and nobody listening, against the same call without telemetry: none more.</summary>
internal static class TelemetryRatios
{
    private const int Calls = 2000;
    private const int Rounds = 7;

    public static async IAsyncEnumerable<Ratio> MeasureAsync()
    {
        using var http = new HttpClient(new CannedHandler(HttpStatusCode.OK, Encoding.UTF8.GetBytes("{\"data\":" + CallRatios.Job + "}")));
        var settings = new ConnectionSettings(
            new MaskoClientOptions { RateBudget = { PerMinute = 10_000_000, PerHour = 100_000_000 } }, MaskoService.Profile);
        var connection = new ApiConnection(http, MaskoClientOptions.DefaultBaseAddress, new ApiKey(CallRatios.Key), settings);
        Func<Task> ours = () => connection.SendAsync<Job>(Request(connection), default);
        Func<Task> without = () => connection.UnobservedAsync<Job>(connection.Call(Request(connection), default));

        await BytesAsync(ours);
        var theirs = await BytesAsync(without);
        var mine = await BytesAsync(ours);

        // A measure that cannot see telemetry would say nothing: with listeners there have to be more.
        double listened;
        using (new Listeners())
        {
            listened = await BytesAsync(ours);
        }

        var extra = listened - theirs < 1 ? double.PositiveInfinity : Math.Round(mine - theirs);
        yield return new(
            "telemetry without listeners, more than without it", RatioKind.Bytes, extra, 0,
            string.Create(CultureInfo.InvariantCulture, $"{mine:0} to {theirs:0} bytes a call; {listened:0} with listeners"));
    }

    private static HttpRequestMessage Request(ApiConnection connection) => new(HttpMethod.Get, connection.BaseAddress + "/v1/jobs/" + CallRatios.JobId);

    /// <summary>The least of several rounds: what else goes on in the process only ever adds.</summary>
    private static async Task<double> BytesAsync(Func<Task> call)
    {
        var least = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            for (var i = 0; i < Calls; i++)
            {
                await call();
            }

            least = Math.Min(least, (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Calls);
        }

        return least;
    }

    private sealed class Listeners : IDisposable
    {
        private readonly MeterListener meters = new() { InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument) };

        private readonly ActivityListener spans = new()
        {
            ShouldListenTo = static source => source.Name == MaskoTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };

        public Listeners()
        {
            meters.Start();
            ActivitySource.AddActivityListener(spans);
        }

        public void Dispose()
        {
            meters.Dispose();
            spans.Dispose();
        }
    }
}
