using Masko.Client.Samples.Tests.Support;

namespace Masko.Client.Samples.Tests.Kit;

public sealed class CommandLineTests
{
    private const string Secret = "masko_not a key";

    [Test]
    public async Task Help_tells_every_option_and_every_exit_code()
    {
        var help = await RunAsync("--help");

        Assert.That((help.ExitCode, help.Error), Is.EqualTo((0, "")));
        foreach (var word in new[] { "--from", "--name", "--poses", "--budget", "--out", "--yes", "wait JOB_ID", "MASKO_API_KEY", "MASKO_BASE_ADDRESS", "NO_COLOR", "0 all", "1 ", "2 ", "3 ", "4 ", "5 " })
        {
            Assert.That(help.Output, Does.Contain(word));
        }
    }

    [TestCase("'--pose' is unknown.", "--pose", "3")]
    [TestCase("--poses '1' is none: 2 to 8.", "--poses", "1")]
    [TestCase("--poses 'many' is none", "--poses", "many")]
    [TestCase("--budget '-1' is none", "--budget", "-1")]
    [TestCase("--budget needs a value.", "--budget")]
    [TestCase("--from 'nobody.png' is neither a file nor an https address.", "--from", "nobody.png")]
    [TestCase("--from 'http://example.com/a.png' is neither", "--from", "http://example.com/a.png")]
    [TestCase("'--key' is unknown.", "--key=masko_not")]
    [TestCase("--poses 'masko_***' is none", "--poses", "masko_not")]
    [TestCase("--budget 'masko_***' is none", "--budget", "masko_not")]
    [TestCase("--from 'masko_***' is neither a file", "--from", "masko_not")]
    [TestCase("more than one sentence", "a", "fox")]
    [TestCase("The sentence is empty.", " ")]
    [TestCase("wait needs the id of a job.", "wait")]
    public async Task Wrong_arguments_are_told_and_nothing_is_made(string complaint, params string[] arguments)
    {
        var ended = await RunAsync(arguments);

        Assert.That((ended.ExitCode, ended.Output), Is.EqualTo((2, "")));
        Assert.That(ended.Error, Does.StartWith("MascotKit: ").And.Contain(complaint).And.EndWith("Try --help.\n"));
    }

    [TestCase("MASKO_BASE_ADDRESS", "nowhere")]
    [TestCase("MASKO_BASE_ADDRESS", "http://example.com")]
    [TestCase("MASKO_API_KEY", Secret)]
    public async Task A_key_or_an_address_that_is_none_is_wrong_use_and_the_key_is_not_repeated(string variable, string value)
    {
        using var folder = new TestFolder();
        var settings = new Dictionary<string, string> { ["MASKO_API_KEY"] = "masko_" + new string('0', 64), [variable] = value };

        var ended = await RunningSample.RunAsync("MascotKit", folder.Path, settings, "--yes");

        Assert.That(ended.ExitCode, Is.EqualTo(2), ended.ToString());
        Assert.That(ended.ToString(), Does.Not.Contain(settings["MASKO_API_KEY"]));
    }

    private static async Task<Ended> RunAsync(params string[] arguments)
    {
        using var folder = new TestFolder();
        var ended = await RunningSample.RunAsync("MascotKit", folder.Path, new Dictionary<string, string>(), arguments);
        Assert.That(Directory.EnumerateFileSystemEntries(folder.Path), Is.Empty);
        return ended;
    }
}
