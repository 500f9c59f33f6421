using Masko.Client;
using Masko.Client.Aot;
using Microsoft.Extensions.DependencyInjection;

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

// The others with a client out of a container.
await using var services = Container.With(args[0]);
var hosted = services.GetRequiredService<IMaskoClient>();
await GenerationCalls.RunAsync(hosted, log);
await RunCalls.RunAsync(hosted, log);
await JobCalls.RunAsync(hosted, log);
await CanvasCalls.RunAsync(hosted, log);
await FreeCalls.RunAsync(hosted, log);
await DeliveryCalls.RunAsync(log);
await SisterCalls.RunAsync(args[0], log);
Console.WriteLine($"{log.Count} calls");
