namespace Masko.Client.Testing;

/// <summary>How far a bulk job is, or one item of it.</summary>
public enum BulkState
{
    /// <summary>Nothing has begun.</summary>
    Queued,

    /// <summary>It is worked on.</summary>
    Processing,

    /// <summary>It is done. A job is done too when some of its items failed.</summary>
    Complete,

    /// <summary>It failed, and costs nothing.</summary>
    Failed,
}
