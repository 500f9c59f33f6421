namespace Masko.Client;

/// <summary>A file that arrived whole and is of the right kind.</summary>
public sealed record DownloadedFile
{
    /// <summary>Its name, safe on every system: <c>waving-hello.transparent.png</c>.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>Where it lies; null when it did not go to a folder.</summary>
    public string? Path { get; init; }

    /// <summary>What kind of file it is.</summary>
    public AssetKind Kind { get; init; }

    /// <summary>How long it is, in bytes.</summary>
    public long Bytes { get; init; }

    /// <summary>The SHA-256 of its bytes in lower-case hexadecimal digits.</summary>
    public string Sha256 { get => field ?? ""; init; }

    /// <summary>The item it belongs to; null when unknown.</summary>
    public string? ItemId { get; init; }

    /// <summary>The name of that item; null when unknown.</summary>
    public string? ItemName { get; init; }

    /// <summary>The job that made it; null when unknown.</summary>
    public string? JobId { get; init; }

    /// <summary>Its asset; null when unknown.</summary>
    public string? AssetId { get; init; }

    /// <summary>Where it came from, without the query, which may hold a secret.</summary>
    public string? Url { get; init; }

    /// <summary>Whether it was there already, so that nothing was fetched.</summary>
    public bool WasThere { get; init; }

    /// <summary>Where it lies, or its name where it did not go to a folder.</summary>
    public override string ToString() => Path ?? Name;
}
