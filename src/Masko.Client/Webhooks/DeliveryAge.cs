using System.Globalization;
using Masko.Client.Http;

namespace Masko.Client;

/// <summary>Whether a delivery came in time.</summary>
internal sealed class DeliveryAge(TimeSpan tolerance, TimeProvider time)
{
    private const string Option = $"{nameof(WebhookVerifierOptions)}.{nameof(WebhookVerifierOptions.Tolerance)}";

    /// <summary>How long a delivery is remembered that never gets too old.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    public bool Matters => tolerance != Timeout.InfiniteTimeSpan;

    public void Require(DateTimeOffset? timestamp)
    {
        if (!Matters)
        {
            return;
        }

        if (timestamp is not { } moment)
        {
            throw new WebhookSignatureException(
                "The delivery is signed rightly, and has no timestamp that can be read, so that it could be an old one sent again. "
                + $"To accept it nevertheless, set {Option} to Timeout.InfiniteTimeSpan.")
            {
                Reason = WebhookRefusal.NoTimestamp,
            };
        }

        var past = time.GetUtcNow() - moment;
        if (past > tolerance)
        {
            throw Refused(
                WebhookRefusal.TooOld, moment, $"{ErrorMessage.Seconds(past)} ago",
                "An old delivery sent again, or a try that came late: a longer tolerance accepts it. Or is the clock wrong here?");
        }

        if (-past > tolerance)
        {
            throw Refused(WebhookRefusal.TooNew, moment, $"{ErrorMessage.Seconds(-past)} ahead", "Is the clock slow here?");
        }
    }

    /// <summary>From when on a delivery is too old anyway, so that nobody needs to remember it.</summary>
    public DateTimeOffset End(DateTimeOffset? timestamp) => Matters && timestamp is { } moment ? moment + tolerance : time.GetUtcNow() + Memory;

    private WebhookSignatureException Refused(WebhookRefusal reason, DateTimeOffset moment, string distance, string advice) =>
        new($"The delivery is signed rightly, but its timestamp, {Show(moment)}, is {distance}; up to {ErrorMessage.Seconds(tolerance)} is accepted "
            + $"({Option}). {advice}")
        {
            Reason = reason,
            Timestamp = moment,
        };

    private static string Show(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
