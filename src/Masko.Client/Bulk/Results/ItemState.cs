namespace Masko.Client;

/// <summary>How an item of a run ended. Every item ends exactly once.</summary>
public enum ItemState
{
    /// <summary>It is done.</summary>
    Completed,

    /// <summary>The service took it on and could not make it; what it cost is given back.</summary>
    Failed,

    /// <summary>The service said no. Nothing was charged.</summary>
    Rejected,

    /// <summary>A rule of this client said no, before anything was sent.</summary>
    Refused,

    /// <summary>It left, and nobody knows what became of it. It may have been charged, so it was not sent again.</summary>
    Unknown,

    /// <summary>It was never sent: the run was stopped before, or what it needs did not come about.</summary>
    NotSent,

    /// <summary>Its job still runs: the run was stopped before it ended. Wait for its job id at any time.</summary>
    Running,
}
