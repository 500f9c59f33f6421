using System.Text;
using Microsoft.AspNetCore.Http;

namespace Masko.Client.Testing.Tests.Transport;

public sealed class ConnectionTests
{
    [Test]
    public async Task Requests_one_after_the_other_keep_one_connection()
    {
        await using var server = await Server.StartAsync(context => context.Response.WriteAsync(context.Connection.Id));

        var ids = new HashSet<string>();
        for (var request = 0; request < 10; request++)
        {
            ids.Add(await server.Client.GetStringAsync("").Soon());
        }

        Assert.That(ids, Has.Count.EqualTo(1));
        Assert.That(server.Transport.ConnectionsMade, Is.EqualTo(1));
    }

    [Test]
    public async Task Requests_at_the_same_time_have_a_connection_each()
    {
        const int Requests = 10;
        using var all = new CountdownEvent(Requests);
        var everybodyIsHere = Observing.NewSignal();
        await using var server = await Server.StartAsync(async context =>
        {
            if (all.Signal())
            {
                everybodyIsHere.SetResult();
            }

            await everybodyIsHere.Task.Soon();
            await context.Response.WriteAsync(context.Connection.Id);
        });

        var ids = await Task.WhenAll(Enumerable.Range(0, Requests).Select(_ => server.Client.GetStringAsync(""))).Soon();

        Assert.That(ids, Is.Unique);
        Assert.That(server.Transport.ConnectionsMade, Is.EqualTo(Requests));
    }

    [Test]
    public async Task Requests_sent_before_the_first_answer_are_answered_in_their_order()
    {
        await using var server = await Server.StartAsync(context =>
        {
            context.Response.ContentLength = 2;
            return context.Response.WriteAsync(context.Request.Path);
        });
        await using var connection = server.Transport.Connect();

        await connection.WriteTextAsync(Get("/1") + Get("/2") + Get("/3", "Connection: close\r\n"));

        using var reader = new StreamReader(connection, Encoding.ASCII);
        var answers = await reader.ReadToEndAsync().Soon();
        var bodies = answers.Split('\n').Where(line => line.StartsWith('/')).Select(line => line[..2]);
        Assert.That(bodies, Is.EqualTo((string[])["/1", "/2", "/3"]));
    }

    [Test]
    public async Task A_connection_that_the_server_closes_is_not_used_again()
    {
        await using var server = await Server.StartAsync(context =>
        {
            context.Response.Headers.Connection = "close";
            return Task.CompletedTask;
        });

        for (var request = 1; request <= 3; request++)
        {
            using var answer = await server.Client.GetAsync("").Soon();
            Assert.That(server.Transport.ConnectionsMade, Is.EqualTo(request));
        }
    }

    [Test]
    public async Task A_hundred_servers_answer_side_by_side()
    {
        var servers = Enumerable.Range(0, 100).Select(async number =>
        {
            await using var server = await Server.StartAsync(context => context.Response.WriteAsync($"{number} {context.Request.Path}"));
            for (var request = 0; request < 20; request++)
            {
                Assert.That(await server.Client.GetStringAsync($"{request}"), Is.EqualTo($"{number} /{request}"));
            }
        });

        await Task.WhenAll(servers).Soon();
    }

    private static string Get(string path, string headers = "") => $"GET {path} HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n";
}
