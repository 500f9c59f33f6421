namespace Masko.Client.Benchmarks.Calls;

// What a developer writes without a library: plain settable classes. The calls by hand and RestEase share them.

public sealed class PlainEnvelope<T>
{
    public T? Data { get; set; }
}

public sealed class PlainImageBody
{
    public string Type { get; set; } = "image";

    public string? Name { get; set; }

    public string? ImagePrompt { get; set; }
}

public sealed class PlainAccepted
{
    public string? JobId { get; set; }

    public string? PollUrl { get; set; }

    public string? ItemId { get; set; }

    public PlainFiles? AssetIds { get; set; }

    public PlainFiles? Urls { get; set; }
}

public sealed class PlainJob
{
    public string? Id { get; set; }

    public string? Status { get; set; }

    public string? Type { get; set; }

    public string? CollectionId { get; set; }

    public int? CostCredits { get; set; }

    public string? ItemId { get; set; }

    public string? ItemName { get; set; }

    public PlainFiles? AssetIds { get; set; }

    public PlainFiles? Urls { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }
}

public sealed class PlainFiles
{
    public string? Image { get; set; }

    public string? TransparentImage { get; set; }

    public string? Video { get; set; }

    public string? Webm { get; set; }

    public string? Hevc { get; set; }
}
