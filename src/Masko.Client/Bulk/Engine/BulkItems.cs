namespace Masko.Client.Bulk;

/// <summary>Bodies as items of a run.</summary>
/// <remarks>Not members of the interface with bodies of their own: compiled ahead of time by .NET 8, a delegate to such a one of a generic interface finds no instance.</remarks>
internal static class BulkItems
{
    /// <summary>A list of bodies as items.</summary>
    public static ItemSource<TBody, TOutput> Items<TBody, TOutput>(this IBulkService<TBody, TOutput> service, IEnumerable<TBody> bodies)
        where TBody : class
        where TOutput : class
    {
        ArgumentNullException.ThrowIfNull(bodies);
        return new([.. bodies.Select(service.Item)]);
    }

    /// <summary>A stream of bodies as items.</summary>
    public static ItemSource<TBody, TOutput> Items<TBody, TOutput>(this IBulkService<TBody, TOutput> service, IAsyncEnumerable<TBody> bodies)
        where TBody : class
        where TOutput : class
    {
        ArgumentNullException.ThrowIfNull(bodies);
        return new(bodies, service.Item);
    }

    private static BulkItem<TBody, TOutput> Item<TBody, TOutput>(this IBulkService<TBody, TOutput> service, TBody body)
        where TBody : class
        where TOutput : class =>
        new(service.NameOf(body ?? throw new ArgumentException("A body is null.")), service.TagOf(body)) { Body = body };
}
