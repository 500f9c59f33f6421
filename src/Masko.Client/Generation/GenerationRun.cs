using Masko.Client.Bulk;

namespace Masko.Client;

/// <summary>A run of many generations of one collection.</summary>
/// <inheritdoc />
public sealed class GenerationRun : BulkRun<GenerateBody, Job>
{
    internal GenerationRun(
        IBulkService<GenerateBody, Job> service,
        ItemSource<GenerateBody, Job> source,
        GenerationRunOptions options,
        IReadOnlyList<IRunListener> listeners,
        CancellationToken cancellationToken)
        : base(service, source, options, listeners, cancellationToken)
    {
    }
}
