namespace Masko.Client.Http;

/// <summary>Every operation of a service, found by method and path.</summary>
internal sealed class KnownOperations
{
    private readonly KnownOperation[] writes;
    private readonly KnownOperation[] readsAndDeletes;

    public KnownOperations(params IEnumerable<KnownOperation> operations)
    {
        All = [.. operations];
        writes = [.. All.Where(static operation => !IsReadOrDelete(operation.Method))];
        readsAndDeletes = [.. All.Where(static operation => IsReadOrDelete(operation.Method))];
    }

    public IReadOnlyList<KnownOperation> All { get; }

    /// <summary>The operation of a request; null for one that is not modelled.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The escaped path below the base address, without query.</param>
    public KnownOperation? Find(HttpMethod method, ReadOnlySpan<char> path)
    {
        foreach (var operation in IsReadOrDelete(method) ? readsAndDeletes : writes)
        {
            if (operation.Method == method && operation.Matches(path))
            {
                return operation;
            }
        }

        return null;
    }

    /// <summary>The effect of a request. A write that is not known counts as paid.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The escaped path below the base address, without query.</param>
    public RequestEffect EffectOf(HttpMethod method, ReadOnlySpan<char> path)
    {
        if (method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Options)
        {
            return RequestEffect.Reads;
        }

        return method == HttpMethod.Delete ? RequestEffect.Changes : Find(method, path)?.Effect ?? RequestEffect.Charges;
    }

    private static bool IsReadOrDelete(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Delete;
}
