using System.Globalization;
using Masko.Client.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Masko.Client.Hosting;

/// <summary>Asks for the balance, not more often than it has to.</summary>
internal sealed class CreditsCheck(IServiceProvider services, CreditsCheckSettings settings) : IHealthCheck, IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly TimeProvider time = services.GetService<TimeProvider>() ?? TimeProvider.System;
    private (HealthCheckResult Result, long At)? last;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var failure = context.Registration.FailureStatus;
        try
        {
            await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException cancel)
        {
            return Cancelled(failure, cancel);
        }

        try
        {
            if (last is { } known && time.GetElapsedTime(known.At) < settings.CacheTime)
            {
                return known.Result;
            }

            var result = await AskAsync(failure, cancellationToken).ConfigureAwait(false);
            last = cancellationToken.IsCancellationRequested ? null : (result, time.GetTimestamp());
            return result;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private static HealthCheckResult Cancelled(HealthStatus failure, Exception cancel) =>
        new(failure, "Masko's credits are not known: the check was cancelled before its answer came.", cancel);

    private async Task<HealthCheckResult> AskAsync(HealthStatus failure, CancellationToken cancellationToken)
    {
        try
        {
            var masko = settings.ClientName is { } name
                ? services.GetRequiredKeyedService<IMaskoClient>(name)
                : services.GetRequiredService<IMaskoClient>();
            var credits = await masko.Credits.GetAsync(new() { Timeout = settings.Timeout }, cancellationToken).ConfigureAwait(false);
            return Judge(credits, failure);
        }
        catch (OperationCanceledException cancel) when (cancellationToken.IsCancellationRequested)
        {
            return Cancelled(failure, cancel);
        }
        catch (MaskoTimeoutException error)
        {
            return new(failure, $"Masko's credits are not known: no answer came within {ErrorMessage.Seconds(settings.Timeout)}, the check's timeout.", error);
        }
        catch (Exception error)
        {
            // Whatever it is, it belongs into the report and not into the pipeline of whoever probes.
            return new(failure, "Masko's credits are not known: " + error.Message, error);
        }
    }

    private HealthCheckResult Judge(Credits credits, HealthStatus failure)
    {
        if (credits.Balance is not { } balance)
        {
            return new(failure, "Masko's credits are not known: its answer names no balance. A newer version of Masko.Client may read it.");
        }

        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["balance"] = balance, ["minimum"] = settings.Minimum };
        if (balance >= settings.Minimum)
        {
            return HealthCheckResult.Healthy(string.Create(CultureInfo.InvariantCulture, $"Masko has {balance} credits."), data);
        }

        var advice = string.Create(
            CultureInfo.InvariantCulture,
            $"Masko has {balance} credits, fewer than {settings.Minimum}. Buy some in its dashboard, or lower the minimum of this check.");
        return new(balance > 0 && failure < HealthStatus.Degraded ? HealthStatus.Degraded : failure, advice, exception: null, data);
    }
}

/// <summary>What a check of the credits wants.</summary>
/// <param name="Minimum">The fewest credits that are fine.</param>
/// <param name="ClientName">Which client asks; null for the one that is not keyed.</param>
/// <param name="Timeout">How long it may take.</param>
/// <param name="CacheTime">How long an answer is good for.</param>
internal sealed record CreditsCheckSettings(int Minimum, string? ClientName, TimeSpan Timeout, TimeSpan CacheTime);
