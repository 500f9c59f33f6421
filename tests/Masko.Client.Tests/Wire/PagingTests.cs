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

    private static int Offset(HttpContext context) => int.Parse(context.Request.Query["offset"]!, CultureInfo.InvariantCulture);

    private static string Body(IEnumerable<int> ids, bool hasMore) => new JsonObject
    {
        ["data"] = new JsonArray([.. ids.Select(id => new JsonObject { ["id"] = id.ToString(CultureInfo.InvariantCulture) })]),
        ["meta"] = new JsonObject { ["pagination"] = new JsonObject { ["has_more"] = hasMore } },
    }.ToJsonString();
}
