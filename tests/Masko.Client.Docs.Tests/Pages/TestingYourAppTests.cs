using System.Net;
using Masko.Client.Docs.Tests.Support;
using Masko.Client.Runs.Tests;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Docs.Tests.Pages;

public sealed class TestingYourAppTests
{
    [Test]
    public async Task Faults_break_what_they_say_and_the_ledger_tells_what_was_paid()
    {
        await using var studio = await Studio.OpenAsync();
        using var printed = new StringWriter();
        await On(studio, Snippet.Of("testing-your-app.md", "Faults")).Compile()();
        var money = On(studio, Snippet.Of("testing-your-app.md", "Money")).Given("TextWriter Console", printed).Compile();

        var results = await studio.DriveAsync(async () =>
        {
            await studio.Masko.Credits.GetAsync();
            await using var lost = studio.Masko.Run(studio.Fox.Id, GenerateBody.Images(["Waving", "Nodding"]));
            await lost.Completion;
            await using var run = studio.Masko.Run(studio.Fox.Id, GenerateBody.Images(["Dancing", "Sleeping"]));
            return (IReadOnlyList<ItemResult>)[.. await lost.ToListAsync(), .. await run.ToListAsync()];
        });
        await money();

        Assert.That(
            results.Select(result => (result.Name, result.State)),
            Is.EqualTo(new[] { ("Waving", ItemState.Unknown), ("Nodding", ItemState.Unknown), ("Dancing", ItemState.Failed), ("Sleeping", ItemState.Completed) }));
        Assert.That(printed.ToString().Trim(), Is.EqualTo("charged 6, given back 3, spent 3"));
        Assert.That(studio.Server.Faults.Rules, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task A_delivery_comes_twice()
    {
        using var app = new App();
        await using var studio = await Studio.OpenAsync(new() { WebhookHandler = _ => app });
        using var printed = new StringWriter();
        var run = On(studio, Snippet.Of("testing-your-app.md", "Webhooks")).Given("TextWriter Console", printed).Compile();

        await studio.DriveAsync(async () =>
        {
            await run();
            await studio.Server.Webhooks.WhenTriedAsync(_ => app.Requests == 2);
        });

        Assert.That(printed.ToString().Trim(), Is.EqualTo("job.completed: the app said 200"));
    }

    [Test]
    public async Task A_start_state_is_there_at_the_start()
    {
        var run = RunnableSnippet.Of(Snippet.Of("testing-your-app.md", "A start state")).Compile<(string, int, int)>(
            "(server.ApiKey, server.Workspace.Balance, server.Faults.Rules.Count)");

        Assert.That(await run(), Is.EqualTo(("masko_test", 5, 1)));
    }

    private static RunnableSnippet On(Studio studio, Snippet snippet) =>
        SnippetExtensions.Of(studio, snippet).Given("MaskoServer server", studio.Server);

    /// <summary>The reader's app: it takes every delivery.</summary>
    private sealed class App : HttpMessageHandler
    {
        private int requests;

        public int Requests => requests;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref requests);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
        }
    }
}
