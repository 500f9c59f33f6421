namespace Masko.Client.Testing;

/// <summary>How a server of images in bulk behaves. Every option has a default.</summary>
public abstract class BulkServerOptions : ReferenceServerOptions
{
    private protected BulkServerOptions(int maxItems, int? requestsPerMinute)
    {
        MaxItems = maxItems;
        RequestsPerMinute = requestsPerMinute;
    }

    /// <summary>How many items a request may hold at most. Default: the documented number, 50 at ZSky and 100 at VidiKing.</summary>
    public int MaxItems { get; set; }

    /// <summary>
    /// How many requests the key may make in any minute; null for as many as it likes. Beyond it is 429 without a header (assumed). Default: what is
    /// documented, null at ZSky and 100 at VidiKing.
    /// </summary>
    public int? RequestsPerMinute { get; set; }

    /// <summary>
    /// How long an image takes; those of one request follow each other, those of several are made side by side. Zero is done at once, without a timer.
    /// Default: 1 second.
    /// </summary>
    public TimeSpan ImageTime { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Whether the content policy refuses what a picture goes by: the prompt, of an edit the source, of a template the merge fields. Default: what holds the
    /// word <c>forbidden</c>.
    /// </summary>
    public Func<string, bool> ContentPolicy { get; set; } = words => words.Contains("forbidden", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the account has to spend; a request that costs more is answered 402 (assumed). Default: null, as much as it likes.</summary>
    public BulkMoney? Balance { get; set; }

    /// <summary>What webhooks are signed with. Default: null, a secret that follows from the seed.</summary>
    public string? WebhookSecret { get; set; }
}
