using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Masko.Client.Tests.Wire;

/// <summary>One odd entry of a page, or an odd word on what follows, costs no other entry.</summary>
public sealed class OddPageTests
{
    [TestCase("null")]
    [TestCase("7")]
    [TestCase("[]")]
    [TestCase("{\"id\":{},\"status\":false}")]
    public async Task An_odd_entry_of_a_page_keeps_its_place(string odd)
    {
        await using var server = await WireServer.StartAsync(200, $$"""{"data":[{"id":"a"},{{odd}},{"id":"c"}]}""");
        using var masko = server.Client();

        var page = await masko.Jobs.ListAsync();

        Assert.That(page.Items.Select(job => job.Id), Is.EqualTo(["a", "", "c"]));
        Assert.That(page.Items[1].AdditionalProperties, Is.Not.Null);
    }

    [Test]
    public async Task It_counts_for_where_the_next_page_starts()
    {
        await using var server = await WireServer.StartAsync(Answer.InTurn(
            context => Answer.Json(context, 200, """{"data":[null,{"id":"a"}],"meta":{"pagination":{"has_more":true}}}"""),
            context => Answer.Json(context, 200, """{"data":[{"id":"b"},[]],"meta":{"pagination":{"has_more":false}}}""")));
        using var masko = server.Client();

        Assert.That(await IdsAsync(masko), Is.EqualTo(["", "a", "b", ""]));
        Assert.That(server.Requests[1].Target, Does.Contain("offset=2"));
    }

    [TestCase("\"true\"")]
    [TestCase("1")]
    [TestCase("\"yes\"")]
    [TestCase("{}")]
    [TestCase("null")]
    public async Task An_odd_word_on_what_follows_never_ends_a_list_early(string more)
    {
        await using var server = await WireServer.StartAsync(
            context => Answer.Json(context, 200, Offset(context) == 0 ? Page(more) : """{"data":[]}"""));
        using var masko = server.Client();

        Assert.That(await IdsAsync(masko), Is.EqualTo(["a"]));
        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [TestCase("\"false\"")]
    [TestCase("0")]
    public async Task A_plain_no_in_another_form_is_a_no(string more)
    {
        await using var server = await WireServer.StartAsync(200, Page(more));
        using var masko = server.Client();

        Assert.That(await IdsAsync(masko), Is.EqualTo(["a"]));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_server_that_sends_odd_entries_for_ever_is_found_out()
    {
        await using var server = await WireServer.StartAsync(200, """{"data":[null,{}],"meta":{"pagination":{"has_more":true}}}""");
        using var masko = server.Client();

        Assert.ThrowsAsync<UnreadableAnswerException>(() => IdsAsync(masko));

        Assert.That(server.Requests, Has.Count.EqualTo(3));
    }

    private static async Task<List<string>> IdsAsync(IMaskoClient masko)
    {
        var ids = new List<string>();
        await foreach (var job in masko.Jobs.ListAllAsync())
        {
            ids.Add(job.Id);
            Assert.That(ids, Has.Count.LessThan(100));
        }

        return ids;
    }

    private static string Page(string more) => """{"data":[{"id":"a"}],"meta":{"pagination":{"has_more":""" + more + "}}}";

    private static int Offset(HttpContext context) => int.Parse(context.Request.Query["offset"]!, CultureInfo.InvariantCulture);
}
