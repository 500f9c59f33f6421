namespace Masko.Client.Finding;

/// <summary>The jobs of a collection that may have been started since a send.</summary>
/// <param name="Jobs">The jobs, newest first.</param>
/// <param name="Since">The time from which on they were started, by the service's clock; null when nothing is known of that clock.</param>
/// <param name="IsWhole">Whether no such job can be missing: the list was read to its end, or to a page of older jobs.</param>
internal sealed record JobListing(IReadOnlyList<Job> Jobs, DateTimeOffset? Since, bool IsWhole);
