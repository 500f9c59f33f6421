using Masko.Client.Samples.Tests.Support;
using Masko.Client.Testing;

namespace Masko.Client.Samples.Tests.Kit;

/// <summary>With a key and an address: the way to Masko, with a reference server on a port in its place.</summary>
public sealed class RealKitTests
{
    private static readonly TimeSpan Blink = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Test]
    public async Task Without_anybody_to_ask_nothing_is_spent()
    {
        await using var server = await StartAsync();
        using var folder = new TestFolder();

        var kit = await RunAsync(server, folder);

        Assert.Multiple(() =>
        {
            Assert.That(kit.ExitCode, Is.EqualTo(5), kit.ToString());
            Assert.That(kit.Output, Does.Contain("never tried against the live service").And.Contain("Balance: 1000 credits.").And.Contain("--yes agrees to spend credits."));
            Assert.That(server.Requests.Select(request => request.Method).Distinct(), Is.EqualTo(["GET"]));
            Assert.That(Directory.EnumerateFileSystemEntries(folder.Path), Is.Empty);
        });
    }

    [Test]
    public async Task Agreed_beforehand_it_costs_what_it_says_and_the_key_stays_secret()
    {
        await using var server = await StartAsync();
        using var folder = new TestFolder();

        var kit = await RunAsync(server, folder, "--yes", "--poses", "2");

        Assert.Multiple(() =>
        {
            Assert.That((kit.ExitCode, kit.Error), Is.EqualTo((0, "")), kit.Output);
            Assert.That(KitTable.Of(kit).Sum, Is.EqualTo(server.Ledger.Spent).And.EqualTo(3 + (3 * 20)));
            Assert.That(kit.ToString(), Does.Not.Contain(server.ApiKey));
            Assert.That(
                Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Where(file => File.ReadAllText(file).Contains(server.ApiKey, StringComparison.Ordinal)),
                Is.Empty);
        });
        server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task Too_few_credits_are_told_with_what_was_made_before()
    {
        await using var server = await StartAsync(credits: 2);
        using var folder = new TestFolder();

        var kit = await RunAsync(server, folder, "--yes", "--poses", "2");

        Assert.That(kit.ExitCode, Is.EqualTo(4), kit.ToString());
        Assert.That(kit.Error, Does.Contain("402 insufficient_credits"));
        Assert.That(KitTable.Of(kit).Sum, Is.EqualTo(server.Ledger.Spent));
    }

    [Test]
    public async Task A_wrong_key_is_refused_and_not_repeated()
    {
        await using var server = await StartAsync();
        using var folder = new TestFolder();
        var wrong = "masko_" + new string('1', 64);

        var kit = await RunningSample.RunAsync("MascotKit", folder.Path, SettingsOf(server, wrong), "--yes");

        Assert.That(kit.ExitCode, Is.EqualTo(1), kit.ToString());
        Assert.That(kit.Error, Does.Contain("401"));
        Assert.That(kit.ToString(), Does.Not.Contain(wrong));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no signal to send to another process.")]
    public async Task Ctrl_C_sends_nothing_more_and_what_runs_on_can_be_picked_up()
    {
        await using var server = await StartAsync(imageTime: TimeSpan.FromSeconds(4));
        using var folder = new TestFolder();
        using var running = RunningSample.Start(
            "MascotKit", folder.Path, SettingsOf(server, server.ApiKey), "--from", "https://example.com/front.png", "--yes", "--poses", "2", "--out", "kit");
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (server.Ledger.Charged == 0)
        {
            await Task.Delay(Look, TimeProvider.System, patience.Token);
        }

        running.Interrupt();
        var stopped = await running.EndAsync();
        string[] jobs = [.. server.Ledger.Entries.Select(entry => entry.JobId).OfType<string>()];

        Assert.Multiple(() =>
        {
            Assert.That(stopped.ExitCode, Is.EqualTo(3), stopped.ToString());
            Assert.That(jobs, Has.Length.EqualTo(2), "the animations were not sent");
            Assert.That(stopped.Output, Does.Contain($"wait {string.Join(' ', jobs)} --out \"kit\"").Or.Contain($"wait {string.Join(' ', jobs.Reverse())} --out \"kit\""));
            Assert.That(stopped.Error, Does.Contain("Stopped. Nothing more was sent."));
        });

        var picked = await RunAsync(server, folder, ["wait", .. jobs, "--out", "kit"]);

        Assert.That((picked.ExitCode, picked.Error), Is.EqualTo((0, "")), picked.Output);
        Assert.That(Directory.GetFiles(folder.PathTo("kit"), "*.png"), Has.Length.EqualTo(4));
        var sheet = ContactSheetPage.Of(folder.PathTo("kit/contact-sheet.html"));
        Assert.That(sheet.All("h1").Single().Value.Trim(), Is.Not.Empty.And.Not.EqualTo("Mascot kit"), "its name is asked for");
        Assert.That(sheet.All("button").Count(static button => (string?)button.Attribute("class") == "card"), Is.EqualTo(2));
        Assert.That(sheet.All("li").Select(static fact => fact.Value), Has.Member("2 pictures").And.Member("2 credits"));
        Assert.That(server.Ledger.Spent, Is.EqualTo(2));
    }

    [Test]
    public async Task What_is_picked_up_is_shown_with_the_whole_kit_of_its_folder()
    {
        await using var server = await StartAsync();
        using var folder = new TestFolder();
        await RunAsync(server, folder, "--from", "https://example.com/front.png", "--yes", "--poses", "2", "--out", "kit");
        var sheet = folder.PathTo("kit/contact-sheet.html");
        var whole = ContactSheetPage.Of(sheet).All("li").Select(static item => item.Value).ToList();
        File.Delete(sheet);

        var picked = await RunAsync(server, folder, ["wait", server.Ledger.Entries.Select(entry => entry.JobId).OfType<string>().First(), "--out", "kit"]);

        Assert.That((picked.ExitCode, picked.Error), Is.EqualTo((0, "")), picked.Output);
        Assert.That(picked.Output, Does.Contain("Contact sheet: file://"));
        Assert.That(ContactSheetPage.Of(sheet).All("li").Select(static item => item.Value), Is.EquivalentTo(whole));
        Assert.That(whole, Has.Count.GreaterThan(10));
    }

    [Test]
    public async Task A_job_that_nobody_knows_cannot_be_picked_up()
    {
        await using var server = await StartAsync();
        using var folder = new TestFolder();

        var picked = await RunAsync(server, folder, "wait", "nobody");

        Assert.That(picked.ExitCode, Is.EqualTo(1), picked.ToString());
        Assert.That(picked.Error, Does.Contain("404"));
    }

    private static Task<MaskoServer> StartAsync(int credits = 1000, TimeSpan? imageTime = null) => MaskoServer.StartAsync(new MaskoServerOptions
    {
        Port = 0, SubscriptionCredits = credits, PickUpTime = Blink, ImageTime = imageTime ?? Blink, AnimationTime = Blink, ReadingTime = Blink,
    });

    private static Task<Ended> RunAsync(MaskoServer server, TestFolder folder, params string[] arguments) =>
        RunningSample.RunAsync("MascotKit", folder.Path, SettingsOf(server, server.ApiKey), arguments);

    private static Dictionary<string, string> SettingsOf(MaskoServer server, string key) => new()
    {
        ["MASKO_API_KEY"] = key, ["MASKO_BASE_ADDRESS"] = server.Address.ToString(),
    };
}
