using System.Reflection;
using System.Text.RegularExpressions;
using Masko.Client.Package.Tests.Support;

namespace Masko.Client.Extensions.AI.Tests.Samples;

public sealed class BulkCatalogTests
{
    // By the documented prices: $0.02 at ZSky; $0.04 and the fee of $0.10 for a generation at VidiKing, 1 credit for an edit.
    private static readonly string[][] Expected =
    [
        ["Product catalog", "ZSky", "15 of 15", "1", "$0.30", "$0.30"],
        ["Social calendar", "ZSky", "28 of 28", "1", "$0.56", "$0.56"],
        ["A/B test", "ZSky", "16 of 16", "1", "$0.32", "$0.32"],
        ["Banners", "VidiKing", "4 of 4", "1", "$0.56", "$0.56"],
        ["Shop photos", "VidiKing", "15 of 15", "1", "15 credits", "15 credits"],
        ["Social cards", "VidiKing", "3 of 3", "1", "$0.12", "$0.12"],
    ];

    [Test]
    public async Task It_makes_all_jobs_without_arguments_and_prints_what_each_cost_by_the_client_and_by_the_ledger()
    {
        var program = typeof(BulkCatalogTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "BulkCatalog").Value!;

        var printed = await ChildProcess.RunAsync("dotnet", [program], Path.GetTempPath());

        var rows = printed.Split('\n').Select(line => Regex.Split(line.Trim(), " {2,}")).Where(cells => cells.Length == 7).Skip(1);
        Assert.That(rows.Select(cells => cells.Where((_, column) => column != 4)), Is.EqualTo(Expected), printed);
        Assert.That(printed, Does.Contain("embedded reference servers").And.Not.Contain("\u001b"));
    }
}
