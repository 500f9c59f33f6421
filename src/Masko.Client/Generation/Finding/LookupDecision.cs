namespace Masko.Client.Finding;

/// <summary>
/// Says what became of the bodies of a group. A job shows no prompt: as many jobs as bodies are theirs for certain, and where the bodies
/// differ only none is no job.
/// </summary>
internal static class LookupDecision
{
    /// <param name="group">The bodies, and the jobs that may be theirs.</param>
    /// <param name="listing">The look at the list.</param>
    /// <param name="isSettled">Whether a job that is not listed now is not there.</param>
    /// <returns>The state and the jobs; null while a later look may say more.</returns>
    public static (JobLookupState State, IReadOnlyList<Job> Jobs)? Of(SentGroup group, JobListing listing, bool isSettled)
    {
        var count = group.Bodies.Count;
        List<Job> alive = [.. group.Alive];
        var isRead = listing is { IsWhole: true, Since: not null };
        var isSure = isRead && group.Possible.Count == 0 && group.AreEqual;
        if (isSure && alive.Count == count)
        {
            return (JobLookupState.Found, alive);
        }

        var isVague = group.Possible.Count > 0 || !group.AreEqual;
        var isHopeless = alive.Count > count || (isVague && alive.Count + group.Possible.Count >= count);
        if (!isSettled && !isHopeless)
        {
            return null;
        }

        if (isRead && !group.Jobs.Any())
        {
            return (JobLookupState.NotFound, []);
        }

        // A failed job may be that of an earlier try, as long as a later one can still be listed.
        return isSettled && isSure && alive.Count < count && group.Certain.Count >= count
            ? (JobLookupState.Found, [.. alive, .. group.Certain.Except(alive).Take(count - alive.Count)])
            : (JobLookupState.Unclear, [.. group.Jobs]);
    }
}
