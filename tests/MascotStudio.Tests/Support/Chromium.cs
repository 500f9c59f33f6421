using Microsoft.Playwright;

namespace MascotStudio.Tests.Support;

/// <summary>One browser for all tests: Debian's chromium, because none is downloaded.</summary>
[SetUpFixture]
public sealed class Chromium
{
    private static readonly string? Program =
        (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } chosen ? [chosen] : new[] { "/usr/bin/chromium", "/usr/bin/google-chrome" }).FirstOrDefault(File.Exists);

    private static readonly Lazy<Task<IBrowser>> Started = new(StartAsync);
    private static IPlaywright? playwright;

    internal static Task<IBrowser> BrowserAsync()
    {
        if (Program is null)
        {
            Assert.Ignore("There is no chromium: apt-get install chromium, or name one in the environment variable CHROMIUM.");
        }

        return Started.Value;
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (Started.IsValueCreated)
        {
            await (await Started.Value).DisposeAsync();
            playwright!.Dispose();
        }
    }

    private static async Task<IBrowser> StartAsync()
    {
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(20_000);
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Headless = true });
    }
}
