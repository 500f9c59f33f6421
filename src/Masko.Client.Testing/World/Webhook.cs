namespace Masko.Client.Testing.World;

internal sealed class Webhook(string id, string url, IReadOnlyList<string> events, string secret, DateTimeOffset now)
{
    public string Id { get; } = id;

    public string Url { get; } = url;

    public IReadOnlyList<string> Events { get; } = events;

    public string Secret { get; } = secret;

    public DateTimeOffset CreatedAt { get; } = now;
}
