using System.Text.Json.Nodes;
using Masko.Client.Testing.Tests.Canvases.Support;

namespace Masko.Client.Testing.Tests.Canvases;

public sealed class FailureTests
{
    private const int Images = 4;
    private const int Animation = 20;

    [Test]
    public async Task An_animation_that_fails_is_given_back_and_fails_its_edge_and_the_way_back_alone()
    {
        await using var canvas = await FailedAsync();

        var done = await canvas.GetAsync();
        var failed = done.States("edge").Where(state => state.Value == "failed").Select(state => state.Key);
        var ledger = canvas.Box.Server.Ledger;

        Assert.That(failed, Is.EquivalentTo(new[] { Id(done, "Idle", "Working"), Id(done, "Working", "Idle") }));
        Assert.That(done.States("edge").Values.Count(state => state == "completed"), Is.EqualTo(8));
        Assert.That((int)done["status"]!["animations_percent"]!, Is.EqualTo(80));
        Assert.That((ledger.Refunded, ledger.Spent), Is.EqualTo((Animation, Images + (6 * Animation))));
        Assert.That((await canvas.Box.GetAsync("/v1/jobs?status=failed")).Data.AsArray().Select(job => (string?)job!["error"]!["code"]), Is.Not.Empty.And.All.EqualTo("content_policy"));
        canvas.Box.Server.Faults.ShouldAllHaveBeenMet();
    }

    [Test]
    public async Task The_next_generate_all_makes_what_failed_and_nothing_else()
    {
        await using var canvas = await FailedAsync();

        var again = (await canvas.GenerateAllAsync()).Data;
        canvas.Wait();

        var done = await canvas.GetAsync();
        Assert.That(again["planned_jobs"]!.AsArray().Select(job => (string?)job!["edge"]), Is.EqualTo([Id(done, "Idle", "Working")]));
        Assert.That((again.Counts(), again.Credits()), Is.EqualTo(((1, 0, 3, 6), (Animation, Animation, Animation))));
        Assert.That(done.States("edge").Values, Is.All.EqualTo("completed"));
        Assert.That(canvas.Box.Server.Ledger.Spent, Is.EqualTo(Images + (7 * Animation)));
        canvas.Box.Server.Ledger.ShouldHoldEachItemOnce();
    }

    private static async Task<TestCanvas> FailedAsync()
    {
        var canvas = await TestCanvas.WithImagesAsync();
        canvas.Box.Server.Faults.OnJob(job => job.Type == "animation" && job.ItemName == "Idle Working").Fails("content_policy", "No.");
        await canvas.GenerateAllAsync();
        canvas.Wait();
        return canvas;
    }

    private static string Id(JsonNode canvas, string source, string target) => (string)canvas.Edge(source, target)["id"]!;
}
