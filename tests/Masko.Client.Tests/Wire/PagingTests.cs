using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Masko.Client.Tests.Wire;

public sealed class PagingTests
{
    [Test]
    public async Task All_pages_are_walked_and_the_walk_ends_with_has_more()
    {
        await using var server = await WireServer.StartAsync(context => Serve(context, total: 7, size: 3));
        using var masko = server.Client();

        var ids = await Ids(masko, pageSize: 3);

        Assert.That(ids, Is.EqualTo(["0", "1", "2", "3", "4", "5", "6"]));
        Assert.That(server.Requests.Select(request => request.Target), Is.EqualTo(
            ["/v1/projects?limit=3&offset=0", "/v1/projects?limit=3&offset=3", "/v1/projects?limit=3&offset=6"]));
    }

    [Test]
    public async Task A_server_that_gives_fewer_than_asked_for_loses_nothing()
    {
        await using var server = await WireServer.StartAsync(context => Serve(context, total: 5, size: 2));
        using var masko = server.Client();

        Assert.That(await Ids(masko, pageSize: 100), Is.EqualTo(["0", "1", "2", "3", "4"]));
    }

    [Test]
    public async Task A_page_is_asked_for_only_when_it_is_needed()
    {
        await using var server = await WireServer.StartAsync(context => Serve(context, total: 100, size: 10));
        using var masko = server.Client();

        await foreach (var project in masko.Projects.ListAllAsync())
        {
            if (project.Id == "11")
            {
                break;
            }
        }

        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Entries_that_new_ones_push_onto_the_next_page_are_handed_out_once()
    {
        await using var server = await WireServer.StartAsync(context =>
        {
            // Two new projects before every page: what was last is now two places further.
            var offset = Offset(context);
            var first = offset - (offset / 3 * 2);
            return Answer.Json(context, 200, Body(Enumerable.Range(first, 3), hasMore: first + 3 < 9));
        });
        using var masko = server.Client();

        Assert.That(await Ids(masko), Is.EqualTo(["0", "1", "2", "3", "4", "5", "6", "7", "8"]));
    }

    [Test]
    public async Task A_server_that_says_more_for_ever_with_the_same_page_is_found_out()
    {
        await using var server = await WireServer.StartAsync(200, Body(Enumerable.Range(0, 3), hasMore: true));
        using var masko = server.Client();
        var seen = new List<string>();

        var error = Assert.ThrowsAsync<UnreadableAnswerException>(async () =>
        {
            await foreach (var project in masko.Projects.ListAllAsync())
            {
                seen.Add(project.Id);
            }
        })!;

        Assert.That(seen, Is.EqualTo(["0", "1", "2"]));
        Assert.That(error.Message, Does.Contain("has no end"));
        Assert.That(server.Requests, Has.Count.EqualTo(4));
    }

    [TestCase(7, 3, 3, "null")]
    [TestCase(7, 3, null, "null")]
    [TestCase(5, 2, 100, "null")]
    [TestCase(7, 3, 3, """{}""")]
    [TestCase(7, 3, 3, """{"pagination":{}}""")]
    [TestCase(7, 3, 3, """{"pagination":{"has_more":false}}""")]
    [TestCase(7, 3, 100, """{"pagination":{"limit":3,"has_more":false}}""")]
    [TestCase(120, 50, null, """{"pagination":{"has_more":false}}""")]
    [TestCase(7, 3, 3, """{"pagination":{"has_more":true}}""")]
    public async Task A_list_that_says_nothing_right_of_its_pages_loses_nothing(int total, int size, int? asked, string meta)
    {
        await using var server = await WireServer.StartAsync(context => Serve(context, total, size, meta));
        using var masko = server.Client();

        Assert.That(await Ids(masko, asked), Is.EqualTo(Enumerable.Range(0, total).Select(id => $"{id}")));
        Assert.That(server.Requests, Has.Count.LessThanOrEqualTo((total / size) + 2));
    }

    [Test]
    public async Task A_page_that_is_not_full_is_the_last_when_it_says_so()
    {
        await using var server = await WireServer.StartAsync(200, Body(Enumerable.Range(0, 3), hasMore: false));
        using var masko = server.Client();

        Assert.That(await Ids(masko), Has.Count.EqualTo(3));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_server_that_knows_no_pages_gives_its_list_once()
    {
        await using var server = await WireServer.StartAsync(200, Body(Enumerable.Range(0, 120), "null"));
        using var masko = server.Client();

        Assert.That(await Ids(masko), Has.Count.EqualTo(120));
        Assert.That(server.Requests, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task A_server_that_walks_in_circles_is_found_out()
    {
        await using var server = await WireServer.StartAsync(
            context => Answer.Json(context, 200, Body(Enumerable.Range(Offset(context), 3).Select(id => id % 7), hasMore: true)));
        using var masko = server.Client();
        var seen = new List<string>();

        var error = Assert.ThrowsAsync<UnreadableAnswerException>(async () =>
        {
            await foreach (var project in masko.Projects.ListAllAsync())
            {
                seen.Add(project.Id);
            }
        })!;

        Assert.That(seen, Is.EqualTo(["0", "1", "2", "3", "4", "5", "6"]));
        Assert.That(error.Message, Does.Contain("has no end"));
    }

    [TestCase("null")]
    [TestCase("""{"pagination":{"has_more":true}}""")]
    public async Task Entries_without_an_id_make_no_endless_walk(string meta)
    {
        await using var server = await WireServer.StartAsync(200, $$"""{"data":[{"name":"A"},{"name":"B"}],"meta":{{meta}}}""");
        using var masko = server.Client();

        Assert.ThrowsAsync<UnreadableAnswerException>(() => Ids(masko));
        Assert.That(server.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task An_empty_page_ends_the_walk_whatever_it_says()
    {
        await using var server = await WireServer.StartAsync(200, Body([], hasMore: true));
        using var masko = server.Client();

        Assert.That(await Ids(masko), Is.Empty);
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_cancel_ends_the_walk_between_pages_and_inside_them()
    {
        await using var server = await WireServer.StartAsync(context => Serve(context, total: 100, size: 10));
        using var masko = server.Client();
        using var cancel = new CancellationTokenSource();

        Assert.CatchAsync<OperationCanceledException>(async () =>
        {
            await foreach (var project in masko.Projects.ListAllAsync().WithCancellation(cancel.Token))
            {
                if (project.Id == "9")
                {
                    await cancel.CancelAsync();
                }
            }
        });

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    private static async Task<List<string>> Ids(IMaskoClient masko, int? pageSize = null)
    {
        var ids = new List<string>();
        await foreach (var project in masko.Projects.ListAllAsync(pageSize))
        {
            ids.Add(project.Id);
        }

        return ids;
    }

    private static Task Serve(HttpContext context, int total, int size)
    {
        var offset = Offset(context);
        var here = Enumerable.Range(offset, Math.Max(0, Math.Min(size, total - offset)));
        return Answer.Json(context, 200, Body(here, hasMore: offset + size < total));
    }

    private static Task Serve(HttpContext context, int total, int size, string meta)
    {
        var offset = Offset(context);
        return Answer.Json(context, 200, Body(Enumerable.Range(offset, Math.Max(0, Math.Min(size, total - offset))), meta));
    }

    private static int Offset(HttpContext context) => int.Parse(context.Request.Query["offset"]!, CultureInfo.InvariantCulture);

    private static string Body(IEnumerable<int> ids, bool hasMore) =>
        Body(ids, new JsonObject { ["pagination"] = new JsonObject { ["has_more"] = hasMore } }.ToJsonString());

    private static string Body(IEnumerable<int> ids, string meta) => new JsonObject
    {
        ["data"] = new JsonArray([.. ids.Select(id => new JsonObject { ["id"] = id.ToString(CultureInfo.InvariantCulture) })]),
        ["meta"] = JsonNode.Parse(meta),
    }.ToJsonString();
}
