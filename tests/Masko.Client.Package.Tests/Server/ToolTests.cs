using System.Text.Json.Nodes;
using Masko.Client.Package.Tests.Support;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Package.Tests.Server;

[Category("Slow")]
public sealed class ToolTests
{
    [Test]
    public async Task The_installed_tool_prints_its_address_and_its_key_and_answers_a_call()
    {
        using var server = RunningProgram.Start(await InstalledTool.PathAsync(), "--port", "0");
        var address = await server.LineAsync("masko-server listens on ");
        var key = await server.LineAsync("key ");
        var contract = new ContractChecker(await File.ReadAllTextAsync(Repository.PathTo("contract", "masko-v1.openapi.json")));
        using var http = new HttpClient(new ContractHandler(new SocketsHttpHandler(), contract)) { BaseAddress = new Uri(address) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);

        var credits = JsonNode.Parse(await http.GetStringAsync(new Uri("/v1/credits", UriKind.Relative)))!;

        Assert.That((int)credits["data"]!["balance"]!, Is.EqualTo(1000));
        Assert.That(await server.StopAsync(), Is.Zero);
    }

    [Test]
    public void The_package_brings_the_tools_own_readme()
    {
        var readme = (string)TestRun.Tool.Metadata("readme")!;

        Assert.That(
            TestRun.Tool.Stream(readme).ToArray(),
            Is.EqualTo(File.ReadAllBytes(Repository.PathTo("src", "Masko.Client.Testing.Host", "README.md"))));
    }
}
