using System.Net;
using System.Net.Http.Json;
using MascotStudio.Tests.Support;
using Masko.Client.Testing;

namespace MascotStudio.Tests.Server;

/// <summary>The studio is closed and started again; Masko goes on meanwhile.</summary>
public sealed class RestartTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(2);

    [Test]
    public async Task What_runs_when_the_studio_closes_is_there_after_a_restart_and_paid_for_once()
    {
        await using var masko = await StartMaskoAsync();
        masko.Faults.OnJob(job => job.ItemName != "Saying hello").TakesLonger(Long, FaultScript.Always);
        var first = await StudioOf(masko);
        var id = await first.MakeAsync(poses: 4);
        await WhenAsync(() => masko.Ledger.Charged == 4);
        await first.CloseAsync();

        await using var second = await RunningStudio.StartInAsync(first.Folder, SettingsOf(masko));
        var mascot = await second.UntilDoneAsync(id);

        Assert.That(mascot.Poses.Select(pose => pose.Picture.State), Is.EqualTo(Enumerable.Repeat(PieceState.Done, 4)));
        Assert.That((mascot.Problem, mascot.Spent, masko.Ledger.Spent), Is.EqualTo(((string?)null, 4m, 4)));
        masko.Ledger.ShouldHoldEachItemOnce();
        foreach (var pose in mascot.Poses)
        {
            Assert.That(await second.Http.GetByteArrayAsync(pose.Picture.Url), Is.Not.Empty, pose.Name);
        }
    }

    [Test]
    public async Task An_animation_that_runs_when_the_studio_closes_is_there_after_a_restart()
    {
        await using var masko = await StartMaskoAsync();
        var first = await StudioOf(masko);
        var id = await first.MakeAsync(poses: 1);
        await first.UntilDoneAsync(id);
        masko.Faults.OnJob().TakesLonger(Long, FaultScript.Always);
        (await first.AnimateAsync(id, 1)).Dispose();
        await WhenAsync(() => masko.Ledger.Charged == 21);
        await first.CloseAsync();

        await using var second = await RunningStudio.StartInAsync(first.Folder, SettingsOf(masko));
        var mascot = await second.UntilDoneAsync(id);

        Assert.That((mascot.Poses.Single().Animation?.State, mascot.Spent, masko.Ledger.Charged), Is.EqualTo((PieceState.Done, 21m, 21)));
    }

    [Test]
    public async Task Poses_that_were_not_asked_for_are_told_and_not_paid_for()
    {
        await using var masko = await StartMaskoAsync();
        masko.Faults.OnJob().TakesLonger(Long, FaultScript.Always);
        var first = await StudioOf(masko);
        var id = await first.MakeAsync(poses: 4);
        await WhenAsync(() => masko.Ledger.Charged == 1);
        await first.CloseAsync();

        await using var second = await RunningStudio.StartInAsync(first.Folder, SettingsOf(masko));
        var mascot = await second.UntilDoneAsync(id);

        Assert.That(mascot.Problem, Is.EqualTo("The studio was closed before all poses were asked for. Nothing was charged for the rest."));
        Assert.That((mascot.Poses.Single().Picture.State, masko.Ledger.Charged), Is.EqualTo((PieceState.Done, 1)));
    }

    [Test]
    public async Task The_stand_in_forgets_with_its_process_and_the_studio_says_so_and_keeps_the_pictures()
    {
        var first = await RunningStudio.StartAsync();
        var id = await first.MakeAsync(poses: 1);
        await first.UntilDoneAsync(id);
        await first.CloseAsync();

        await using var second = await RunningStudio.StartInAsync(first.Folder);
        var mascot = await second.UntilDoneAsync(id);
        var cards = await second.Http.GetFromJsonAsync<MascotCard[]>("/api/mascots");
        using var refused = await second.AnimateAsync(id, 1);

        Assert.That(mascot.Problem, Does.StartWith("The stand-in for Masko that knew this mascot went with an earlier start of the studio."));
        Assert.That((mascot.Poses.Single().CanAnimate, refused.StatusCode), Is.EqualTo((false, HttpStatusCode.Conflict)));
        Assert.That(await second.Http.GetByteArrayAsync(mascot.Poses.Single().Picture.Url), Is.Not.Empty);
        Assert.That(cards!.Single(), Is.EqualTo(new MascotCard(id, StudioPage.Fox, mascot.Poses.Single().Picture.Url)));
    }

    [Test]
    public async Task A_Masko_that_does_not_know_the_mascot_is_told_in_words()
    {
        await using var masko = await StartMaskoAsync();
        masko.Faults.OnJob().TakesLonger(Long, FaultScript.Always);
        var first = await StudioOf(masko);
        var id = await first.MakeAsync(poses: 1);
        await WhenAsync(() => masko.Ledger.Charged == 1);
        await first.CloseAsync();

        await using var another = await StartMaskoAsync();
        await using var second = await RunningStudio.StartInAsync(first.Folder, SettingsOf(another));
        var mascot = await second.UntilDoneAsync(id);

        Assert.That(mascot.Problem, Does.StartWith("Masko does not know this mascot any more, or the studio has the key of somebody else."));
        Assert.That(mascot.Poses.Single().Picture, Is.EqualTo(new PieceView(PieceState.Failed, "The studio was closed before this arrived.", null)));
        Assert.That(another.Ledger.Charged, Is.Zero);
    }

    [Test]
    public async Task Notes_that_cannot_be_read_are_put_aside_and_the_studio_starts()
    {
        var folder = Directory.CreateTempSubdirectory("mascot-studio-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "studio.json"), "[{\"id\":");

        await using var studio = await RunningStudio.StartInAsync(folder);

        Assert.That(await studio.Http.GetFromJsonAsync<MascotCard[]>("/api/mascots"), Is.Empty);
        Assert.That(File.Exists(Path.Combine(folder, "studio.json.unreadable")));
        Assert.That(studio.Logs.All, Has.Some.Contains("cannot be read"));
    }

    private static Task<MaskoServer> StartMaskoAsync() => MaskoServer.StartAsync(
        new MaskoServerOptions { Port = 0, PickUpTime = TimeSpan.FromSeconds(0.05), ImageTime = TimeSpan.FromSeconds(0.2), AnimationTime = TimeSpan.FromSeconds(0.2) });

    private static Task<RunningStudio> StudioOf(MaskoServer masko) => RunningStudio.StartAsync(SettingsOf(masko));

    private static string[] SettingsOf(MaskoServer masko) => ["--MASKO_API_KEY", masko.ApiKey, "--Masko:BaseAddress", masko.Address.AbsoluteUri];

    private static async Task WhenAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        while (!isSo())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
        }
    }
}
