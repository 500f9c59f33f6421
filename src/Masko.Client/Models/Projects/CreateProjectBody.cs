using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>Makes a project.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record CreateProjectBody : MaskoModel
{
    /// <summary>The project's name.</summary>
    public required string Name { get; init; }
}
