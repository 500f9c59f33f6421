using Masko.Client.Benchmarks;
using Masko.Client.Benchmarks.Calls;
using Masko.Client.Benchmarks.Host;
using Masko.Client.Benchmarks.Files;
using Masko.Client.Benchmarks.Runs;
using Masko.Client.Benchmarks.Server;
using Masko.Client.Benchmarks.Sisters;

const string Usage = """
    ratios [GROUP] [--time-is-advice]   one line a ratio: name, value, limit; exit 1 past a limit
                                        --time-is-advice prints times past their limit without failing for them
    """;

var groups = new Dictionary<string, Func<IAsyncEnumerable<Ratio>>>(StringComparer.Ordinal)
{
    ["calls"] = CallRatios.MeasureAsync,
    ["host"] = HostRatios.MeasureAsync,
    ["server"] = ServerRatios.MeasureAsync,
    ["files"] = FileRatios.MeasureAsync,
    ["pace"] = PaceRatios.MeasureAsync,
    ["memory"] = MemoryRatios.MeasureAsync,
    ["sisters"] = SisterRatios.MeasureAsync,
};

if (args is [RunServer.Argument, var service])
{
    await RunServer.RunAsync(service);
    return 0;
}

if (args is [ColdStart.Argument, var who])
{
    await ColdStart.RunAsync(who);
    return 0;
}

if (args is [FileServer.Argument])
{
    await FileServer.RunAsync();
    return 0;
}

var names = args.Where(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToList();
var timeIsAdvice = args.Contains("--time-is-advice");
if (names is not ["ratios", ..] || names.Skip(1).Any(name => !groups.ContainsKey(name)))
{
    Console.Error.WriteLine(Usage + "GROUP is one of: " + string.Join(", ", groups.Keys));
    return 2;
}

var failed = false;
foreach (var (name, measure) in groups.Where(group => names.Count == 1 || names.Contains(group.Key)))
{
    await foreach (var ratio in measure())
    {
        failed |= ratio.IsPast && !(timeIsAdvice && ratio.Kind == RatioKind.Time);
        Console.WriteLine($"{name}: {ratio}");
    }
}

return failed ? 1 : 0;
