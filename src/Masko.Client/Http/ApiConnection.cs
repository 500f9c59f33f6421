using System.Net;
using System.Net.Http.Headers;
using System.Threading.RateLimiting;
using Polly;

namespace Masko.Client.Http;

/// <summary>One host, and the one way there: every call of every interface in <c>Api/</c> goes through here.</summary>
internal sealed class ApiConnection
{
    private readonly HttpClient http;
    private readonly ApiKey? key;
    private readonly ConnectionSettings settings;
    private readonly ErrorReader errors;
    private readonly int basePathLength;

    /// <param name="http">How requests leave.</param>
    /// <param name="address">The host, and the path that every path starts with.</param>
    /// <param name="key">The key; null for a host that gets none.</param>
    /// <param name="settings">The client's options.</param>
    /// <param name="watch">Sees bodies and answers; null for nobody.</param>
    public ApiConnection(HttpClient http, Uri address, ApiKey? key, ConnectionSettings settings, IWireWatch? watch = null)
    {
        this.http = http;
        this.key = key;
        this.settings = settings;
        BaseAddress = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
        basePathLength = address.AbsolutePath.TrimEnd('/').Length;
        errors = new ErrorReader(key, settings.Time);
        Serializer = new AnswerSerializer(settings.Json, key, watch);
    }

    /// <summary>Scheme, host, port and path, without a slash at the end.</summary>
    public string BaseAddress { get; }

    public AnswerSerializer Serializer { get; }

    /// <summary>Sends a request and forgets its answer.</summary>
    public Task SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => SendAsync<NoAnswer>(request, cancellationToken);

    /// <summary>Sends a request, again where that is safe, reads its answer, and disposes of both.</summary>
    public async Task<T> SendAsync<T>(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var disposed = request;
        request.Options.TryGetValue(CallOptions.RequestKey, out var options);
        AddHeaders(request, options);
        var call = new Call(request, options, settings, basePathLength, cancellationToken) { Key = key };
        if (settings.Pipeline is not { } pipeline)
        {
            return await AttemptAsync<T>(call).ConfigureAwait(false);
        }

        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(Stages.CallKey, call);
        try
        {
            return await pipeline.ExecuteAsync(static (_, state) => state.Connection.AttemptAsync<T>(state.Call), context, (Connection: this, Call: call))
                .ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not MaskoException && CallFailure.Explain(failure, call) is { } better && !ReferenceEquals(better, failure))
        {
            throw better;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<T> AttemptAsync<T>(Call call)
    {
        call.Begin();
        using var deadline = new Deadline(call.Remaining, settings.Time, call.Caller);
        call.Deadline = deadline;
        try
        {
            using var permit = await PermitAsync(call, deadline.Token).ConfigureAwait(false);
            call.Limit(deadline);
            call.HasLeft = true;
            call.Response = await http.SendAsync(call.Request, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
            Report(call.Response, call.Options);
            return await errors.CreateAsync(call.Response, deadline.Token).ConfigureAwait(false) is not { } error
                ? await Serializer.FromHttpContentAsync<T>(call.Response.Content, deadline.Token).ConfigureAwait(false)
                : IsGone<T>(error, call) ? default! : throw error;
        }
        catch (Exception failure)
        {
            var better = CallFailure.Explain(failure, call);
            if (better is MaskoException known)
            {
                RepeatRules.Judge(known, call);
                call.End(known);
            }

            if (better is not null && !ReferenceEquals(better, failure))
            {
                throw better;
            }

            throw;
        }
        finally
        {
            call.Response?.Dispose();
        }
    }

    /// <summary>Whether what was to be deleted is no longer there because an attempt before, whose answer was lost, deleted it.</summary>
    private static bool IsGone<T>(Exception error, Call call) =>
        error is MaskoApiException { StatusCode: HttpStatusCode.NotFound } && call.MayBeDone && typeof(T) == typeof(NoAnswer)
        && call.Request.Method == HttpMethod.Delete;

    private async ValueTask<RateLimitLease?> PermitAsync(Call call, CancellationToken cancellationToken)
    {
        // Another host, with no key: nobody counts.
        if (key is null)
        {
            return null;
        }

        if (settings.Budget is not MaskoRateBudget own)
        {
            var permit = await settings.Budget.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
            return permit.IsAcquired ? permit : throw BudgetFailure.Refused(call, permit);
        }

        var lane = call.Options?.Lane ?? BudgetLane.Single;
        return own.WaitOf(lane) is var wait && wait > call.Remaining
            ? throw BudgetFailure.TooLong(call, wait)
            : await own.AcquireAsync(lane, cancellationToken).ConfigureAwait(false);
    }

    private void AddHeaders(HttpRequestMessage request, CallOptions? options)
    {
        var headers = request.Headers;
        options?.AddHeadersTo(headers);
        AddUnlessSet(headers, "User-Agent", settings.UserAgent);
        AddUnlessSet(headers, "Accept", "application/json");
        headers.Authorization = key?.Header;
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
        if (key is not null && settings.Budget is MaskoRateBudget budget)
        {
            Learn(budget, response);
        }

        if (options is not null)
        {
            options.Response = new CallResponse
            {
                StatusCode = response.StatusCode,
                Headers = response.All(),
                RequestId = ServerText.Line(response.RequestId(), key, 200),
                RateLimit = response.RateLimit(settings.Time.GetUtcNow()),
            };
        }
    }

    private void Learn(MaskoRateBudget budget, HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            budget.LearnRefusal(response.RateLimit(settings.Time.GetUtcNow()));
        }
        else if (response.SaysRateLimit())
        {
            budget.Learn(response.RateLimit(settings.Time.GetUtcNow()));
        }
    }
}
