using System.Net;
using System.Net.Http.Headers;
using System.Threading.RateLimiting;
using Polly;

namespace Masko.Client.Http;

/// <summary>One host, and the one way there: every call of every interface in <c>Api/</c> goes through here.</summary>
internal sealed class ApiConnection
{
    private readonly HttpMessageInvoker http;
    private readonly ErrorReader errors;
    private readonly int basePathLength;
    private readonly ResiliencePipeline? pipeline;

    /// <param name="http">How requests leave: an HttpClient, which sends no message twice, or the handlers themselves.</param>
    /// <param name="address">The host, and the path that every path starts with.</param>
    /// <param name="key">The key; null for a host that gets none.</param>
    /// <param name="settings">The client's options.</param>
    /// <param name="watch">Sees bodies and answers; null for nobody.</param>
    public ApiConnection(HttpMessageInvoker http, Uri address, ApiKey? key, ConnectionSettings settings, IWireWatch? watch = null)
    {
        this.http = http;
        Key = key;
        Settings = settings;
        Address = address;
        BaseAddress = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
        basePathLength = address.AbsolutePath.TrimEnd('/').Length;
        errors = new ErrorReader(settings.Service, key, settings.Time);
        Serializer = new AnswerSerializer(settings.Json, settings.Service, key, watch);
        pipeline = settings.Pipeline ?? Stages.Build(settings);
    }

    public Uri Address { get; }

    /// <summary>Scheme, host, port and path, without a slash at the end.</summary>
    public string BaseAddress { get; }

    public AnswerSerializer Serializer { get; }

    public ApiKey? Key { get; }

    public ConnectionSettings Settings { get; }

    /// <summary>Is cancelled when the client is disposed of. An HttpClient that is disposed of cancels its requests itself; handlers alone do not.</summary>
    public CancellationToken Closed { get; init; }

    /// <summary>Whether the guard is known to be in the chain of handlers: what never reached it has not left.</summary>
    public bool IsGuarded { get; init; }

    /// <summary>The implementations of the interfaces in <c>Api/</c> on this connection.</summary>
    public ApiFactory Apis => field ??= new(this);

    /// <summary>Whether a request is sent as a copy. An HttpClient refuses a message that came through another, as those of Refit do.</summary>
    public bool CopiesRequests => http is HttpClient;

