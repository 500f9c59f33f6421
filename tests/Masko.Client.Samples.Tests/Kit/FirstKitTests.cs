using System.Text.Json.Nodes;
using Masko.Client.Samples.Tests.Support;

namespace Masko.Client.Samples.Tests.Kit;

/// <summary>The README's first command, as somebody without a key meets it.</summary>
public sealed class FirstKitTests
{
    private static readonly Dictionary<string, string> NoSettings = [];

    private readonly TestFolder folder = new();
    private Ended kit = null!;

    private string KitFolder => folder.PathTo("mascot-kit");

    private ContactSheetPage Page => ContactSheetPage.Of(Path.Combine(KitFolder, "contact-sheet.html"));

    [OneTimeSetUp]
    public async Task Make() => kit = await RunningSample.RunAsync("MascotKit", folder.Path, NoSettings);

    [OneTimeTearDown]
    public void Delete() => folder.Dispose();

    [Test]
    public void It_ends_well_without_a_complaint() => Assert.That((kit.ExitCode, kit.Error), Is.EqualTo((0, "")), kit.Output);

    [Test]
    public void It_says_first_that_nothing_is_paid() =>
        Assert.That(kit.Output, Does.StartWith("On the reference server inside this program: nothing is paid, nothing leaves this machine.\n"));

    [Test]
    public void A_pipe_gets_plain_lines() => Assert.That(kit.Output, Does.Not.Contain("\e").And.Not.Contain("\r"));

    [Test]
    public void The_table_has_everything_and_its_costs_add_up_to_the_estimate()
    {
        var table = KitTable.Of(kit);

        Assert.Multiple(() =>
        {
            Assert.That(table.Rows.Select(row => row.State), Is.All.EqualTo("done"));
            Assert.That(
                table.Rows.CountBy(row => row.Kind),
                Is.EquivalentTo(new KeyValuePair<string, int>[] { new("portrait", 1), new("pose", 8), new("animation", 2), new("transition", 1), new("way back", 1) }));
            Assert.That(table.Sum, Is.EqualTo(table.Rows.Sum(row => row.Credits)).And.EqualTo(9 + (3 * 20)));
            Assert.That(kit.Output, Does.Contain($"Estimate: about {table.Sum} credits for 12 generations"));
        });
    }

    [Test]
    public void Every_file_of_the_list_lies_in_the_folder_whole()
    {
        var files = JsonNode.Parse(File.ReadAllText(Path.Combine(KitFolder, "masko-files.json")))!["files"]!.AsArray();

        Assert.That(files, Has.Count.EqualTo((9 * 2) + (3 * 4) + 2));
        Assert.That(
            files.Select(file => new FileInfo(Path.Combine(KitFolder, (string)file!["file"]!)).Length),
            Is.EqualTo(files.Select(file => (long)file!["bytes"]!)));
    }

    [Test]
    public void The_contact_sheet_asks_for_nothing_from_anywhere() => Assert.Multiple(() =>
    {
        Assert.That(Page.Sources, Is.Not.Empty.And.All.StartsWith("data:"));
        Assert.That(Page.Text, Does.Not.Contain("http:").And.Not.Contain("https:").And.Not.Contain("url(").And.Not.Contain("@import"));
    });

    [Test]
    public void The_contact_sheet_shows_every_item_and_says_in_words_what_is_seen()
    {
        var page = Page;
        var names = page.All("span").Where(each => (string?)each.Attribute("class") == "name").Select(each => each.Value).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(page.All("h1").Single().Value, Is.EqualTo("Felix the Fox"));
            Assert.That(KitTable.Of(kit).Rows.Where(row => row.Kind is "pose" or "animation").Select(row => row.Name), Is.SubsetOf(names));
            Assert.That(page.All("video").Count(), Is.EqualTo(4), "two animations, there, and back");
            Assert.That(page.All("img").Select(each => (string?)each.Attribute("alt")), Is.All.Not.Null.And.All.Not.Empty);
            Assert.That(page.All("video").Select(each => (string?)each.Attribute("aria-label")), Is.All.Not.Null.And.All.Not.Empty);
            Assert.That(page.All("video").Select(each => (string?)each.Attribute("muted")), Is.All.Not.Null);
            Assert.That(page.Html.Root!.Attribute("lang")?.Value, Is.EqualTo("en"));
        });
    }

    [Test]
    public async Task Images_make_a_kit_too_and_a_folder_that_is_there_gets_a_number()
    {
        var image = Directory.GetFiles(KitFolder, "waving.png").Single();

        var other = await RunningSample.RunAsync("MascotKit", folder.Path, NoSettings, "--from", image, "--from", "https://example.com/side.png", "--poses", "2");

        var table = KitTable.Of(other);
        Assert.That(other.ExitCode, Is.Zero, other.ToString());
        Assert.That(table.Rows.Select(row => row.Kind), Is.EqualTo(["pose", "pose", "animation", "animation", "transition", "way back"]));
        Assert.That(other.Output, Does.Contain("2 references").And.Contain("mascot-kit-2/contact-sheet.html"));
    }

    [TestCase("1", 1)]
    [TestCase("3", 3)]
    [TestCase("24.5", 23)]
    public async Task A_budget_that_is_too_small_stops_it_and_what_is_left_is_told(string budget, int spent)
    {
        using var own = new TestFolder();

        var small = await RunningSample.RunAsync(
            "MascotKit", own.Path, NoSettings, "A <b>bold</b> fox & friends", "--poses", "2", "--budget", budget, "--out", own.PathTo("kit"));

        var table = KitTable.Of(small);
        var left = table.Rows.Count(row => row.State == "not sent");
        Assert.Multiple(() =>
        {
            Assert.That(small.ExitCode, Is.EqualTo(4), small.ToString());
            Assert.That(table.Sum, Is.EqualTo(spent));
            Assert.That(small.Output, Does.Contain($"The budget of {budget} stops it before that."));
            Assert.That(small.Error, Does.Contain($"The budget of {budget}, or the balance, has no room for more: {left} generation(s) were not sent."));
            Assert.That(ContactSheetPage.Of(own.PathTo("kit", "contact-sheet.html")).All("h1").Single().Value, Is.EqualTo("<b>bold</b> fox &"), "what is said is text");
        });
    }
}
