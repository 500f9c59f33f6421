using System.Collections.Concurrent;
using System.Diagnostics;
using Masko.Client.Http;
using Masko.Client.Rules.Knowing;

namespace Masko.Client.Jobs;

/// <summary>
/// Tells whoever listens of the jobs that a client follows: a span each, from the first wait to the end, and every end counted once, whoever sees it and however
/// often. While nobody listens it keeps nothing.
/// </summary>
internal sealed class JobObserver(ApiConnection connection)
{
    private const int MostRemembered = 20_000;

    private readonly ConcurrentDictionary<Watched, Activity> spans = new();

    /// <summary>The jobs that have been counted, and whether their cost has been too.</summary>
    private readonly BoundedMemory<bool> counted = new(MostRemembered);

    private readonly object gate = new();

    private TimeProvider Time => connection.Settings.Time;

    /// <summary>Somebody waits for a job that nobody waited for.</summary>
    public void Began(Watched job)
    {
        if (!Instruments.Source.HasListeners())
        {
            return;
        }

        var tags = OperationTags.Of(connection);
        tags.Add(MaskoTelemetry.JobIdTag, Id(job.Ticket.JobId));
        if (Spans.StartAside(MaskoTelemetry.JobSpan, tags, Time) is { } span)
        {
            spans[job] = span;
        }
    }

    /// <summary>Nobody waits any longer, whatever has become of the job.</summary>
    public void Left(Watched job)
    {
        if (spans.TryRemove(job, out var span))
        {
            if (job.Task is { IsFaulted: true, Exception.InnerException: { } failure })
            {
                Fail(span, OperationTags.Error(failure));
            }

            span.SetTag(MaskoTelemetry.JobStatusTag, OperationTags.Status(job.Last)).EndAside(Time);
        }
    }

    /// <summary>A job has ended.</summary>
    /// <param name="job">Whoever waits for it; null when nobody does.</param>
    /// <param name="seen">How it ended.</param>
    /// <param name="took">How long it took; null when nobody knows.</param>
    public void Ended(Watched? job, Job seen, TimeSpan? took)
    {
        if (job is not null && spans.TryRemove(job, out var span))
        {
            End(span, seen);
        }

        if (Instruments.JobsAreWanted)
        {
            Count(seen, seen.CostCredits ?? job?.Ticket.Price, took);
        }
    }

    private void End(Activity span, Job seen)
    {
        span.SetTag(MaskoTelemetry.JobKindTag, OperationTags.Kind(seen)).SetTag(MaskoTelemetry.JobStatusTag, OperationTags.Status(seen.Status));
        if (seen.Status == JobStatus.Failed)
        {
            Fail(span, typeof(JobFailedException).FullName!);
        }

        span.EndAside(Time);
    }

    private void Count(Job seen, decimal? cost, TimeSpan? took)
    {
        bool isNew, isPaid;
        lock (gate)
        {
            isNew = !counted.TryGet(seen.Id, out isPaid);
            counted.Set(seen.Id, isPaid || cost is not null);
        }

        var tags = OperationTags.Of(connection);
        tags.Add(MaskoTelemetry.JobKindTag, OperationTags.Kind(seen));
        if (cost is > 0 and var credits && !isPaid && seen.Status == JobStatus.Completed)
        {
            Instruments.Credits.AddQuietly((double)credits, tags);
        }

        tags.Add(MaskoTelemetry.JobStatusTag, OperationTags.Status(seen.Status));
        if (isNew)
        {
            Instruments.Jobs.AddQuietly(1, tags);
        }

        if (isNew && took is { } time)
        {
            Instruments.JobDuration.RecordQuietly(time.TotalSeconds, tags);
        }
    }

    // It may come from the service: no line breaks, no end of it, no key.
    private string? Id(string jobId) => ServerText.Line(jobId, connection.Key, 200);

    private static void Fail(Activity span, string type) => span.SetTag("error.type", type).SetStatus(ActivityStatusCode.Error);
}
