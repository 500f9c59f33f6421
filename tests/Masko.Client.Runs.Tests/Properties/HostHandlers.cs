using Polly.CircuitBreaker;

namespace Masko.Client.Runs.Tests.Properties;

/// <summary>What a host has around the client of a scenario.</summary>
internal enum HostKind
{
    /// <summary>No host: a client on an HttpClient that it was given.</summary>
    None,

    /// <summary>A host without handlers.</summary>
    Plain,

    /// <summary>A handler that now and then refuses before anything is sent, as an open circuit does.</summary>
    Refusing,

    /// <summary>A handler that sends a second time what takes long, and takes whichever is answered first.</summary>
    Hedging,

    /// <summary>A handler that sends again whatever went wrong.</summary>
    Retrying,
}

internal static class HostHandlers
{
    /// <summary>The handler of a host; null when it has none.</summary>
    public static DelegatingHandler? Of(HostKind kind, Random random, TimeProvider time) => kind switch
    {
        HostKind.Refusing => new RefusingHandler(new Random(random.Next()), random.NextDouble() * 0.5),
        HostKind.Hedging => new HedgingHandler(TimeSpan.FromSeconds(random.Next(1, 20)), time),
        HostKind.Retrying => new RetryingHandler(random.Next(1, 4)),
        _ => null,
    };

    private sealed class RefusingHandler(Random random, double share) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            // What a scenario runs on is made in peace.
            var isPrelude = request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath is "/v1/projects" or "/v1/collections";
            bool refuses;
            lock (random)
            {
                refuses = !isPrelude && random.NextDouble() < share;
            }

            return refuses
                ? Task.FromException<HttpResponseMessage>(new BrokenCircuitException("The circuit of the host is open."))
                : base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class HedgingHandler(TimeSpan delay, TimeProvider time) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var loser = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var first = base.SendAsync(request, loser.Token);
            await Task.WhenAny(first, Task.Delay(delay, time, loser.Token));
            if (first.IsCompleted)
            {
                return await first;
            }

            var second = base.SendAsync(Copy(request), loser.Token);
            var winner = await Task.WhenAny(first, second);
            winner = winner.IsCompletedSuccessfully ? winner : winner == first ? second : first;
            var answer = await winner;
            await loser.CancelAsync();
            return answer;
        }
    }

    private sealed class RetryingHandler(int times) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (var left = times; ; left--)
            {
                try
                {
                    var response = await base.SendAsync(request, cancellationToken);
                    if (response.IsSuccessStatusCode || left == 0)
                    {
                        return response;
                    }
                }
                catch (Exception) when (left > 0 && !cancellationToken.IsCancellationRequested)
                {
                    // Once more.
                }
            }
        }
    }

    private static HttpRequestMessage Copy(HttpRequestMessage request)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content };
        foreach (var (name, values) in request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        foreach (var (key, value) in request.Options)
        {
            copy.Options.TryAdd(key, value);
        }

        return copy;
    }
}
