namespace Masko.Client.Testing.World;

internal sealed class Project(string id, string name, Workspace workspace, DateTimeOffset now)
{
    public string Id { get; } = id;

    public string Name { get; } = name;

    public Workspace Workspace { get; } = workspace;

    public DateTimeOffset CreatedAt { get; } = now;

    public List<Collection> Collections { get; } = [];
}
