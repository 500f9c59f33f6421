using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>How a condition compares an input with its value.</summary>
/// <remarks>A value that this version does not know is kept as it came.</remarks>
[JsonConverter(typeof(StringValueConverter<ConditionOperator>))]
public readonly record struct ConditionOperator : IStringValue<ConditionOperator>
{
    private readonly string? text;

    /// <summary>A value that has no name here.</summary>
    /// <param name="value">The text as it goes over the wire; null and empty are <c>default</c>.</param>
    public ConditionOperator(string? value) => text = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>Equal; the default.</summary>
    public static ConditionOperator EqualTo { get; } = new("==");

    /// <summary>Not equal.</summary>
    public static ConditionOperator NotEqualTo { get; } = new("!=");

    /// <summary>Greater.</summary>
    public static ConditionOperator GreaterThan { get; } = new(">");

    /// <summary>Less.</summary>
    public static ConditionOperator LessThan { get; } = new("<");

    /// <summary>Greater or equal.</summary>
    public static ConditionOperator GreaterOrEqual { get; } = new(">=");

    /// <summary>Less or equal.</summary>
    public static ConditionOperator LessOrEqual { get; } = new("<=");

    /// <inheritdoc />
    public string Value => text ?? "";

    /// <inheritdoc />
    public static ConditionOperator From(string? value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
