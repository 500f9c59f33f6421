using Masko.Client;
using Masko.Client.Aot;

// Published natively by a test of Masko.Client.Package.Tests, which runs it against a server of its own and reads these lines.
using var masko = new MaskoClient("masko_test", new MaskoClientOptions
{
    BaseAddress = new Uri(args[0]),
    ApplicationName = "Aot/1.0",
    JsonTypes = OwnJsonContext.Default,
});

var log = new CallLog();
await AccountCalls.RunAsync(masko, log);
await CharacterCalls.RunAsync(masko, log);
await GenerationCalls.RunAsync(masko, log);
await JobCalls.RunAsync(masko, log);
await CanvasCalls.RunAsync(masko, log);
await FreeCalls.RunAsync(masko, log);
await DeliveryCalls.RunAsync(log);
Console.WriteLine($"{log.Count} calls");
