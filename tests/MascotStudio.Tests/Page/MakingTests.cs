using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using MascotStudio.Tests.Support;
using Masko.Client.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MascotStudio.Tests.Page;

/// <summary>From a sentence to a kit, and what may come between.</summary>
public sealed class MakingTests
{
    [Test]
    public async Task A_sentence_becomes_poses_then_an_animation_then_a_kit_of_whole_files()
    {
        await using var page = await StudioPage.OpenAsync();

        await page.MakeAsync(poses: 4);
        await Expect(page.Done).ToHaveCountAsync(4);
        await page.AllPicturesAreThereAsync();
        var pose = page.Pose("Saying hello");
        await StudioPage.AnimateIn(pose).ClickAsync();
        await Expect(pose.Locator("video")).ToBeVisibleAsync();
        await page.Page.WaitForFunctionAsync("() => document.querySelector('video').currentTime > 0");
        var download = await page.Page.RunAndWaitForDownloadAsync(() => page.Kit.ClickAsync());

        await using var zip = await ZipFile.OpenReadAsync(await download.PathAsync());
        var made = Directory.EnumerateFiles(page.Studio.Folder, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) != ".json").ToList();
        Assert.That(zip.Entries.Select(entry => entry.FullName), Is.EquivalentTo(made.Select(Path.GetFileName)));
        Assert.That(zip.Entries, Has.Count.GreaterThanOrEqualTo(4 * 2 + 1));
        foreach (var entry in zip.Entries)
        {
            await using var packed = await entry.OpenAsync();
            await using var file = File.OpenRead(made.Single(path => Path.GetFileName(path) == entry.Name));
            Assert.That(await SHA256.HashDataAsync(packed), Is.EqualTo(await SHA256.HashDataAsync(file)), entry.Name);
        }

