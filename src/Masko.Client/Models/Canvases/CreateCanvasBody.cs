using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>Makes a canvas, empty or from a template.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record CreateCanvasBody : MaskoModel
{
    /// <summary>The canvas's name.</summary>
    public required string Name { get; init; }

    /// <summary>A template: its graph and items are made and their images started, which <b>costs credits</b>. Null makes an empty canvas, free.</summary>
    public string? TemplateId { get; init; }
}
