namespace Masko.Client;

/// <summary>A try of an item that came to nothing.</summary>
/// <param name="JobId">Its job; null when there was none.</param>
/// <param name="Problem">Why it came to nothing.</param>
public sealed record ItemAttempt(string? JobId, ItemProblem Problem);
