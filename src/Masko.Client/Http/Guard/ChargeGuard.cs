using Microsoft.Extensions.Logging;

namespace Masko.Client.Http;

/// <summary>
/// The innermost handler: whatever the handlers around it do, a request that may cost credits or make something leaves once, unless its first send
/// provably did nothing.
/// </summary>
internal sealed partial class ChargeGuard : DelegatingHandler
{
    public ChargeGuard()
    {
    }

    public ChargeGuard(HttpMessageHandler inner)
        : base(inner)
    {
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.Options.TryGetValue(Call.Mark, out var call) ? GuardAsync(request, call, cancellationToken)
        : IsHarmless(request) ? base.SendAsync(request, cancellationToken)
        : Task.FromException<HttpResponseMessage>(Unmarked(request));

    /// <summary>Nothing of the client is sent this way.</summary>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        IsHarmless(request) ? base.Send(request, cancellationToken) : throw Unmarked(request);

    private async Task<HttpResponseMessage> GuardAsync(HttpRequestMessage request, Call call, CancellationToken cancellationToken)
    {
        while (!call.TryLeave())
        {
            if (call.JoinSend() is { } underWay)
            {
                return await ShareAsync(underWay, request, call, cancellationToken).ConfigureAwait(false);
            }

            if (call.IsGone)
            {
                throw Refused(request, call);
            }
        }

        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            await call.EndSendAsync(response, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch (Exception failure)
        {
            call.EndSend(failure);
            throw;
        }
    }

    /// <summary>A hedged send ends as the send that is under way: a handler takes whichever ends first, and both must say the same.</summary>
    private static async Task<HttpResponseMessage> ShareAsync(
        Task<SendEnd> underWay, HttpRequestMessage request, Call call, CancellationToken cancellationToken)
    {
        var end = await underWay.WaitAsync(cancellationToken).ConfigureAwait(false);
        return end.Failure is not null && call.IsGone ? throw Refused(request, call) : end.For(request);
    }

    private static bool IsHarmless(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get || request.Method == HttpMethod.Delete || request.Method == HttpMethod.Head || request.Method == HttpMethod.Options;

    private static OutcomeUnknownException Refused(HttpRequestMessage request, Call call)
    {
        if (Instruments.GuardedSends.Enabled)
        {
            Instruments.GuardedSends.AddQuietly(1, OperationTags.Few(call));
        }

        if (call.Settings.Logger.IsEnabled(LogLevel.Error))
        {
            Log.Refused(call.Settings.Logger, OperationTags.Name(call), call.SendCause);
        }

        var charged = call.Effect == RequestEffect.Charges;
        return new($"A handler sent {ErrorMessage.Operation(request)} a second time, which was refused: {call.SendCause}, and "
            + $"{(charged ? "it may have been charged" : "it may have been carried out")}. Look at what is there before you send it again, and keep "
            + "handlers that retry or hedge away from this client: it retries by itself what is safe.")
        {
            MayBeCharged = charged,
            SentAt = call.SentAt,
        };
    }

    private static MaskoException Unmarked(HttpRequestMessage request) =>
        new($"{ErrorMessage.Operation(request)} came without the mark of its call, so nobody knows whether it has left before, and it was not sent. "
            + "This HttpClient is for its client alone; a handler that copies a request has to copy HttpRequestMessage.Options too.");

    private static partial class Log
    {
        [LoggerMessage(
            4, LogLevel.Error, "A handler sent {Operation} a second time, which was refused because it could be paid or done twice: {Cause}.", EventName = "SecondSendRefused")]
        public static partial void Refused(ILogger logger, string operation, string cause);
    }
}
