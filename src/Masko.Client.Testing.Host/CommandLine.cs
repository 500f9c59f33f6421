using System.Globalization;
using Masko.Client.Http;

namespace Masko.Client.Testing.Host;

/// <summary>What the server was started with.</summary>
internal sealed record CommandLine(int Port, string? State, bool WantsHelp)
{
    private const int StandardPort = 5055;

    public static string Help => $$"""
        masko-server: the Masko API on this machine, for development and tests.

        usage: masko-server [--port N] [--state file.json] [--help]

          --port N           the port on 127.0.0.1; 0 takes a free one. Default: {{StandardPort}}
          --state file.json  what is there at the start, and how the server behaves, for example
                             { "api_key": "masko_test", "credits": { "subscription": 100 },
                               "projects": [ { "name": "App", "collections": [ { "name": "Felix", "prompt": "A fox" } ] } ],
                               "faults": [ { "do": "job_fails", "item": "Waving" } ] }
                             The README of the package Masko.Client.Testing.Host describes every member.
          --help             this text

        It prints its address and its key, and runs until Ctrl-C. It keeps nothing.
        """;

    /// <exception cref="FormatException">The arguments are wrong; the message says which.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var line = new CommandLine(StandardPort, null, WantsHelp: false);
        for (var i = 0; i < arguments.Count; i++)
        {
            line = arguments[i] switch
            {
                "--port" => line with { Port = PortOf(Value(arguments, ref i)) },
                "--state" => line with { State = Value(arguments, ref i) },
                "--help" or "-h" => line with { WantsHelp = true },
                var odd => throw new FormatException($"{ShownValue.Quoted(odd)} is unknown."),
            };
        }

        return line;
    }

    private static string Value(IReadOnlyList<string> arguments, ref int index) =>
        ++index < arguments.Count ? arguments[index] : throw new FormatException($"{arguments[index - 1]} needs a value.");

    private static int PortOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= ushort.MaxValue
            ? port
            : throw new FormatException($"--port {ShownValue.Quoted(text)} is no port: 0 to {ushort.MaxValue}.");
}
