using Masko.Client.Http;

namespace Masko.Client;

/// <summary>A job ended without a result. What it cost is given back.</summary>
public sealed class JobFailedException : MaskoException
{
    /// <summary>An error for a job that failed.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public JobFailedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The job as it ended; null when nobody set it.</summary>
    public Job? Job { get; init; }

    /// <summary>The error for a job that failed, without the key, in the message as in the job.</summary>
    internal static JobFailedException Of(Job job, ApiKey? key)
    {
        var name = job.ItemName is { Length: > 0 } item ? $" ('{ServerText.Line(item, key, 100)}')" : "";
        var reason = ServerText.Line(job.Error?.Message ?? job.Error?.Code, key, 300) ?? "the service gave no reason";
        return new($"Job {job.Id}{name} failed: {reason.TrimEnd('.')}. What it cost is given back.") { Job = job with { Error = ServerText.Error(job.Error, key) } };
    }
}
