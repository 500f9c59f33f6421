using System.Net;
using System.Threading.RateLimiting;

namespace Masko.Client.Http;

/// <summary>A request that did not leave because of the client's own budget.</summary>
internal static class BudgetFailure
{
    public static RateLimitedException TooLong(Call call, TimeSpan wait)
    {
        var failure = Local(
            $"{call.Operation} was not sent: the rate limit of its key is used up for another {ErrorMessage.Seconds(wait)}, longer than {call.TimeoutOption} leaves.", wait);
        failure.Add("Wait, or let the call take longer.");
        return failure;
    }

    public static RateLimitedException Refused(Call call, RateLimitLease permit)
    {
        var wait = permit.TryGetMetadata(MetadataName.RetryAfter, out var advised) ? advised : (TimeSpan?)null;
        permit.Dispose();
        return Local($"{call.Operation} was not sent: {call.Settings.OptionName("RateLimiter")} gave no permit.", wait);
    }

    private static RateLimitedException Local(string message, TimeSpan? wait) =>
        new(message) { StatusCode = HttpStatusCode.TooManyRequests, Code = "rate_limited", RetryAfter = wait, IsLocal = true };
}
