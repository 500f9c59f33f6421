namespace Masko.Client.Testing.World;

internal sealed class Webhook(string id, string url, IReadOnlyList<string> events, string secret, DateTimeOffset now)
{
    private bool isDeleted;

    public string Id { get; } = id;

    public string Url { get; } = url;

    public IReadOnlyList<string> Events { get; } = events;

    public string Secret { get; } = secret;

    public DateTimeOffset CreatedAt { get; } = now;

    /// <summary>Whether it was removed: it is told nothing more, not even what it was to be told before.</summary>
    public bool IsDeleted
    {
        get => Volatile.Read(ref isDeleted);
        set => Volatile.Write(ref isDeleted, value);
    }
}
