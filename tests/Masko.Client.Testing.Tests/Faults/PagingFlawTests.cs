using System.Text.Json.Nodes;

namespace Masko.Client.Testing.Tests.Faults;

public sealed class PagingFlawTests
{
    [TestCase(PagingFlaw.NoMeta, """[null,null]""")]
    [TestCase(PagingFlaw.NoPagination, """[{},{}]""")]
    [TestCase(PagingFlaw.NoHasMore, """[{"pagination":{"total":2,"limit":1,"offset":0}},{"pagination":{"total":2,"limit":50,"offset":0}}]""")]
    [TestCase(PagingFlaw.NeverMore, """[{"pagination":{"total":2,"limit":1,"offset":0,"has_more":false}},{"pagination":{"total":2,"limit":50,"offset":0,"has_more":false}}]""")]
    [TestCase(PagingFlaw.AlwaysMore, """[{"pagination":{"total":2,"limit":1,"offset":0,"has_more":true}},{"pagination":{"total":2,"limit":50,"offset":0,"has_more":true}}]""")]
    public async Task A_list_says_something_wrong_of_its_pages_and_has_its_entries(PagingFlaw flaw, string meta)
    {
        await using var scripted = await Scripted.OpenAsync();
        await scripted.FoxAsync();
        await scripted.FoxAsync();
        var rule = scripted.Faults.OnAny().WrongPaging(flaw, FaultScript.Always);

        var first = await (await scripted.GetAsync("/v1/collections?limit=1")).JsonAsync();
        var whole = await (await scripted.GetAsync("/v1/collections")).JsonAsync();

        Assert.That(JsonNode.DeepEquals(new JsonArray(first["meta"]?.DeepClone(), whole["meta"]?.DeepClone()), JsonNode.Parse(meta)));
        Assert.That((first["data"]!.AsArray().Count, whole["data"]!.AsArray().Count, rule.Fired), Is.EqualTo((1, 2, 2)));
    }

    [Test]
    public async Task An_answer_that_is_no_list_is_left_alone_and_does_not_count()
    {
        await using var scripted = await Scripted.OpenAsync();
        var rule = scripted.Faults.OnAny().WrongPaging(PagingFlaw.NoMeta);

        Assert.That((await (await scripted.GetAsync("/v1/credits")).DataAsync())["balance"], Is.Not.Null);

        Assert.That((rule.Matched, rule.Fired), Is.EqualTo((1, 0)));
    }
}
