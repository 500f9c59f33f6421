using System.Globalization;
using Masko.Client;
using MascotKit.Kit;

namespace MascotKit.Terminal;

/// <summary>What became of everything, what it cost, and what there is of it.</summary>
internal static class ResultTable
{
    private const int LongestName = 40;

    public static void Print(MadeKit kit, Screen screen)
    {
        List<(string[] Cells, ItemState State)> rows = [.. kit.Results.Select(static item => (Cells(item), item.State))];
        if (kit.WayBack is { } back)
        {
            rows.Add(([Short($"{back.Name} and back"), "way back", "done", "0", Files(back.Files.Count)], ItemState.Completed));
        }

        string[] head = ["item", "kind", "state", "credits", "files"];
        string[] sum = ["", "", "", Number(kit.Spent), ""];
        int[] widths = [.. head.Select((_, column) => rows.Select(static row => row.Cells).Append(head).Append(sum).Max(cells => cells[column].Length))];
        screen.Line();
        screen.Line(screen.Ansi.Bold(Row(head, widths)));
        foreach (var (cells, state) in rows)
        {
            var line = Row(cells, widths);
            screen.Line(state switch
            {
                ItemState.Completed => line,
                ItemState.NotSent => screen.Ansi.Faint(line),
                ItemState.Running => screen.Ansi.Yellow(line),
                _ => screen.Ansi.Red(line),
            });
        }

        screen.Line(screen.Ansi.Bold(Row(sum, widths)));
    }

    public static string Number(decimal credits) => credits.ToString("0.##", CultureInfo.InvariantCulture);

    private static string[] Cells(ItemResult item) => [Short(item.Name), item.Tag ?? "", State(item), Number(item.Cost), Files(item.Files.Count)];

    private static string State(ItemResult item) => item.State switch
    {
        ItemState.Completed => item.DownloadError is null ? "done" : "files missing",
        ItemState.NotSent => "not sent",
        ItemState.Running => "still runs",
        var state => state.ToString().ToLowerInvariant(),
    };

    private static string Files(int count) => count == 0 ? "-" : count.ToString(CultureInfo.InvariantCulture);

    private static string Short(string name) => Ansi.Plain(name.Length > LongestName ? name[..(LongestName - 1)] + "…" : name);

    private static string Row(string[] cells, int[] widths) => string.Join(
        "  ", cells.Select((cell, column) => column == 3 ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd();
}
