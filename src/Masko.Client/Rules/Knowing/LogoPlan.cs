using System.Net;

namespace Masko.Client.Rules.Knowing;

/// <summary>
/// Where the service refused a logo. A 403 can also mean that the collection is somebody else's, so it counts for that collection alone; and a plan can be
/// changed, so it counts for a while.
/// </summary>
internal sealed class LogoPlan(TimeProvider time)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private readonly BoundedMemory<long> refusals = new(256);

    public bool IsRefused(string collectionId) => refusals.TryGet(collectionId, out var since) && time.GetElapsedTime(since) < Lasts;

    /// <summary>Learns from the answer to a single body.</summary>
    public void Saw(string collectionId, GenerateBody body, HttpStatusCode status) =>
        Saw(collectionId, body, status == HttpStatusCode.Forbidden ? "forbidden" : null, status < HttpStatusCode.BadRequest);

    /// <summary>Learns from an entry of the answer to a batch.</summary>
    public void Saw(string collectionId, GenerateBody body, BatchEntry? entry) =>
        Saw(collectionId, body, entry?.Error?.Code, entry is { JobId.Length: > 0 });

    private void Saw(string collectionId, GenerateBody body, string? code, bool isTaken)
    {
        if (body.Type != GenerationType.Logo)
        {
            return;
        }

        if (isTaken)
        {
            refusals.Remove(collectionId);
        }
        else if (code == "forbidden")
        {
            refusals.Set(collectionId, time.GetTimestamp());
        }
    }
}
