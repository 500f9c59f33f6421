using MascotStudio.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MascotStudio.Tests.Page;

/// <summary>The page for everybody: on a phone, and without a mouse.</summary>
public sealed class ReachTests
{
    private const int PhoneWidth = 390;

    [Test]
    public async Task On_a_phone_nothing_is_wider_than_the_screen_and_every_button_can_be_hit()
    {
        await using var page = await StudioPage.OpenAsync(new() { ViewportSize = new() { Width = PhoneWidth, Height = 844 }, HasTouch = true, IsMobile = true });
        page.Masko.Faults.OnJob(job => job.ItemName != "Saying hello").Fails("content_policy", $"A {new string('w', 60)} of a word.");

        await page.MakeAsync(poses: 4);
        await Expect(page.Done).ToHaveCountAsync(3);
        await StudioPage.AnimateIn(page.Pose("Saying hello")).TapAsync();
        await Expect(page.Page.Locator("video")).ToBeVisibleAsync();

        Assert.That(await page.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(PhoneWidth));
        foreach (var button in await page.Page.Locator("button:visible, a.button:visible").AllAsync())
        {
            var box = (await button.BoundingBoxAsync())!;
            Assert.That((box.X >= 0, box.X + box.Width <= PhoneWidth, box.Height >= 44), Is.EqualTo((true, true, true)), await button.InnerTextAsync());
        }
    }

    [Test]
    public async Task The_keyboard_alone_goes_the_whole_way()
    {
        await using var page = await StudioPage.OpenAsync();
        var keys = page.Page.Keyboard;

        await TabToAsync(page, page.Description);
        await keys.TypeAsync(StudioPage.Fox);
        await TabToAsync(page, page.Page.GetByLabel("Poses"));
        await keys.TypeAsync("2");
        await TabToAsync(page, page.Make);
        await keys.PressAsync("Enter");
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Name = StudioPage.Fox })).ToBeFocusedAsync();
        await Expect(page.Done).ToHaveCountAsync(2);
        var animate = StudioPage.AnimateIn(page.Pose("Saying hello"));
        await TabToAsync(page, page.Kit);
        await TabToAsync(page, animate);
        await keys.PressAsync("Enter");
        await Expect(page.Page.Locator("video")).ToBeVisibleAsync();
        await page.Page.EvaluateAsync("() => document.getElementById('title').focus()");
        await TabToAsync(page, page.Kit);
        var download = await page.Page.RunAndWaitForDownloadAsync(() => keys.PressAsync("Enter"));

        Assert.That(download.SuggestedFilename, Is.EqualTo("mascot-kit.zip"));
    }

    [Test]
    public async Task Whoever_wants_little_motion_gets_an_animation_that_waits_to_be_played()
    {
        await using var page = await StudioPage.OpenAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await page.MakeAsync(poses: 1);
        await Expect(page.Done).ToHaveCountAsync(1);

        await StudioPage.AnimateIn(page.Poses).ClickAsync();

        await Expect(page.Page.Locator("video")).ToHaveJSPropertyAsync("paused", true);
        await Expect(page.Page.Locator("video")).ToHaveJSPropertyAsync("autoplay", false);
    }

    /// <summary>Presses Tab until the focus is there, and sees that it shows.</summary>
    private static async Task TabToAsync(StudioPage page, ILocator target)
    {
        const int Most = 12;
        for (var i = 0; i < Most && !await target.EvaluateAsync<bool>("element => element === document.activeElement"); i++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
        }

        await Expect(target).ToBeFocusedAsync();
        Assert.That(await target.EvaluateAsync<string>("element => getComputedStyle(element).outlineStyle"), Is.EqualTo("solid"));
    }
}