        page.Masko.Ledger.ShouldHoldEachItemOnce();
        Assert.That(page.Masko.Ledger.Spent, Is.EqualTo(24));
        await Expect(page.Balance).ToHaveTextAsync("76");
        await Expect(page.Status).ToContainTextAsync("24 credits spent");
        await Expect(page.Page.GetByText("Masko has told of 5 jobs by webhook.")).ToBeVisibleAsync();
        Assert.That(page.Masko.Deliveries, Has.Count.EqualTo(5).And.All.Property(nameof(WebhookDelivery.IsAccepted)).True);
    }

    [Test]
    public async Task A_pose_that_fails_says_why_and_the_others_are_there()
    {
        await using var page = await StudioPage.OpenAsync();
        page.Masko.Faults.OnJob(job => job.ItemName != "Saying hello").Fails("content_policy", "The pose breaks the content policy.");

        await page.MakeAsync(poses: 4);

        await Expect(page.Done).ToHaveCountAsync(3);
        await Expect(page.Page.Locator(".pose[data-state=failed]")).ToContainTextAsync("Masko could not make it: The pose breaks the content policy. What it cost is given back.");
        await Expect(page.Status).ToHaveTextAsync("3 of 4 poses are ready, 1 could not be made, 3 credits spent.");
        await page.AllPicturesAreThereAsync();
        Assert.That(page.Masko.Ledger.Spent, Is.EqualTo(3));
    }

    [Test]
    public async Task A_pose_that_failed_is_drawn_again_by_one_key_for_the_price_it_tells()
    {
        await using var page = await StudioPage.OpenAsync();
        page.Masko.Faults.OnJob().Fails("generation_failed", "The model stumbled.", times: 3);
        await page.MakeAsync(poses: 1);
        await Expect(page.Poses).ToContainTextAsync("The model stumbled. What it cost is given back.");
        var again = page.Page.GetByRole(AriaRole.Button, new() { Name = "Try again – Saying hello, 1 credit" });
        await Expect(again).ToHaveTextAsync(new Regex("^Try again\\s+1 credit$"));

        await again.FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");

        await Expect(page.Done).ToHaveCountAsync(1);
        await page.AllPicturesAreThereAsync();
        await Expect(page.Status).ToHaveTextAsync("1 of 1 poses is ready, 1 credit spent.");
        await Expect(StudioPage.AnimateIn(page.Poses)).ToContainTextAsync("Animate");
        Assert.That(page.Masko.Ledger.Spent, Is.EqualTo(1));
    }

    [Test]
    public async Task Words_that_are_refused_can_be_said_differently_instead_of_paid_for_again()
    {
        await using var page = await StudioPage.OpenAsync();
        page.Masko.Faults.OnJob().Fails("content_policy", "The pose breaks the content policy.");
        await page.MakeAsync(poses: 1);
        await page.Description.FillAsync("");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Describe it differently" }).ClickAsync();

        await Expect(page.Description).ToBeFocusedAsync();
        await Expect(page.Description).ToHaveValueAsync(StudioPage.Fox);
        await Expect(page.Page.GetByText("Try again")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Mascots_of_before_are_on_the_shelf()
    {
        await using var page = await StudioPage.OpenAsync();
        await page.MakeAsync(poses: 1);
        await Expect(page.Done).ToHaveCountAsync(1);
        await page.Page.GotoAsync(page.Studio.Address.AbsoluteUri);
        await Expect(page.Poses).ToHaveCountAsync(0);

        await page.Page.GetByRole(AriaRole.Link, new() { Name = StudioPage.Fox }).ClickAsync();

        await Expect(page.Done).ToHaveCountAsync(1);
        await page.AllPicturesAreThereAsync();
    }

    [Test]
    public async Task Too_few_credits_for_the_poses_are_told_with_the_balance_before_anything_is_paid()
    {
        await using var page = await StudioPage.OpenAsync(settings: ["--Studio:Demo:Credits", "2"]);

        await page.MakeAsync(poses: 6);

        await Expect(page.Problem).ToHaveTextAsync("This costs 6 credits, and your balance is 2. Nothing was charged. Top up in Masko's dashboard, or ask for less.");
        await Expect(page.Poses).ToHaveCountAsync(0);
        Assert.That(page.Masko.Ledger.Spent, Is.Zero);
    }

    [Test]
    public async Task Too_few_credits_for_an_animation_are_told_with_the_balance_and_the_picture_stays()
    {
        await using var page = await StudioPage.OpenAsync(settings: ["--Studio:Demo:Credits", "6"]);
        await page.MakeAsync(poses: 1);
        await Expect(page.Done).ToHaveCountAsync(1);

        await StudioPage.AnimateIn(page.Poses).ClickAsync();

        await Expect(page.Poses).ToContainTextAsync("This costs 20 credits, and your balance is 5. Nothing was charged.");
        await Expect(StudioPage.AnimateIn(page.Poses)).ToContainTextAsync("Try again");
        await Expect(page.Poses.GetByRole(AriaRole.Link)).ToHaveTextAsync("Top up at Masko");
        await page.AllPicturesAreThereAsync();
        Assert.That(page.Masko.Ledger.Spent, Is.EqualTo(1));
    }

    [Test]
    public async Task A_reload_in_the_middle_loses_nothing_and_pays_for_nothing_twice()
    {
        await using var page = await StudioPage.OpenAsync();
        page.Studio.Batches.Hold();
        await page.MakeAsync(poses: 4);
        await Expect(page.Poses).ToHaveTextAsync(new Regex[] { new("^\\s*Saying hello"), new("Being drawn"), new("Being drawn"), new("Being drawn") });
        await Expect(page.Done).ToHaveCountAsync(1);

        await page.Page.ReloadAsync();

        await Expect(page.Pose("Saying hello").Locator("img")).ToBeVisibleAsync();
        await Expect(page.Poses).ToHaveCountAsync(4);
        await Expect(page.Done).ToHaveCountAsync(1);
        page.Studio.Batches.Release();
        await Expect(page.Done).ToHaveCountAsync(4);
        await page.AllPicturesAreThereAsync();
        page.Masko.Ledger.ShouldHoldEachItemOnce();
        Assert.That(page.Masko.Ledger.Spent, Is.EqualTo(4));
    }
}
