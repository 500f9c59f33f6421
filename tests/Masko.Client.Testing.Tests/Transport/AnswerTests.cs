using System.Net;
using Masko.Client.Testing.Transport;
using Microsoft.AspNetCore.Http;

namespace Masko.Client.Testing.Tests.Transport;

public sealed class AnswerTests
{
    [Test]
    public async Task A_request_gets_its_answer()
    {
        await using var server = await Server.StartAsync(Echo);

        using var answer = await server.Client.PostAsync("path?a=1", new StringContent("body")).Soon();

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(await answer.Content.ReadAsStringAsync().Soon(), Is.EqualTo("POST /path?a=1 body"));
    }

    [Test]
    public async Task The_same_server_answers_on_a_port()
    {
        await using var host = await KestrelHost.StartOnLoopbackAsync(Echo, port: 0).Soon();
        using var client = new HttpClient { BaseAddress = host.Address };

        using var answer = await client.PostAsync("path?a=1", new StringContent("body")).Soon();

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(await answer.Content.ReadAsStringAsync().Soon(), Is.EqualTo("POST /path?a=1 body"));
    }

    [Test]
    public async Task A_server_that_throws_answers_500()
    {
        await using var server = await Server.StartAsync(_ => throw new InvalidOperationException());

        using var answer = await server.Client.GetAsync("").Soon();

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
    }

    [Test]
    public async Task The_client_hides_nothing_of_an_answer()
    {
        await using var server = await Server.StartAsync(async context =>
        {
            context.Response.StatusCode = context.Request.Path == "/" && context.Request.Headers.Cookie.Count == 0 ? 302 : 400;
            context.Response.Headers.Location = "/elsewhere";
            context.Response.Headers.SetCookie = "a=b";
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.WriteAsync("not gzip at all");
        });

        for (var request = 0; request < 2; request++)
        {
            using var answer = await server.Client.GetAsync("").Soon();

            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Found));
            Assert.That(await answer.Content.ReadAsStringAsync().Soon(), Is.EqualTo("not gzip at all"));
        }
    }

    [Test]
    public async Task Chunks_of_a_request_arrive_one_by_one()
    {
        var arrived = new SemaphoreSlim(0);
        await using var server = await Server.StartAsync(async context =>
        {
            Assert.That(context.Request.Headers.TransferEncoding.ToString(), Is.EqualTo("chunked"));
            var pieces = new List<string>();
            while (await context.Request.Body.ReadPieceAsync() is { Length: > 0 } piece)
            {
                pieces.Add(piece);
                arrived.Release();
            }

            await context.Response.WriteAsync(string.Join(' ', pieces));
        });
        var body = new StreamedContent(async (stream, cancellationToken) =>
        {
            foreach (var piece in (string[])["one", "two", "three"])
            {
                await stream.WriteTextAsync(piece);
                await arrived.WaitAsync(cancellationToken).Soon();
            }
        });

        using var answer = await server.Client.PostAsync("", body).Soon();

        Assert.That(await answer.Content.ReadAsStringAsync().Soon(), Is.EqualTo("one two three"));
    }

    [Test]
    public async Task Chunks_of_an_answer_arrive_one_by_one()
    {
        var arrived = new SemaphoreSlim(0);
        await using var server = await Server.StartAsync(async context =>
        {
            foreach (var piece in (string[])["one", "two", "three"])
            {
                await context.Response.Body.WriteTextAsync(piece);
                await arrived.WaitAsync().Soon();
            }
        });

        using var answer = await server.Client.GetAsync("", HttpCompletionOption.ResponseHeadersRead).Soon();
        await using var body = await answer.Content.ReadAsStreamAsync().Soon();

        Assert.That(answer.Headers.TransferEncodingChunked, Is.True);
        foreach (var piece in (string[])["one", "two", "three", ""])
        {
            Assert.That(await body.ReadPieceAsync(), Is.EqualTo(piece));
            arrived.Release();
        }
    }

    [Test]
    public async Task A_body_behind_a_question_is_sent_when_the_server_wants_it()
    {
        await using var server = await Server.StartAsync(Echo);

        using var answer = await server.Client.SendAsync(Asking(new StringContent("body"))).Soon();

        Assert.That(await answer.Content.ReadAsStringAsync().Soon(), Is.EqualTo("POST / body"));
    }

    [Test]
    public async Task A_body_behind_a_question_is_not_sent_when_the_server_answers_without_it()
    {
        var sent = false;
        await using var server = await Server.StartAsync(context =>
        {
            context.Response.StatusCode = 413;
            return Task.CompletedTask;
        });
        var body = new StreamedContent((_, _) =>
        {
            sent = true;
            return Task.CompletedTask;
        });

        using var answer = await server.Client.SendAsync(Asking(body)).Soon();

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That(sent, Is.False);
    }

    private static HttpRequestMessage Asking(HttpContent body) =>
        new(HttpMethod.Post, "") { Content = body, Headers = { ExpectContinue = true } };

    private static async Task Echo(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        await context.Response.WriteAsync($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString} {body}");
    }
}
