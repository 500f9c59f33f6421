namespace Masko.Client.Http;

/// <summary>What is known of a call while it runs: enough to say what its failure means.</summary>
internal struct CallState
{
    public required HttpRequestMessage Request { get; init; }

    public required RequestEffect Effect { get; init; }

    public required ApiKey? Key { get; init; }

    public required CancellationToken Caller { get; init; }

    public required TimeSpan Timeout { get; init; }

    public required string TimeoutOption { get; init; }

    public required Deadline Deadline { get; init; }

    /// <summary>The response; null until its head has come.</summary>
    public HttpResponseMessage? Response { get; set; }

    public readonly string Operation => ErrorMessage.Operation(Request);

    public readonly string? RequestId => ServerText.Line(Response?.RequestId(), Key, 200);
}
