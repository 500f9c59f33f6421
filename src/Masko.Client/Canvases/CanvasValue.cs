using System.Globalization;
using System.Text.Json;
using Masko.Client.Json;

namespace Masko.Client;

/// <summary>The value of a canvas input: true or false, a number or a text. Each of them becomes one by itself: <c>player.Set("isWorking", true)</c>.</summary>
public readonly record struct CanvasValue
{
    private readonly bool isFlag;

    private CanvasValue(double number, string? text = null, bool isFlag = false)
    {
        Number = number;
        Text = text;
        this.isFlag = isFlag;
    }

    /// <summary>The value as conditions compare it: 1 for true, 0 for false, the number that a text holds, and NaN for a text that holds none.</summary>
    public double Number { get; }

    /// <summary>The text; null when the value is none.</summary>
    public string? Text { get; }

    /// <summary>A value out of true or false.</summary>
    /// <param name="value">True or false.</param>
    public static implicit operator CanvasValue(bool value) => new(value ? 1 : 0, isFlag: true);

    /// <summary>A value out of a number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator CanvasValue(double value) => new(value);

    /// <summary>A value out of a text.</summary>
    /// <param name="value">The text; null is an empty one.</param>
    public static implicit operator CanvasValue(string? value) =>
        new(double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN, value ?? "");

    /// <summary><c>true</c>, <c>false</c>, the number or the text.</summary>
    public override string ToString() =>
        Text ?? (isFlag ? Number == 1 ? "true" : "false" : Number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Null for JSON that is none of the three.</summary>
    internal static CanvasValue? From(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => json.TryGetDouble(out var number) ? number : null,
        JsonValueKind.String => json.String(),
        _ => null,
    };
}
