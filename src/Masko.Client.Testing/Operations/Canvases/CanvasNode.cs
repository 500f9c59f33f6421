using System.Text.Json.Nodes;

namespace Masko.Client.Testing.Operations;

/// <summary>A node of a saved graph.</summary>
internal sealed class CanvasNode(JsonObject json)
{
    public JsonObject Json => json;

    public string Id { get; } = json["id"]!.GetValue<string>();

    public string Name { get; } = json["name"]?.GetValue<string>() ?? json["id"]!.GetValue<string>();
}
