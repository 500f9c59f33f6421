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

/// <summary>The effect of a request, known by method and path. A write that is no <see cref="KnownOperations">known operation</see> counts as paid.</summary>
internal static class RequestEffects
{
    /// <summary>The effect of a request.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The escaped path below the base address, without query.</param>
    public static RequestEffect Of(HttpMethod method, ReadOnlySpan<char> path)
    {
        if (method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Options)
        {
            return RequestEffect.Reads;
        }

        return method == HttpMethod.Delete ? RequestEffect.Changes : KnownOperations.Find(method, path)?.Effect ?? RequestEffect.Charges;
    }
}
