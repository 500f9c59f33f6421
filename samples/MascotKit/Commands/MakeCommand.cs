using Masko.Client;
using MascotKit.ContactSheet;
using MascotKit.Kit;
using MascotKit.Service;
using MascotKit.Terminal;

namespace MascotKit.Commands;

/// <summary>Says what it will cost, asks, makes the kit, and shows what became of it.</summary>
internal sealed class MakeCommand(Studio studio, KitOrder order, Screen screen)
{
    private readonly KitOrder order = order.WithFolder();
    private readonly MadeKit kit = new();

    public async Task<int> RunAsync(CancellationToken stop)
    {
        screen.Line(studio.About);
        screen.Line();
        if (!await IsAgreedAsync(stop))
        {
            return Screen.Complain(ExitCode.NotAgreed, "Nothing was made, and nothing spent.");
        }

        Exception? failure = null;
        try
        {
            await new KitMaker(studio.Masko, order, screen).MakeAsync(kit, stop);
        }
        catch (Exception error) when (error is MaskoException or IOException or OperationCanceledException)
        {
            failure = error;
        }

        if (kit.Mascot is not null)
        {
            await ShowAsync();
        }

        return End(failure, stop);
    }

    private async Task<bool> IsAgreedAsync(CancellationToken stop)
    {
        CreditEstimate estimate = studio.Masko.Estimate(order);
        screen.Line($"Estimate: {estimate}.");
        if (order.Budget < estimate.Credits)
        {
            screen.Line(screen.Ansi.Yellow($"The budget of {ResultTable.Number(order.Budget.Value)} stops it before that."));
        }

        if (!studio.IsReal)
        {
            return true;
        }

        Credits credits = await studio.Masko.Credits.GetAsync(cancellationToken: stop);
        screen.Line($"Balance: {(credits.Balance is { } balance ? ResultTable.Number(balance) : "unknown")} credits.");
        return order.IsAgreed || await Question.AskAsync("Spend them?", screen, stop);
    }

    private async Task ShowAsync()
    {
        ResultTable.Print(kit, screen);
        screen.Line();
        if (kit.Results.Any(static item => item.Files.Count > 0))
        {
            screen.Sheet(await Sheet.WriteAsync(kit, order.Folder!, studio.IsReal));
        }
    }

    private int End(Exception? failure, CancellationToken stop)
    {
        List<string?> running = [.. kit.Running.Select(static item => item.JobId).Where(static id => id is not null)];
        if (running.Count > 0)
        {
            screen.Line(studio.IsReal
                ? $"Still running, and paid: pick them up with\n  dotnet run --project samples/MascotKit -- wait {string.Join(' ', running)} --out \"{order.Folder}\""
                : "They end with the reference server inside this program. On Masko they would run on, and `wait` with their ids would pick them up.");
        }

        if (stop.IsCancellationRequested)
        {
            return Screen.Complain(ExitCode.Stopped, "Stopped. Nothing more was sent.");
        }

        if ((failure ?? kit.Error) is { } error)
        {
            return Screen.Complain(error is InsufficientCreditsException ? ExitCode.TooFewCredits : ExitCode.Failed, error.Message);
        }

        var left = kit.Results.Count(static item => item.State == ItemState.NotSent);
        return kit.ExitCode == ExitCode.TooFewCredits
            ? Screen.Complain(kit.ExitCode, $"The budget of {ResultTable.Number(order.Budget ?? 0)}, or the balance, has no room for more: {left} generation(s) were not sent.")
            : kit.ExitCode;
    }
}
