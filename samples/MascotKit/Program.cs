using System.Runtime.InteropServices;
using Masko.Client;
using MascotKit;
using MascotKit.Commands;
using MascotKit.Service;
using MascotKit.Terminal;

CommandLine line;
try
{
    line = CommandLine.Parse(args);
}
catch (FormatException error)
{
    return Screen.Complain(ExitCode.Usage, $"{error.Message} Try --help.");
}

if (line.WantsHelp)
{
    Console.WriteLine(CommandLine.Help);
    return ExitCode.Done;
}

// Ctrl-C stops the run and lets it tell what still runs; a second one ends the program.
using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var screen = new Screen();
try
{
    await using Studio studio = await Studio.OpenAsync(stop.Token);
    screen.Speed = studio.Speed;
    return line.JobIds.Count > 0
        ? await new WaitCommand(studio, line, screen).RunAsync(stop.Token)
        : await new MakeCommand(studio, line.Order, screen).RunAsync(stop.Token);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return Screen.Complain(ExitCode.Stopped, "Stopped.");
}
catch (ArgumentException error)
{
    // The key or the address is none.
    return Screen.Complain(ExitCode.Usage, error.Message);
}
catch (Exception error) when (error is MaskoException or IOException or UnauthorizedAccessException)
{
    return Screen.Complain(error is InsufficientCreditsException ? ExitCode.TooFewCredits : ExitCode.Failed, error.Message);
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
