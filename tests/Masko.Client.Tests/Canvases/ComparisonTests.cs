using System.Text.Json.Nodes;
using static Masko.Client.Tests.Canvases.Graph;

namespace Masko.Client.Tests.Canvases;

public sealed class ComparisonTests
{
    private static readonly string[][] Operators = [["==", "eq"], ["!=", "neq"], [">", "gt"], ["<", "lt"], [">=", "gte"], ["<=", "lte"]];

    [TestCase(1, 2, "!=", "<", "<=")]
    [TestCase(2, 2, "==", ">=", "<=")]
    [TestCase(3, 2, "!=", ">", ">=")]
    [TestCase(true, 1, "==", ">=", "<=")]
    [TestCase(false, 0, "==", ">=", "<=")]
    [TestCase(true, false, "!=", ">", ">=")]
    [TestCase(1, true, "==", ">=", "<=")]
    [TestCase("fox", "fox", "==")]
    [TestCase("fox", "Fox", "!=")]
    [TestCase("5", 5, "==", ">=", "<=")]
    [TestCase("5", "5.0", "!=", ">=", "<=")]
    [TestCase("fox", 0, "!=")]
    [TestCase("fox", true, "!=")]
    [TestCase("", false, "!=")]
    public void Values_compare_as_numbers_and_two_texts_by_their_letters(object input, object value, params string[] holding)
    {
        foreach (var names in Operators)
        {
            foreach (var op in names)
            {
                var player = Play(Jump("a", "b", When("x", op, Json(value))));
                player.Set("x", Value(input));

                Assert.That(player.After(0) == "b", Is.EqualTo(holding.Contains(names[0])), op);
            }
        }
    }

    [Test]
    public void A_missing_operator_is_equal_and_a_missing_value_is_true()
    {
        var player = Play(Jump("a", "b", When("x")));

        Assert.That(player.After(0), Is.EqualTo("a"));
        player.Set("x", true);
        Assert.That(player.After(0), Is.EqualTo("b"));
    }

    [Test]
    public void What_is_no_number_equals_nothing()
    {
        var player = Play(Jump("a", "b", When("x", "!=", 1)), Jump("b", "c", When("x", "==", 0)));
        player.Set("x", double.NaN);

        Assert.That(player.After(0), Is.EqualTo("b"));
    }

    [Test]
    public void A_value_prints_as_it_was_set()
    {
        CanvasValue[] values = [true, false, 1, 0.5, "fox", (string?)null, default];

        Assert.That(values.Select(value => value.ToString()), Is.EqualTo(["true", "false", "1", "0.5", "fox", "", "0"]));
    }

    private static CanvasValue Value(object value) => value switch { bool flag => flag, int number => number, _ => (string)value };

    private static JsonNode Json(object value) => value switch { bool flag => flag, int number => number, _ => (string)value };
}
