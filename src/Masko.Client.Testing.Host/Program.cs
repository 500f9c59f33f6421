using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Masko.Client.Testing.Host;

internal static class Program
{
    private const int Failed = 1;
    private const int WronglyStarted = 2;

    private static async Task<int> Main(string[] arguments)
    {
        CommandLine line;
        try
        {
            line = CommandLine.Parse(arguments);
        }
        catch (FormatException error)
        {
            return Complain(WronglyStarted, $"{error.Message} Try masko-server --help.");
        }

        if (line.WantsHelp)
        {
            Console.WriteLine(CommandLine.Help);
            return 0;
        }

        MaskoServerOptions options;
        try
        {
            options = line.State is null ? new MaskoServerOptions() : MaskoServerOptions.LoadJson(line.State);
        }
        catch (Exception error) when (error is FormatException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Complain(WronglyStarted, $"--state {line.State}: {error.Message}");
        }

        options.Port = line.Port;
        try
        {
            await RunAsync(options).ConfigureAwait(false);
            return 0;
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            // The port is somebody else's, or not for everybody.
            return Complain(Failed, $"--port {line.Port}: {error.Message}");
        }
    }

    private static async Task RunAsync(MaskoServerOptions options)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Stop(PosixSignalContext signal)
        {
            // The server ends the program itself, when it has stopped.
            signal.Cancel = true;
            stopped.TrySetResult();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var server = await MaskoServer.StartAsync(options).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            Console.WriteLine($"masko-server listens on {server.Address.GetLeftPart(UriPartial.Authority)}");
            foreach (var workspace in server.Workspaces)
            {
                Console.WriteLine($"key {workspace.ApiKey}");
            }

            await stopped.Task.ConfigureAwait(false);
        }
    }

    private static int Complain(int code, string message)
    {
        Console.Error.WriteLine($"masko-server: {message}");
        return code;
    }
}
