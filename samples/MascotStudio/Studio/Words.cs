using System.Net;
using Masko.Client;

namespace MascotStudio;

/// <summary>What went wrong, in words, and what to do about it.</summary>
internal static class Words
{
    public static string Of(Exception failure) => failure switch
    {
        InsufficientCreditsException few => TooFewCredits(few.Required, few.Balance),
        MaskoApiException { StatusCode: HttpStatusCode.Unauthorized } => "Masko does not accept the key. Set another one as Masko:ApiKey, and start the studio again.",
        RateLimitedException { RetryAfter: { } wait } => FormattableString.Invariant($"Masko is busy just now. Try again in {Math.Ceiling(wait.TotalSeconds):0} seconds."),
        RateLimitedException => "Masko is busy just now. Try again in a minute.",
        OutcomeUnknownException => "Masko took this, and its answer was lost on the way. It may be made, and be charged: look into Masko's dashboard before you ask for it again.",
        DownloadFailedException => "It is made and paid for, but its files did not arrive. You find them in Masko's dashboard.",
        JobFailedException or RuleBrokenException => failure.Message,
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
        { State: ItemState.Running } => "The studio was closed while Masko was at work; it goes on there.",
        { Problem.Error: { } failure } => Of(failure),
        _ => item.Reason,
    };

    public static string TooFewCredits(decimal? required, decimal? balance) => (required, balance) switch
    {
        ({ } cost, { } have) => FormattableString.Invariant($"This costs {Credits(cost)}, and your balance is {have:0.##}. Nothing was charged. Top up in Masko's dashboard, or ask for less."),
        _ => "There are too few credits for this. Nothing was charged. Top up in Masko's dashboard, or ask for less.",
    };

    private static string Credits(decimal count) => FormattableString.Invariant($"{count:0.##} {(count == 1 ? "credit" : "credits")}");
}
