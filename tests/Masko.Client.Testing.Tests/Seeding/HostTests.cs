using System.Text.Json.Nodes;
using Masko.Client.Testing.Tests.Transport;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Testing.Tests.Seeding;

public sealed class HostTests
{
    [TestCase("INT")]
    [TestCase("TERM")]
    [Platform(Exclude = "Win", Reason = "Signals are sent with kill.")]
    public async Task It_prints_where_it_is_and_its_key_answers_and_ends_well_when_it_is_told_to(string signal)
    {
        using var host = HostProcess.Start("--port", "0");
        var first = await host.LineAsync();
        var second = await host.LineAsync();
        Assert.That(first, Does.Match(@"^masko-server listens on http://127\.0\.0\.1:\d+$"));
        Assert.That(second, Does.Match("^key masko_[0-9a-f]{64}$"));

        using var http = CheckedServer.ClientOf(first!.Split(' ')[^1]);
        http.DefaultRequestHeaders.Authorization = new("Bearer", second!.Split(' ')[1]);
        var credits = JsonNode.Parse(await http.GetStringAsync(new Uri("/v1/credits", UriKind.Relative)).Soon())!;
        Assert.That((int)credits["data"]!["balance"]!, Is.EqualTo(1000));

        await host.SignalAsync(signal);
        Assert.That((await host.LineAsync(), await host.EndAsync()), Is.EqualTo(((string?)null, 0)));
    }

    [Test]
    public async Task A_state_file_says_what_is_there()
    {
        await WithFileAsync("""{"api_key":"masko_fixed","projects":[{"name":"App"}],"workspaces":[{"api_key":"masko_second"}]}""", async path =>
        {
            using var host = HostProcess.Start("--state", path, "--port", "0");
            var address = (await host.LineAsync())!.Split(' ')[^1];
            Assert.That((await host.LineAsync(), await host.LineAsync()), Is.EqualTo(("key masko_fixed", "key masko_second")));

            using var http = CheckedServer.ClientOf(address);
            http.DefaultRequestHeaders.Authorization = new("Bearer", "masko_fixed");
            Assert.That(await http.GetStringAsync(new Uri("/v1/projects", UriKind.Relative)).Soon(), Does.Contain("\"App\""));
        });
    }

    [Test]
    public async Task A_broken_state_file_is_refused_with_the_member_that_is_wrong()
    {
        await WithFileAsync("""{"projects":[{}]}""", async path =>
        {
            var (code, output, error) = await HostProcess.RunAsync("--port", "0", "--state", path);

            Assert.That((code, output), Is.EqualTo((2, "")));
            Assert.That(error.Trim(), Is.EqualTo($"masko-server: --state {path}: projects[0].name is required."));
        });
    }

    [TestCase("--port")]
    [TestCase("--port", "many")]
    [TestCase("--port", "-1")]
    [TestCase("--port", "65536")]
    [TestCase("--state")]
    [TestCase("--state", "/nowhere/fox.json")]
    [TestCase("--port", "0", "--prot")]
    public async Task Wrong_arguments_are_refused_by_name(params string[] arguments)
    {
        var (code, output, error) = await HostProcess.RunAsync(arguments);

        Assert.That((code, output), Is.EqualTo((2, "")));
        Assert.That(error, Does.StartWith("masko-server: ").And.Contain(arguments[^1]));
        Assert.That(error.Trim().Split('\n'), Has.Length.EqualTo(1));
    }

    [TestCase("--port", "masko_0123456789abcdef")]
    [TestCase("--key=masko_0123456789abcdef")]
    public async Task A_key_in_the_wrong_place_is_not_repeated(params string[] arguments)
    {
        var (code, _, error) = await HostProcess.RunAsync(arguments);

        Assert.That(code, Is.EqualTo(2));
        Assert.That(error, Does.Contain("not shown, for it looks like a secret").And.Not.Contain("0123456789abcdef"));
    }

    [Test]
    public async Task A_port_that_is_taken_is_an_error_of_its_own()
    {
        await using var taken = await MaskoServer.StartAsync(port: 0).Soon();

        var (code, output, error) = await HostProcess.RunAsync("--port", $"{taken.Address.Port}");

        Assert.That((code, output), Is.EqualTo((1, "")));
        Assert.That(error, Does.StartWith($"masko-server: --port {taken.Address.Port}: "));
    }

    [Test]
    public async Task It_explains_itself()
    {
        var (code, output, _) = await HostProcess.RunAsync("--help");

        Assert.That(code, Is.Zero);
        Assert.That(output, Does.Contain("--port").And.Contain("--state").And.Contain("5055").And.Contain("README"));
        var options = MaskoServerOptions.FromJson(output[output.IndexOf('{', StringComparison.Ordinal)..(output.LastIndexOf('}') + 1)]);
        Assert.That((options.ApiKey, options.SubscriptionCredits), Is.EqualTo(("masko_test", 100)));
    }

    private static async Task WithFileAsync(string json, Func<string, Task> work)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(path, json);
        try
        {
            await work(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
