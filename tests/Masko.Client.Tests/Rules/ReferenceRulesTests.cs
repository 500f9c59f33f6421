using System.Text.Json;
using Masko.Client.Rules.Characters;
using Masko.Client.Rules.Knowing;

namespace Masko.Client.Tests.Rules;

public sealed class ReferenceRulesTests
{
    private readonly Knowledge knowledge = new(TimeProvider.System);

    [TestCase("{}")]
    [TestCase("""{"asset_id":" ","url":null}""")]
    [TestCase("""{"asset_id":"a","url":"https://x/a.png"}""")]
    public void A_reference_is_exactly_one_of_asset_id_and_address(string body) => Assert.That(Added(body), Is.EqualTo(new[] { RuleIds.ReferenceKind }));

    [TestCase("""{"asset_id":"https://x/a.png"}""", RuleIds.AddressForId)]
    [TestCase("""{"url":"mascot.png"}""", RuleIds.ReferenceKind)]
    [TestCase("""{"url":"file:///mascot.png"}""", RuleIds.ReferenceKind)]
    public void Neither_stands_in_the_place_of_the_other(string body, string rule) => Assert.That(Added(body), Is.EqualTo(new[] { rule }));

    [Test]
    public void The_seventh_reference_is_refused_and_counted_with_those_that_are_there()
    {
        Assert.That(Added("""{"asset_id":"new"}""", 5), Is.Empty);
        Assert.That(Added("""{"asset_id":"new"}""", 6), Is.EqualTo(new[] { RuleIds.TooManyReferences }));
        Assert.That(Added("""{"asset_id":"0"}""", 6), Is.Empty, "it is there already");
        Assert.That(Added("""{"asset_id":"new"}""", null), Is.Empty, "nobody knows");
        Assert.That(Added("{}", 6), Is.EqualTo(new[] { RuleIds.ReferenceKind, RuleIds.TooManyReferences }), "all that is wrong is told");
    }

    [Test]
    public void A_collection_is_made_with_six_references_at_most_in_all()
    {
        Assert.That(Created(ids: 3, urls: 3), Is.Empty);
        Assert.That(Created(ids: 3, urls: 4).Single(), Has.Property("RuleId").EqualTo(RuleIds.TooManyReferences).And.Message.Contains("3 asset ids and 4 addresses"));
    }

    [TestCase("", "https://x/a.png")]
    [TestCase(" \t", "https://x/a.png")]
    [TestCase("a", "")]
    public void A_collection_is_not_made_with_a_reference_that_names_nothing(string id, string url)
    {
        var body = new CreateCollectionBody { ProjectId = "p", ReferenceAssetIds = [id], ReferenceImageUrls = [url] };

        var broken = CollectionRules.Created(JsonSerializer.SerializeToElement(body, MaskoJson.Options), body, knowledge).Where(finding => !finding.IsWarning);

        Assert.That(broken.Select(finding => finding.RuleId), Is.EqualTo(new[] { RuleIds.ReferenceKind }));
    }

    [Test]
    public void Few_references_mixed_formats_and_a_bare_collection_are_warnings()
    {
        knowledge.SetFormat("0", "PNG");
        knowledge.SetFormat("1", "JPEG");

        Assert.That(Created(ids: 2, urls: 0).Select(finding => (finding.RuleId, finding.IsWarning)), Is.EqualTo(new[] { (RuleIds.FewReferences, true), (RuleIds.MixedFormats, true) }));
        Assert.That(Created(ids: 0, urls: 0).Select(finding => (finding.Field, finding.IsWarning)), Is.EqualTo(new[] { ("name", true), ("prompt", true) }));
    }

    [Test]
    public void A_size_of_the_collections_animations_is_looked_at_too() => Assert.That(
        Created(ids: 3, urls: 0, sizes: [0]).Single(), Has.Property("Field").EqualTo("settings.animation_sizes").And.Property("IsWarning").False);

    private IEnumerable<string> Added(string body, int? there = 0)
    {
        using var json = JsonDocument.Parse(body);
        var known = there is { } count ? Enumerable.Range(0, count).Select(number => $"{number}").ToList() : null;
        return [.. ReferenceRules.Added(json.RootElement, known, knowledge).Where(finding => !finding.IsWarning).Select(finding => finding.RuleId)];
    }

    private List<RuleFinding> Created(int ids, int urls, IReadOnlyList<int>? sizes = null)
    {
        var body = new CreateCollectionBody
        {
            ProjectId = "p",
            ReferenceAssetIds = [.. Enumerable.Range(0, ids).Select(number => $"{number}")],
            ReferenceImageUrls = [.. Enumerable.Range(0, urls).Select(number => $"https://x/{number}.png")],
            Settings = sizes is null ? null : new() { AnimationSizes = sizes },
        };
        var json = JsonSerializer.SerializeToElement(body, MaskoJson.Options);
        return [.. CollectionRules.Created(json, body, knowledge)];
    }
}
