using System.Globalization;

namespace Masko.Client.Samples.Tests.Support;

/// <summary>The table that MascotKit prints: a row an item, and the sum alone on the last line.</summary>
internal sealed record KitTable(IReadOnlyList<KitRow> Rows, decimal Sum)
{
    public static KitTable Of(Ended kit)
    {
        var lines = kit.Output.Split('\n').SkipWhile(line => !line.StartsWith("item ", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.Length > 0).ToList();
        Assert.That(lines, Has.Count.GreaterThan(1), kit.ToString());
        return new([.. lines.SkipLast(1).Select(Row)], decimal.Parse(lines[^1], CultureInfo.InvariantCulture));
    }

    private static KitRow Row(string line)
    {
        var cells = line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.That(cells, Has.Length.EqualTo(5), line);
        return new(cells[0], cells[1], cells[2], decimal.Parse(cells[3], CultureInfo.InvariantCulture), cells[4]);
    }
}

internal sealed record KitRow(string Name, string Kind, string State, decimal Credits, string Files);
