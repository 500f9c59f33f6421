using System.Diagnostics;
using Masko.Client.Http;

namespace Masko.Client.Bulk;

/// <summary>Tells whoever listens of one run. While nobody does, there is none.</summary>
internal sealed class RunObserver : IRunListener
{
    /// <summary>So many items have an event of their own in the span: a run may have a million.</summary>
    private const int MostEvents = 100;

    private readonly ApiConnection connection;
    private readonly Activity? span;
    private int events;

    private RunObserver(ApiConnection connection, string? collectionId)
    {
        this.connection = connection;
        var tags = OperationTags.Of(connection);
        if (collectionId is not null)
        {
            tags.Add(MaskoTelemetry.CollectionIdTag, ServerText.Line(collectionId, connection.Key, 200));
        }

        span = Spans.Start(MaskoTelemetry.RunSpan, ActivityKind.Internal, tags, connection.Settings.Time);
    }

    /// <summary>Starts a run; what it calls and follows is below its span, and the caller's span stays the current one.</summary>
    /// <param name="connection">Where it goes.</param>
    /// <param name="collectionId">What it is for; null where there is nothing to say.</param>
    /// <param name="start">Makes the run that tells the given listeners.</param>
    /// <param name="completion">The end of the run.</param>
    public static T Start<T>(
        ApiConnection connection, string? collectionId, Func<IReadOnlyList<IRunListener>, T> start, Func<T, Task<RunSummary>> completion)
    {
        if (!Instruments.RunsAreWanted)
        {
            return start([]);
        }

        var current = Activity.Current;
        try
        {
            var observer = new RunObserver(connection, collectionId);
            var run = start([observer]);
            _ = observer.EndAsync(completion(run));
            return run;
        }
        finally
        {
            Activity.Current = current;
        }
    }

    public ValueTask OnAsync(RunEvent step)
    {
        if (step.Result is { } result)
        {
            Ended(result);
        }

        return default;
    }

    private void Ended(ItemResult result)
    {
        var state = OperationTags.Of(result.State);
        if (Instruments.Items.Enabled)
        {
            var tags = OperationTags.Of(connection);
            tags.Add(MaskoTelemetry.ItemStateTag, state);
            Instruments.Items.AddQuietly(1, tags);
        }

        if (span is { IsAllDataRequested: true } && result.State != ItemState.Completed && events++ < MostEvents)
        {
            span.AddEvent(new(MaskoTelemetry.ItemEvent, connection.Settings.Time.GetUtcNow(), new()
            {
                [MaskoTelemetry.ItemIndexTag] = result.Index,
                [MaskoTelemetry.ItemStateTag] = state,
                [MaskoTelemetry.ItemTagTag] = result.Tag,
                [MaskoTelemetry.JobIdTag] = ServerText.Line(result.JobId, connection.Key, 200),
            }));
        }
    }

    private async Task EndAsync(Task<RunSummary> completion)
    {
        await ((Task)completion).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (span is null)
        {
            return;
        }

        if (completion.IsCompletedSuccessfully)
        {
            Tell(span, await completion.ConfigureAwait(false));
        }
        else
        {
            span.SetTag("error.type", OperationTags.Error(completion.Exception?.InnerException)).SetStatus(ActivityStatusCode.Error);
        }

        span.End(connection.Settings.Time);
    }

    private static void Tell(Activity span, RunSummary summary)
    {
        span.SetTag(MaskoTelemetry.RunEndTag, OperationTags.Of(summary.End)).SetTag(MaskoTelemetry.RunItemsTag, summary.Total)
            .SetTag(MaskoTelemetry.RunCompletedTag, summary.Completed).SetTag(MaskoTelemetry.RunCreditsTag, (double)summary.Spent);
        if (summary.Error is { } error)
        {
            span.SetTag("error.type", OperationTags.Error(error)).SetStatus(ActivityStatusCode.Error);
        }
    }
}
