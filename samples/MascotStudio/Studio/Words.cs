using System.Net;
using Masko.Client;

namespace MascotStudio;

/// <summary>What went wrong, in words, and what to do about it.</summary>
internal static class Words
{
    public const string Lost = "The studio was closed before this arrived.";
    public const string NotAsked = "Masko has not been asked for this. Nothing was charged.";
    public const string NotAllAsked = "The studio was closed before all poses were asked for. Nothing was charged for the rest.";
    public const string OfAnotherStart =
        "The stand-in for Masko that knew this mascot went with an earlier start of the studio. What it made is here; nothing can be added. Masko itself forgets nothing.";

    public const string Unknown = "Masko does not know this mascot any more, or the studio has the key of somebody else. What was made is here; nothing can be added.";

    public static string Of(Exception failure) => failure switch
    {
        InsufficientCreditsException few => TooFewCredits(few.Required, few.Balance),
        MaskoApiException { StatusCode: HttpStatusCode.Unauthorized } => "Masko does not accept the key. Set another one as Masko:ApiKey, and start the studio again.",
        RateLimitedException { RetryAfter: { } wait } => FormattableString.Invariant($"Masko is busy just now. Try again in {Math.Ceiling(wait.TotalSeconds):0} seconds."),
        RateLimitedException => "Masko is busy just now. Try again in a minute.",
        OutcomeUnknownException => "Masko took this, and its answer was lost on the way. It may be made, and be charged: look for it before you ask again.",
        DownloadFailedException => "It is made and paid for, but its files did not arrive.",
        JobFailedException { Job: { } job } => OfJob(failure.Message, job.Id, job.ItemName),
        RuleBrokenException => failure.Message,
        MaskoConnectionException { IsNotSent: true } => "Masko cannot be reached. Nothing was sent: try again in a while.",
        MaskoTimeoutException => "Masko took too long to answer. Try again in a while.",
        IOException or UnauthorizedAccessException => "The studio cannot write into its folder. Choose another one as Studio:Folder, and start the studio again.",
        OperationCanceledException => "The studio was closed.",
        MaskoException => $"Masko could not do this. {failure.Message}",
        _ => "Something went wrong in the studio. Its log says what.",
    };

    /// <summary>Why an item of a run did not come about.</summary>
    public static string Of(ItemResult item) => item switch
    {
        { State: ItemState.Failed, Problem.ServiceError.Message: { Length: > 0 } said } => $"Masko could not make it: {said.TrimEnd('.')}. What it cost is given back.",
        { State: ItemState.Failed } => "Masko could not make it, and gave no reason. What it cost is given back.",
        { State: ItemState.Running } => "It took too long, and Masko goes on with it. It is paid for.",
        { Problem.Error: { } failure } => Of(failure),
        _ => item.Reason,
    };

    /// <summary>What can be done about an item that did not come about.</summary>
    public static Remedy RemedyOf(ItemResult item) => item switch
    {
        { State: ItemState.Running or ItemState.Unknown } => Remedy.Fetch,
        { State: ItemState.Refused } => Remedy.None,
        { Problem.Error: InsufficientCreditsException } => Remedy.TopUp,
        _ => RemedyOf(item.Problem?.Code),
    };

    /// <summary>What can be done about a problem of this code.</summary>
    public static Remedy RemedyOf(string? code) =>
        Has(code, "credits", "balance", "payment") ? Remedy.TopUp
        : Has(code, "policy", "moderation", "safety", "nsfw") ? Remedy.Reword
        : Remedy.TryAgain;

    public static string TooFewCredits(decimal? required, decimal? balance) => (required, balance) switch
    {
        ({ } cost, { } have) => FormattableString.Invariant($"This costs {Credits(cost)}, and your balance is {have:0.##}. Nothing was charged. Top up in Masko's dashboard, or ask for less."),
        _ => "There are too few credits for this. Nothing was charged. Top up in Masko's dashboard, or ask for less.",
    };

    /// <summary>Without the id, which helps nobody here, and the name, which stands above.</summary>
    private static string OfJob(string message, string? id, string? name) =>
        message.Replace($"Job {id} ('{name}')", "It", StringComparison.Ordinal).Replace($"Job {id}", "It", StringComparison.Ordinal);

    private static bool Has(string? code, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (code?.Contains(word, StringComparison.OrdinalIgnoreCase) == true)
            {
                return true;
            }
        }

        return false;
    }

    private static string Credits(decimal count) => FormattableString.Invariant($"{count:0.##} {(count == 1 ? "credit" : "credits")}");
}
