namespace Masko.Client;

/// <summary>Makes a project.</summary>
public sealed record CreateProjectBody : MaskoModel
{
    /// <summary>The project's name.</summary>
    public required string Name { get; init; }
}
