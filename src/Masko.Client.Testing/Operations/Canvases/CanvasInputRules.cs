using System.Text.Json;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.Operations;

/// <summary>What the inputs of a graph must keep. Conditions may name others: the player has inputs of its own.</summary>
internal static class CanvasInputRules
{
    private static readonly string[] Types = ["boolean", "number", "trigger"];

    public static void Check(BodyReader body)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (input, _) in CanvasRules.Entries(body, "inputs"))
        {
            var name = input.Text("name");
            if (!names.Add(name))
            {
                throw input.Bad("name", $"is '{name}', which another input has too.");
            }

            if (!Types.Contains(input.Text("type")))
            {
                throw input.Bad("type", $"is '{input.Text("type")}', which is none of {string.Join(", ", Types)}.");
            }

            if (input.Has("default") && input.ToElement().GetProperty("default").ValueKind
                is not (JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number))
            {
                throw input.Bad("default", "must be true, false or a number.");
            }

            input.OptionalFlag("system");
        }
    }
}
