using System.Text.Json;
using Masko.Client.Testing.Drawing;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Operations;

/// <summary>A generate body that keeps every rule, with what it names looked up.</summary>
internal sealed record GenerateRequest(string Type, Collection Collection)
{
    /// <summary>The item it adds to; null for a new one.</summary>
    public Item? Item { get; init; }

    /// <summary>The new item's name; null for one that is there.</summary>
    public string? Name { get; init; }

    public string? ImagePrompt { get; init; }

    public string? AnimationPrompt { get; init; }

    public string? Instructions { get; init; }

    public Asset? Source { get; init; }

    public Asset? End { get; init; }

    public double Seconds { get; init; }

    public bool AutoReverse { get; init; }

    public IReadOnlyList<int> Sizes { get; init; } = [];

    /// <summary>The same text for the same request, whatever the order of its members.</summary>
    public required string Work { get; init; }

    public bool IsAnimation => Type == "animation";

    public bool MakesImage => !IsAnimation || Source is null;

    public string Pose => ImagePrompt ?? Instructions ?? AnimationPrompt ?? Name ?? "";

    /// <summary>How its clip moves.</summary>
    public Motion Motion => End is not null && End != Source ? Motion.Turn : MotionBook.Of(AnimationPrompt ?? Pose);

    public static string WorkOf(JsonElement body) => string.Join(
        '&', body.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => $"{member.Name}={member.Value.GetRawText()}"));
}
