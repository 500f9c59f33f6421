namespace Masko.Client.Http;

/// <summary>What a request does on the other side, and so what a lost answer means.</summary>
internal enum RequestEffect
{
    /// <summary>Nothing: it can be repeated.</summary>
    Reads,

    /// <summary>Changes something that exists; a second time changes it to the same.</summary>
    Changes,

    /// <summary>Makes something, free of charge; a second time makes a second one.</summary>
    Creates,

    /// <summary>May cost credits; a second time may cost them again.</summary>
    Charges,
}

/// <summary>The effect of every operation, known by method and path. A write that is not named here counts as paid.</summary>
internal static class RequestEffects
{
    private static readonly (HttpMethod Method, string Path, RequestEffect Effect)[] Writes =
    [
        (HttpMethod.Post, "/v1/projects", RequestEffect.Creates),
        (HttpMethod.Post, "/v1/collections", RequestEffect.Creates),
        (HttpMethod.Patch, "/v1/collections/*", RequestEffect.Changes),
        (HttpMethod.Post, "/v1/collections/*/suggest-actions", RequestEffect.Reads),
        (HttpMethod.Post, "/v1/collections/*/references", RequestEffect.Creates),
        (HttpMethod.Put, "/v1/collections/*/canvases/*", RequestEffect.Changes),
        (HttpMethod.Post, "/v1/upload", RequestEffect.Creates),
        (HttpMethod.Patch, "/v1/items/*", RequestEffect.Changes),
        (HttpMethod.Post, "/v1/items/*/archive", RequestEffect.Changes),
        (HttpMethod.Post, "/v1/assets/*/archive", RequestEffect.Changes),
        (HttpMethod.Post, "/v1/analyze-image", RequestEffect.Reads),
        (HttpMethod.Post, "/v1/analyze-url", RequestEffect.Reads),
        (HttpMethod.Post, "/v1/webhooks", RequestEffect.Creates),
    ];

    /// <summary>The effect of a request.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The escaped path below the base address, without query.</param>
    public static RequestEffect Of(HttpMethod method, ReadOnlySpan<char> path)
    {
        if (method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Options)
        {
            return RequestEffect.Reads;
        }

        if (method == HttpMethod.Delete)
        {
            return RequestEffect.Changes;
        }

        foreach (var write in Writes)
        {
            if (write.Method == method && path.EndsWith(Tail(write.Path)) && Matches(path, write.Path))
            {
                return write.Effect;
            }
        }

        return RequestEffect.Charges;
    }

    /// <summary>What follows the last placeholder: most patterns differ there, which is cheaper to see than segment by segment.</summary>
    private static ReadOnlySpan<char> Tail(string pattern) => pattern.AsSpan(pattern.LastIndexOf('*') + 1);

    private static bool Matches(ReadOnlySpan<char> path, ReadOnlySpan<char> pattern)
    {
        while (!pattern.IsEmpty && !path.IsEmpty)
        {
            var want = Segment(ref pattern);
            var have = Segment(ref path);
            if (have.IsEmpty || !(want is "*" || want.SequenceEqual(have)))
            {
                return false;
            }
        }

        return pattern.IsEmpty && path.IsEmpty;
    }

    /// <summary>Cuts the next segment off: of <c>/v1/jobs</c> it is <c>v1</c>, and <c>/jobs</c> is left.</summary>
    private static ReadOnlySpan<char> Segment(ref ReadOnlySpan<char> path)
    {
        var rest = path[1..];
        var end = rest.IndexOf('/');
        path = end < 0 ? [] : rest[end..];
        return end < 0 ? rest : rest[..end];
    }
}
