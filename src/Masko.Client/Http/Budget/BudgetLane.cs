namespace Masko.Client.Http;

/// <summary>Who asks for a permit of the rate budget.</summary>
internal enum BudgetLane
{
    /// <summary>Single calls and waits: the whole budget is theirs, and they go first.</summary>
    Single,

    /// <summary>A run of many: a tenth of the budget is never theirs, so that they starve nobody.</summary>
    Bulk,
}