    /// <summary>Returns false for an operation that answers nothing.</summary>
    public bool HasAnswer(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get || Settings.Service.Operations.Find(request.Method, PathOf(request)) is not { HasAnswer: false };

    /// <summary>The path of a request below the base address.</summary>
    public ReadOnlySpan<char> PathOf(HttpRequestMessage request)
    {
        // To parse an address whole takes longer than all else that is done with it here.
        var path = Addresses.PlainPath(BaseAddress, request.RequestUri!.OriginalString);
        return path.IsEmpty ? request.RequestUri.AbsolutePath.AsSpan(basePathLength) : path;
    }

    /// <summary>Sends a request and forgets its answer.</summary>
    public Task SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => SendAsync<NoAnswer>(request, cancellationToken);

    /// <summary>Sends a request, again where that is safe, reads its answer, and disposes of both.</summary>
    public Task<T> SendAsync<T>(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = Call(request, cancellationToken);
        return Instruments.CallsAreWanted ? ObservedAsync<T>(call) : UnobservedAsync<T>(call);
    }

    internal Call Call(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Options.TryGetValue(CallOptions.RequestKey, out var options);
        return new Call(request, options, this, cancellationToken);
    }

    private async Task<T> ObservedAsync<T>(Call call)
    {
        using var observer = new CallObserver(call);
        try
        {
            return await UnobservedAsync<T>(call).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            observer.Saw(failure);
            throw;
        }
    }

    /// <summary>The call as it is without telemetry; what is measured against, too.</summary>
    internal async Task<T> UnobservedAsync<T>(Call call)
    {
        using var disposed = call.Request;
        Move(call.Request);
        AddHeaders(call.Request, call.Options);
        var cancellationToken = call.Caller;
        var context = pipeline is null ? null : ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        try
        {
            if (context is null)
            {
                return await AttemptAsync<T>(call, cancellationToken).ConfigureAwait(false);
            }

            context.Properties.Set(Stages.CallKey, call);
            return await pipeline!.ExecuteAsync(
                static (context, state) => state.Connection.AttemptAsync<T>(state.Call, context.CancellationToken), context, (Connection: this, Call: call)).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            var better = context is null ? null : CallFailure.OfPipeline(failure, call);
            if (better is null)
            {
                throw;
            }

            throw better;
        }
        finally
        {
            if (context is not null)
            {
                ResilienceContextPool.Shared.Return(context);
            }
        }
    }

    private async ValueTask<T> AttemptAsync<T>(Call call, CancellationToken cancellationToken)
    {
        if (call.HasAnswer<T>(out var known))
        {
            return known;
        }

        call.Begin(cancellationToken);
        try
        {
            using var permit = HasPermit(call) ? null : await PermitAsync(call).ConfigureAwait(false);
            Key?.AddTo(call.Request.Headers);
            var token = call.StartSending();
            var response = await TransmitAsync(call.Request, token).ConfigureAwait(false);
            call.Take(response);
            Report(response, call.Options);
            if (response.IsSuccessStatusCode)
            {
                return call.Keep(await Serializer.FromHttpContentAsync<T>(response.Content, token).ConfigureAwait(false));
            }

            var error = await errors.CreateAsync(response, token).ConfigureAwait(false);
            return IsGone<T>(error, call) ? default! : throw error;
        }
        catch (Exception failure)
        {
            var better = CallFailure.OfAttempt(failure, call);
            if (better is null || ReferenceEquals(better, failure))
            {
                throw;
            }

            throw better;
        }
        finally
        {
            call.End();
        }
    }

    private Task<HttpResponseMessage> TransmitAsync(HttpRequestMessage request, CancellationToken cancellationToken) => http is HttpClient client
        ? client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
        : http.SendAsync(request, cancellationToken);

    /// <summary>Whether what was to be deleted is no longer there because an attempt before, whose answer was lost, deleted it.</summary>
    private static bool IsGone<T>(MaskoApiException error, Call call) =>
        error.StatusCode == HttpStatusCode.NotFound && call.MayBeDone && typeof(T) == typeof(NoAnswer)
        && call.Request.Method == HttpMethod.Delete;

    /// <summary>Whether nobody has to wait: another host, with no key, counts nothing, and the own budget is often free.</summary>
    private bool HasPermit(Call call) => Key is null || (Settings.Budget is MaskoRateBudget own && own.TryAcquire(call.Lane));

    private async ValueTask<RateLimitLease> PermitAsync(Call call)
    {
        var cancellationToken = call.StartWaiting();
        if (Settings.Budget is not MaskoRateBudget own)
        {
            var asking = Settings.Budget.AcquireAsync(1, cancellationToken);
            var permit = asking.IsCompleted ? await asking.ConfigureAwait(false) : await BudgetWait.ObserveAsync(asking, call).ConfigureAwait(false);
            return permit.IsAcquired ? permit : throw BudgetFailure.Refused(call, permit);
        }

        var wait = own.WaitOf(call.Lane);
        if (wait > call.Remaining)
        {
            throw BudgetFailure.TooLong(call, wait);
        }

        var acquiring = own.AcquireAsync(call.Lane, cancellationToken);
        return acquiring.IsCompleted ? await acquiring.ConfigureAwait(false) : await BudgetWait.ObserveAsync(acquiring, call).ConfigureAwait(false);
    }

    private void Move(HttpRequestMessage request)
    {
        foreach (var moved in Settings.Service.Moved)
        {
            if (moved.Of(request.Method, PathOf(request)) is { } path)
            {
                request.RequestUri = new Uri(BaseAddress + path + request.RequestUri!.Query, UriKind.Absolute);
                return;
            }
        }
    }

    private void AddHeaders(HttpRequestMessage request, CallOptions? options)
    {
        var headers = request.Headers;
        options?.AddHeadersTo(headers, Settings.Service.Key.Header);
        foreach (var (name, value) in Settings.Service.Headers)
        {
            AddUnlessSet(headers, name, value);
        }

        AddUnlessSet(headers, "User-Agent", Settings.UserAgent);
        AddUnlessSet(headers, "Accept", "application/json");
    }

    private static void AddUnlessSet(HttpRequestHeaders headers, string name, string value)
    {
        if (!headers.NonValidated.Contains(name))
        {
            headers.TryAddWithoutValidation(name, value);
        }
    }

    private void Report(HttpResponseMessage response, CallOptions? options)
    {
        if (Key is not null && Settings.Budget is MaskoRateBudget budget)
        {
            Learn(budget, response, options);
        }

        if (options is not null)
        {
            options.Response = new CallResponse
            {
                StatusCode = response.StatusCode,
                Headers = response.All(Key),
                RequestId = ServerText.Line(response.RequestId(), Key, 200),
                RateLimit = response.RateLimit(Settings.Time.GetUtcNow()),
            };
        }
    }

    private void Learn(MaskoRateBudget budget, HttpResponseMessage response, CallOptions? options)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            budget.LearnRefusal(response.RateLimit(Settings.Time.GetUtcNow()), isSure: options is not { OwnsRefusals: true });
        }
        else if (response.SaysRateLimit())
        {
            budget.Learn(response.RateLimit(Settings.Time.GetUtcNow()));
        }
        else
        {
            budget.Learn();
        }
    }
}
