using System.Globalization;
using Masko.Client;

namespace MascotKit.Terminal;

/// <summary>Lines, and below them a bar that moves while a run is under way; in a pipe the lines alone.</summary>
internal sealed class Screen : IProgress<RunProgress>, IDisposable
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(100);

    private readonly object gate = new();
    private readonly TextWriter output = Console.Out;
    private readonly ProgressBar bar;
    private readonly ITimer ticking;
    private RunProgress? progress;
    private bool isBarShown;

    public Screen()
    {
        IsTerminal = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        Ansi = new(IsTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));
        bar = new(Ansi);
        ticking = TimeProvider.System.CreateTimer(_ => Tick(), null, IsTerminal ? Frame : Timeout.InfiniteTimeSpan, Frame);
    }

    /// <summary>Whether somebody looks at it as it is written.</summary>
    public bool IsTerminal { get; }

    public Ansi Ansi { get; }

    /// <summary>How many times as fast as here the clock of a run goes.</summary>
    public int Speed { get; set; } = 1;

    public static int Complain(int code, string message)
    {
        Console.Error.WriteLine($"MascotKit: {Ansi.Plain(message)}");
        return code;
    }

    public void Line(string text = "")
    {
        lock (gate)
        {
            Wipe();
            output.WriteLine(text);
            Draw();
        }
    }

    /// <summary>Text that a question ends, without a line end.</summary>
    public void Ask(string question) => output.Write(question);

    public void Done(string what) => Line($"{Ansi.Green("✓")} {Ansi.Plain(what)}");

    public void Sheet(string path) => Line($"Contact sheet: {Ansi.Bold(new Uri(Path.GetFullPath(path)).AbsoluteUri)}");

    public void Tell(ItemResult item)
    {
        var (name, cost) = (Ansi.Plain(item.Name), string.Create(CultureInfo.InvariantCulture, $"{item.Cost:0.##}"));
        Line(item.State switch
        {
            ItemState.Completed when item.DownloadError is { } error => $"{Ansi.Yellow("!")} {name}: its files are missing. {Ansi.Plain(error.Message)}",
            ItemState.Completed => $"{Ansi.Green("✓")} {name}{Ansi.Faint($", {cost} {(item.Cost == 1 ? "credit" : "credits")}")}",
            ItemState.Running => $"{Ansi.Yellow("…")} {name} still runs: job {Ansi.Plain(item.JobId)}",
            ItemState.NotSent => $"{Ansi.Faint("-")} {name} was not sent. {Ansi.Plain(item.Reason)}",
            ItemState.Failed when item.Problem?.ServiceError?.Message is { Length: > 0 } said => $"{Ansi.Red("✗")} {name}: {Ansi.Plain(said)}",
            _ => $"{Ansi.Red("✗")} {name}: {Ansi.Plain(item.Reason)}",
        });
    }

    public void Report(RunProgress value)
    {
        lock (gate)
        {
            progress = value;
        }
    }

    public void EndRun()
    {
        lock (gate)
        {
            Wipe();
            progress = null;
        }
    }

    public void Dispose()
    {
        ticking.Dispose();
        EndRun();
    }

    private void Tick()
    {
        lock (gate)
        {
            Wipe();
            Draw();
        }
    }

    private void Wipe()
    {
        if (isBarShown)
        {
            output.Write("\r\e[2K");
            isBarShown = false;
        }
    }

    private void Draw()
    {
        if (IsTerminal && progress is { } now)
        {
            output.Write(bar.Next(now, Speed));
            isBarShown = true;
        }
    }
}
