using System.Collections.Concurrent;
using Masko.Client.Testing;
using Microsoft.Playwright;

namespace MascotStudio.Tests.Support;

/// <summary>The page in a browser, with a studio of its own. At its end nothing may have gone wrong in the browser: no error in the console, no failed request.</summary>
internal sealed class StudioPage : IAsyncDisposable
{
    public const string Fox = "A friendly orange fox who wears a blue scarf";

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = [];

    private StudioPage(RunningStudio studio, IBrowserContext context, IPage page)
    {
        (Studio, this.context, Page) = (studio, context, page);
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console {message.Type}: {message.Text}");
        page.PageError += (_, error) => complaints.Enqueue($"error: {error}");
        page.Response += (_, answer) => Note(answer.Status >= 400, $"{answer.Status} {answer.Url}");
        page.Request += (_, request) => Note(!request.Url.StartsWith(studio.Address.AbsoluteUri, StringComparison.Ordinal), $"not of the studio: {request.Url}");

        // A page that is left gives up what it still loads; that is no failure.
        page.RequestFailed += (_, request) => Note(request.Failure != "net::ERR_ABORTED", $"{request.Failure} {request.Url}");
    }

    public RunningStudio Studio { get; }

    public MaskoServer Masko => Studio.Masko;

    public IPage Page { get; }

    public ILocator Description => Page.GetByLabel("Describe your mascot in a sentence");

    public ILocator Make => Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Make the mascot") });

    public ILocator Kit => Page.GetByRole(AriaRole.Link, new() { Name = "Download the kit" });

    public ILocator Status => Page.GetByRole(AriaRole.Status);

    public ILocator Problem => Page.Locator("#problem");

    public ILocator Poses => Page.Locator(".pose");

    public ILocator Done => Page.Locator(".pose[data-state=done]");

    public ILocator Balance => Page.Locator("#balance");

    public static async Task<StudioPage> OpenAsync(BrowserNewContextOptions? look = null, params string[] settings)
    {
        var browser = await Chromium.BrowserAsync();
        var studio = await RunningStudio.StartAsync(settings);
        var context = await browser.NewContextAsync(look ?? new());
        var page = new StudioPage(studio, context, await context.NewPageAsync());
        await page.Page.GotoAsync(studio.Address.AbsoluteUri);
        await Assertions.Expect(page.Balance).Not.ToHaveTextAsync("…");
        return page;
    }

    public ILocator Pose(string name) => Poses.Filter(new() { Has = Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true }) });

    public static ILocator AnimateIn(ILocator pose) => pose.GetByRole(AriaRole.Button);

    public async Task MakeAsync(int poses)
    {
        await Description.FillAsync(Fox);
        await Page.GetByLabel("Poses").SelectOptionAsync($"{poses}");
        await Make.ClickAsync();
    }

    /// <summary>Whether every picture on show has arrived and can be seen.</summary>
    public async Task AllPicturesAreThereAsync() =>
        Assert.That(await Page.EvaluateAsync<bool>("async () => (await Promise.all([...document.querySelectorAll('.stage img')].map(i => i.decode().then(() => i.naturalWidth > 0)))).every(Boolean)"));

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        await Studio.DisposeAsync();
        Assert.That(complaints, Is.Empty, "The browser complains.");
    }

    private void Note(bool isComplaint, string text)
    {
        if (isComplaint)
        {
            complaints.Enqueue(text);
        }
    }
}
