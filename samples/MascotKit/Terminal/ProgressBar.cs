using System.Globalization;
using Masko.Client;

namespace MascotKit.Terminal;

/// <summary>A line that shows where a run stands.</summary>
internal sealed class ProgressBar(Ansi ansi)
{
    private const string Spinner = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
    private const int Widest = 30;
    private const int UsualWidth = 80;
    private const int Words = 52;

    private int frame;

    public string Next(RunProgress run, int speed)
    {
        var (total, width) = (Math.Max(run.Total ?? run.Read, 1), Math.Clamp(Width() - Words, 5, Widest));
        var full = Math.Min(width, width * run.Finished / total);
        var words = string.Create(CultureInfo.InvariantCulture, $" {run.Finished}/{total}, {run.InFlight} at work, {run.Spent:0.##} spent{Left(run.TimeLeft / speed)}");
        return Cut($"{Spinner[frame++ % Spinner.Length]} ", new string('█', full), new string('░', width - full), words);
    }

    private static string Left(TimeSpan? time) => time is { TotalSeconds: >= 1 and var seconds }
        ? seconds < 90 ? $", about {seconds:0} s left" : $", about {seconds / 60:0} min left"
        : "";

    /// <summary>Colours count nothing, and a line that breaks could not be wiped away.</summary>
    private string Cut(string spinner, string full, string rest, string words)
    {
        var room = Math.Max(0, Width() - 1 - spinner.Length - full.Length - rest.Length);
        return spinner + ansi.Green(full) + ansi.Faint(rest) + (words.Length > room ? words[..room] : words);
    }

    private static int Width() => Console.WindowWidth is > 0 and var width ? width : UsualWidth;
}
