namespace Masko.Client.Jobs;

/// <summary>A job to wait for, and what is known of it from the start.</summary>
/// <param name="JobId">The job.</param>
/// <param name="CollectionId">The collection it works for; null when nobody said.</param>
/// <param name="Kind">What it makes, so that its duration can be guessed from others of the kind; empty when nobody said.</param>
/// <param name="Price">What it should cost; null when nobody said.</param>
internal readonly record struct JobTicket(string JobId, string? CollectionId = null, string Kind = "", decimal? Price = null);
