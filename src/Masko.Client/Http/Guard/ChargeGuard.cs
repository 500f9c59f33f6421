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

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Options.TryGetValue(SingleSend.Key, out var send))
        {
            return IsHarmless(request) ? await base.SendAsync(request, cancellationToken).ConfigureAwait(false) : throw Unmarked(request);
        }

        if (!send.TryLeave())
        {
            throw Refused(request, send);
        }

        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (SendOutcome.IsPlainNo(response.StatusCode))
            {
                send.GiveBack();
            }
            else
            {
                send.Keep($"it was answered {(int)response.StatusCode}");
            }

            return response;
        }
        catch (Exception failure) when (Note(failure, send))
        {
            throw;
        }
    }

    /// <summary>Nothing of the client is sent this way.</summary>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        IsHarmless(request) ? base.Send(request, cancellationToken) : throw Unmarked(request);

    private static bool Note(Exception failure, SingleSend send)
    {
        if (SendOutcome.IsNotSent(failure))
        {
            send.GiveBack();
        }
        else
        {
            send.Keep(failure is OperationCanceledException ? "it was cancelled" : "its connection broke");
        }

        return false;
    }

    private static bool IsHarmless(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get || request.Method == HttpMethod.Delete || request.Method == HttpMethod.Head || request.Method == HttpMethod.Options;

    private static OutcomeUnknownException Refused(HttpRequestMessage request, SingleSend send)
    {
        if (Instruments.GuardedSends.Enabled)
        {
            Instruments.GuardedSends.Add(1, OperationTags.Few(send.Call));
        }

        if (send.Call.Settings.Logger.IsEnabled(LogLevel.Error))
        {
            Log.Refused(send.Call.Settings.Logger, OperationTags.Name(send.Call), send.Cause ?? "the first is still under way");
        }

        return new($"A handler sent {ErrorMessage.Operation(request)} a second time, which was refused: {send.Cause ?? "the first is still under way"}, and "
            + $"{(send.MayBeCharged ? "it may have been charged" : "it may have been carried out")}. Look at what is there before you send it again, and keep "
            + "handlers that retry or hedge away from this client: it retries by itself what is safe.")
        {
            MayBeCharged = send.MayBeCharged,
        };
    }

    private static MaskoException Unmarked(HttpRequestMessage request) =>
        new($"{ErrorMessage.Operation(request)} came without the mark of its call, so nobody knows whether it has left before, and it was not sent. "
            + "This HttpClient is for IMaskoClient alone; a handler that copies a request has to copy HttpRequestMessage.Options too.");

    private static partial class Log
    {
        [LoggerMessage(
            4, LogLevel.Error, "A handler sent {Operation} a second time, which was refused because it could be paid or done twice: {Cause}.", EventName = "SecondSendRefused")]
        public static partial void Refused(ILogger logger, string operation, string? cause);
    }
}
