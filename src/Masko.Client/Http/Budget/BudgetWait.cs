using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;

namespace Masko.Client.Http;

/// <summary>Tells whoever listens of a wait for the rate limit.</summary>
internal static partial class BudgetWait
{
    public static async ValueTask<RateLimitLease> ObserveAsync(ValueTask<RateLimitLease> acquiring, Call call)
    {
        var time = call.Settings.Time;
        var start = time.GetTimestamp();
        var permit = await acquiring.ConfigureAwait(false);
        if (Instruments.Wait.Enabled || call.Settings.Logger.IsEnabled(LogLevel.Debug))
        {
            var waited = time.GetElapsedTime(start);
            Instruments.Wait.RecordQuietly(waited.TotalSeconds, OperationTags.Few(call));
            Log.Waited(call.Settings.Logger, OperationTags.Name(call), waited.TotalSeconds);
        }

        return permit;
    }

    private static partial class Log
    {
        [LoggerMessage(5, LogLevel.Debug, "{Operation} waited {Seconds} s for the rate limit.", EventName = "WaitedForRateLimit")]
        public static partial void Waited(ILogger logger, string operation, double seconds);
    }
}
