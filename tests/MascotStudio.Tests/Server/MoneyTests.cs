using System.Net;
using MascotStudio.Tests.Support;
using Masko.Client.Testing;

namespace MascotStudio.Tests.Server;

/// <summary>Nothing is paid for twice, and what went wrong is said.</summary>
public sealed class MoneyTests
{
    [Test]
    public async Task An_answer_that_is_lost_on_the_way_is_told_and_looked_for_and_never_asked_for_again()
    {
        await using var studio = await RunningStudio.StartAsync();
        studio.Masko.Faults.On(MaskoOperations.Generate).ResetAfterExecuting();
        var id = await studio.MakeAsync(poses: 1);

        var lost = (await studio.UntilDoneAsync(id)).Poses.Single().Picture;
        using var answer = await studio.DrawAgainAsync(id, 1);
        var found = (await studio.UntilDoneAsync(id)).Poses.Single().Picture;

        Assert.That(lost, Is.EqualTo(new PieceView(
            PieceState.Failed,
            "Masko took this, and its answer was lost on the way. It may be made, and be charged: look for it before you ask again.",
            null,
            Remedy.Fetch)));
        Assert.That((found.State, answer.StatusCode, studio.Masko.Ledger.Charged), Is.EqualTo((PieceState.Done, HttpStatusCode.Accepted, 1)));
    }

    [Test]
    public async Task What_Masko_was_never_asked_for_is_looked_for_in_vain_and_then_made()
    {
        await using var studio = await RunningStudio.StartAsync();
        studio.Masko.Faults.On(MaskoOperations.Generate).ResetBeforeExecuting();
        var id = await studio.MakeAsync(poses: 1);
        await studio.UntilDoneAsync(id);

        (await studio.DrawAgainAsync(id, 1)).Dispose();
        var missing = (await studio.UntilDoneAsync(id)).Poses.Single().Picture;
        (await studio.DrawAgainAsync(id, 1)).Dispose();
        var made = (await studio.UntilDoneAsync(id)).Poses.Single().Picture;

        Assert.That((missing.Reason, missing.Remedy), Is.EqualTo(("Masko has not been asked for this. Nothing was charged.", Remedy.TryAgain)));
        Assert.That((made.State, studio.Masko.Ledger.Charged), Is.EqualTo((PieceState.Done, 1)));
    }

    [Test]
    public async Task Two_clicks_on_try_again_draw_once()
    {
        await using var studio = await RunningStudio.StartAsync();
        studio.Masko.Faults.OnJob().Fails("generation_failed", "The model stumbled.", times: 3);
        var id = await studio.MakeAsync(poses: 1);
        await studio.UntilDoneAsync(id);

        var answers = await Task.WhenAll(studio.DrawAgainAsync(id, 1), studio.DrawAgainAsync(id, 1));
        await studio.UntilDoneAsync(id);

        Assert.That(answers.Select(answer => answer.StatusCode), Is.EquivalentTo([HttpStatusCode.Accepted, HttpStatusCode.Conflict]));
        Assert.That((studio.Masko.Ledger.Spent, studio.Masko.Ledger.Charged), Is.EqualTo((1, 4)));
    }

    [Test]
    public async Task Two_clicks_animate_once()
    {
        await using var studio = await RunningStudio.StartAsync();
        var id = await studio.MakeAsync(poses: 1);
        await studio.UntilDoneAsync(id);

        var answers = await Task.WhenAll(studio.AnimateAsync(id, 1), studio.AnimateAsync(id, 1));
        await studio.UntilDoneAsync(id);

        Assert.That(answers.Select(answer => answer.StatusCode), Is.EquivalentTo([HttpStatusCode.Accepted, HttpStatusCode.Conflict]));
        Assert.That(studio.Masko.Ledger.Spent, Is.EqualTo(21));
        studio.Masko.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task More_mascots_at_once_than_the_studio_can_make_have_to_wait()
    {
        await using var studio = await RunningStudio.StartAsync("--Studio:MostAtWork", "1");
        studio.Masko.Faults.OnJob().TakesLonger(TimeSpan.FromSeconds(1));
        var first = await studio.MakeAsync(poses: 1);

        Assert.That(async () => await studio.MakeAsync(poses: 1), Throws.TypeOf<HttpRequestException>().With.Property("StatusCode").EqualTo(HttpStatusCode.TooManyRequests));
        await studio.UntilDoneAsync(first);
        await studio.UntilDoneAsync(await studio.MakeAsync(poses: 1));
    }

    [Test]
    public async Task With_a_key_the_same_code_works_with_the_Masko_that_it_belongs_to()
    {
        await using var elsewhere = await MaskoServer.StartAsync(new MaskoServerOptions { Port = 0, ImageTime = TimeSpan.FromSeconds(0.2) });
        await using var studio = await RunningStudio.StartAsync("--MASKO_API_KEY", elsewhere.ApiKey, "--Masko:BaseAddress", elsewhere.Address.AbsoluteUri);

        var mascot = await studio.UntilDoneAsync(await studio.MakeAsync(poses: 2));

        Assert.That(mascot.Poses.Select(pose => pose.Picture.State), Is.EqualTo([PieceState.Done, PieceState.Done]));
        Assert.That((mascot.Webhooks, elsewhere.Ledger.Spent), Is.EqualTo((0, 2)));
        Assert.That(await studio.Http.GetStringAsync("/api/studio"), Does.Contain("\"isDemo\":false"));
    }

    [Test]
    public async Task A_key_that_Masko_does_not_accept_is_told_in_words()
    {
        await using var elsewhere = await MaskoServer.StartAsync(port: 0);
        await using var studio = await RunningStudio.StartAsync("--Masko:ApiKey", "masko_wrong", "--Masko:BaseAddress", elsewhere.Address.AbsoluteUri);

        var mascot = await studio.UntilDoneAsync(await studio.MakeAsync(poses: 2));

        Assert.That(mascot.Problem, Is.EqualTo("Masko does not accept the key. Set another one as Masko:ApiKey, and start the studio again."));
    }

    [Test]
    public async Task A_making_that_breaks_off_says_why_and_keeps_what_it_has()
    {
        await using var studio = await RunningStudio.StartAsync();
        studio.Masko.Faults.On(MaskoOperations.SuggestActions).Error(403, "forbidden", "Your plan has no suggestions.");

        var mascot = await studio.UntilDoneAsync(await studio.MakeAsync(poses: 3));

        Assert.That(mascot.Problem, Does.StartWith("Masko could not do this.").And.Contain("Your plan has no suggestions."));
        Assert.That(mascot.Poses.Select(pose => pose.Picture.State), Is.EqualTo([PieceState.Done]));
        Assert.That(mascot.Kit, Is.Not.Null);
    }

    [Test]
    public async Task A_folder_that_cannot_be_written_is_told_before_anything_is_paid()
    {
        await using var studio = await RunningStudio.StartAsync("--Studio:Folder", Path.Combine(typeof(MoneyTests).Assembly.Location, "kits"));

        var mascot = await studio.UntilDoneAsync(await studio.MakeAsync(poses: 1));

        Assert.That(mascot.Problem, Does.StartWith("The studio cannot write into its folder."));
        Assert.That(studio.Masko.Ledger.Spent, Is.Zero);
    }
}
