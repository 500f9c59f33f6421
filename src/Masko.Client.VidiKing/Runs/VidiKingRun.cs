using Masko.Client.Bulk;

namespace Masko.Client;

/// <summary>A run of many pictures that are made, changed or filled into a template.</summary>
/// <inheritdoc />
public sealed class VidiKingRun : BulkRun<VidiKingItem, VidiKingImage>
{
    internal VidiKingRun(
        IBulkService<VidiKingItem, VidiKingImage> service, ItemSource<VidiKingItem, VidiKingImage> source, RunOptions options,
        IReadOnlyList<IRunListener> listeners, CancellationToken cancellationToken)
        : base(service, source, options, listeners, cancellationToken)
    {
    }
}
