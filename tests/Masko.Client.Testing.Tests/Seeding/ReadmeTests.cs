using Masko.Client.Testing.Faults;
using Masko.Client.Testing.Tests.Support;

namespace Masko.Client.Testing.Tests.Seeding;

/// <summary>What the readme of the tool says about the state file.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.PathTo("src", "Masko.Client.Testing.Host", "README.md"));

    private static string Example => Readme.Split("```json\n")[1].Split("```")[0];

    [Test]
    public async Task The_example_is_a_state_that_a_server_starts_with()
    {
        await using var server = await MaskoServer.StartAsync(MaskoServerOptions.FromJson(Example));

        Assert.That(server.Workspaces.Select(workspace => (workspace.ApiKey, workspace.Balance, workspace.IsPro)),
            Is.EqualTo([("masko_test", 1050, true), ("masko_other", 10, false)]));
        Assert.That(server.Faults.Rules, Has.Count.EqualTo(3));
    }

    [Test]
    public void Every_member_of_the_state_is_in_the_example_and_described()
    {
        var error = Assert.Throws<FormatException>(() => MaskoServerOptions.FromJson("""{"colour":1}"""))!;
        var members = error.Message.Split("may hold ")[1].TrimEnd('.').Split(", ");

        Assert.That(members, Has.Length.GreaterThan(5));
        Assert.That(members.Where(member => !Example.Contains($"\"{member}\":", StringComparison.Ordinal)), Is.Empty);
        Assert.That(members.Where(member => !Readme.Contains($"\n| `{member}` |", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Every_fault_is_described() => Assert.That(
        RequestVerbs.All.Keys.Concat(JobVerbs.All.Keys).Where(verb => !Readme.Contains($"\n| `{verb}` |", StringComparison.Ordinal)),
        Is.Empty);
}
