using Masko.Client.Bulk;

namespace Masko.Client;

/// <summary>A run of many pictures.</summary>
/// <inheritdoc />
public sealed class ZSkyRun : BulkRun<ZSkyImage, ZSkyResult>
{
    internal ZSkyRun(
        IBulkService<ZSkyImage, ZSkyResult> service, ItemSource<ZSkyImage, ZSkyResult> source, RunOptions options,
        IReadOnlyList<IRunListener> listeners, CancellationToken cancellationToken)
        : base(service, source, options, listeners, cancellationToken)
    {
    }
}
