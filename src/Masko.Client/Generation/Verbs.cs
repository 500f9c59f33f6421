using System.Net;
using Masko.Client.Bulk;
using Masko.Client.Http;
using Masko.Client.Jobs;

namespace Masko.Client;

/// <summary>The verbs of the front door.</summary>
internal sealed class Verbs(MaskoClient masko)
{
    public async Task<Generation> GenerateAsync(string collectionId, GenerateBody body, CallOptions? options, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(collectionId);
        ArgumentNullException.ThrowIfNull(body);
        if (await masko.Rules.ForCall(collectionId).CheckAsync(body, cancellationToken).ConfigureAwait(false) is { Count: > 0 } broken)
        {
            throw RuleBrokenException.Of(broken);
        }

        options ??= new();
        var accepted = await SendAsync(collectionId, body, options, cancellationToken).ConfigureAwait(false);
        return accepted.JobId is { Length: > 0 }
            ? new Generation(masko, collectionId, accepted) { Kind = body.Type.Value, Price = Estimates.PriceOf(body, masko.Prices) }
            : throw new OutcomeUnknownException(
                $"The service accepted the generation of '{BodyNames.Of(body)}' and named no job. It may run, and be charged: look at the newest jobs of collection {collectionId}.")
            {
                MayBeCharged = true, SentAt = options.SentAt,
            };
    }

    /// <summary>Sends one body that has been looked at, and learns from the answer whether the plan allows logos.</summary>
    public async Task<GenerationAccepted> SendAsync(string collectionId, GenerateBody body, CallOptions? options, CancellationToken cancellationToken)
    {
        var logos = masko.Rules.Knowledge.Logos;
        try
        {
            var accepted = await masko.Generation.GenerateAsync(collectionId, body, options, cancellationToken).ConfigureAwait(false);
            logos.Saw(collectionId, body, HttpStatusCode.Accepted);
            return accepted;
        }
        catch (MaskoApiException refused)
        {
            logos.Saw(collectionId, body, refused.StatusCode);
            throw;
        }
    }

    public async Task<Job> WaitAsync(string jobId, WaitOptions? options, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(jobId);
        options ??= new();
        using var deadline = new Deadline(
            options.Timeout == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : options.Timeout, masko.Settings.Time, cancellationToken);
        try
        {
            var job = await masko.Watch.WaitAsync(new JobTicket(jobId, options.CollectionId, options.Kind, options.Price), options.Progress, deadline.Token).ConfigureAwait(false);
            return job.Status == JobStatus.Completed ? job : throw JobFailedException.Of(job, masko.Connection.Key);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException($"The wait for job {jobId} was cancelled; the job runs on.", cancellationToken);
        }
        catch (OperationCanceledException) when (deadline.HasPassed)
        {
            throw new MaskoTimeoutException(
                $"Job {jobId} has not ended within {ErrorMessage.Seconds(options.Timeout)}, the limit of WaitOptions.Timeout. It runs on: WaitAsync(\"{jobId}\") goes on waiting.")
            {
                OptionName = "WaitOptions.Timeout", Timeout = options.Timeout, JobId = jobId,
            };
        }
    }

    public GenerationRun Run(string collectionId, IEnumerable<GenerateBody> bodies, GenerationRunOptions? options, CancellationToken cancellationToken) =>
        Run(collectionId, options, service => service.Items(bodies), cancellationToken);

    public GenerationRun Run(string collectionId, IAsyncEnumerable<GenerateBody> bodies, GenerationRunOptions? options, CancellationToken cancellationToken) =>
        Run(collectionId, options, service => service.Items(bodies), cancellationToken);

    public GenerationRun Run(string collectionId, GenerationPlan plan, GenerationRunOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Run(collectionId, options, _ => new ItemSource<GenerateBody, Job>(plan.ToItems()), cancellationToken);
    }

    public void Receive(JobEvent received)
    {
        ArgumentNullException.ThrowIfNull(received);
        masko.Rules.Came(received);
        var status = received.Event == JobEventType.JobCompleted ? JobStatus.Completed : received.Event == JobEventType.JobFailed ? JobStatus.Failed : default;
        if (status.IsEnd && received.JobId is { Length: > 0 } job)
        {
            masko.Watch.Receive(new Job
            {
                Id = job, Status = status, Type = received.Type, CollectionId = received.CollectionId, Assets = received.Assets, Urls = received.Urls,
                Error = received.Error, UpdatedAt = received.Timestamp,
            });
        }
    }

    private GenerationRun Run(
        string collectionId, GenerationRunOptions? options, Func<IBulkService<GenerateBody, Job>, ItemSource<GenerateBody, Job>> source, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(collectionId);
        options ??= new();
        var service = new MaskoBulk(masko, collectionId, masko.Downloads.Of(options)) { Rules = masko.Rules.ForRun(collectionId, options.Rules) };
        return RunObserver.Start(
            masko.Connection, collectionId, listeners => new GenerationRun(service, source(service), options, listeners, cancellationToken),
            static run => run.Completion);
    }
}
