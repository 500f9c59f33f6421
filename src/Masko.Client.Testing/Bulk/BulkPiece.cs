namespace Masko.Client.Testing.Bulk;

/// <summary>One item of a request, at work.</summary>
/// <param name="index">Its place.</param>
/// <param name="json">As it came.</param>
/// <param name="words">What its picture goes by.</param>
/// <param name="work">Equal for equal items.</param>
/// <param name="attempt">How often it was asked for before.</param>
internal sealed class BulkPiece(int index, string json, string words, string work, int attempt)
{
    public int Index { get; } = index;

    public string Words { get; } = words;

    public string Work { get; } = work;

    public int Attempt { get; } = attempt;

    /// <summary>The shorter side that was asked for, in pixels; null when none was.</summary>
    public int? Side { get; init; }

    /// <summary>Whether the content policy refuses it.</summary>
    public bool IsRefused { get; init; }

    /// <summary>What the script says about it.</summary>
    public Jobs.JobVerdict? Verdict { get; set; }

    public BulkState State { get; private set; }

    /// <summary>A state that nobody knows, by script; shown in place of the real one. Such an item is neither made nor paid.</summary>
    public string? OddStatus { get; private set; }

    public string? Error { get; private set; }

    public string? ErrorCode { get; private set; }

    /// <summary>Whether there is a picture, to be paid.</summary>
    public bool IsMade => State == BulkState.Complete && OddStatus is null;

    public void Complete(string? oddStatus = null) => (State, OddStatus) = (BulkState.Complete, oddStatus);

    public void Fail(string code, string message) => (State, ErrorCode, Error) = (BulkState.Failed, code, message);

    public BulkItem Show(string jobId) => new()
    {
        JobId = jobId,
        Index = Index,
        Json = json,
        Words = Words,
        Work = Work,
        Attempt = Attempt,
        State = State,
        Error = Error,
        ErrorCode = ErrorCode,
    };
}
