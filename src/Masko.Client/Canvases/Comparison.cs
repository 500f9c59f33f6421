namespace Masko.Client.Canvases;

/// <summary>How a condition compares. What nobody knows here is null in its place, and never holds.</summary>
internal enum Comparison
{
    Equal,
    NotEqual,
    Greater,
    Less,
    GreaterOrEqual,
    LessOrEqual,
}

internal static class Comparisons
{
    /// <summary>Older files spell them out.</summary>
    public static Comparison? Of(ConditionOperator? op) => op?.Value switch
    {
        null or "" or "==" or "eq" => Comparison.Equal,
        "!=" or "neq" => Comparison.NotEqual,
        ">" or "gt" => Comparison.Greater,
        "<" or "lt" => Comparison.Less,
        ">=" or "gte" => Comparison.GreaterOrEqual,
        "<=" or "lte" => Comparison.LessOrEqual,
        _ => null,
    };

    /// <summary>Numeric, with true as 1; only whether two texts are equal is a matter of their letters.</summary>
    public static bool Holds(this Comparison comparison, in CanvasValue left, in CanvasValue right)
    {
        var areTexts = left.Text is not null && right.Text is not null;
        return comparison switch
        {
            Comparison.Equal => areTexts ? left.Text == right.Text : left.Number == right.Number,
            Comparison.NotEqual => areTexts ? left.Text != right.Text : left.Number != right.Number,
            Comparison.Greater => left.Number > right.Number,
            Comparison.Less => left.Number < right.Number,
            Comparison.GreaterOrEqual => left.Number >= right.Number,
            _ => left.Number <= right.Number,
        };
    }
}
