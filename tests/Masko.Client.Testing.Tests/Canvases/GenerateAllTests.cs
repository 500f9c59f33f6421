using System.Text.Json.Nodes;
using Masko.Client.Testing.Tests.Canvases.Support;

namespace Masko.Client.Testing.Tests.Canvases;

public sealed class GenerateAllTests
{
    private const int Images = 4;
    private const int Animations = (4 + 3) * 4 * 5;

    [Test]
    public async Task A_dry_run_says_140_credits_and_does_nothing()
    {
        await using var canvas = await TestCanvas.WithImagesAsync();

        var plan = (await canvas.DryRunAsync()).Data;

        Assert.That(plan.Credits(), Is.EqualTo((140, 0, 140)));
        Assert.That(plan.Counts(), Is.EqualTo((0, 0, 3, 0)));
        Assert.That((bool)plan["dry_run"]!, Is.True);
        Assert.That(Kinds(plan), Is.EquivalentTo(["loop", "loop", "loop", "loop", "forward", "forward", "forward"]));
        Assert.That(canvas.Box.Server.Ledger.Spent, Is.EqualTo(Images));
        Assert.That((await canvas.Box.GetAsync("/v1/jobs?type=animation")).Data.AsArray(), Is.Empty);
    }

    [Test]
    public async Task The_real_run_charges_what_the_dry_run_said()
    {
        await using var canvas = await TestCanvas.WithImagesAsync();

        var result = (await canvas.GenerateAllAsync()).Data;

        Assert.That(result.Credits(), Is.EqualTo((140, 140, 140)));
        Assert.That(result.Counts(), Is.EqualTo((7, 0, 3, 0)));
        Assert.That((bool)result["dry_run"]!, Is.False);
        var charges = canvas.Box.Server.Ledger.Entries.Where(entry => entry.Kind == LedgerEntryKind.Charge && entry.Credits == 20).ToList();
        Assert.That(charges.Select(charge => charge.JobId), Is.EquivalentTo(result["planned_jobs"]!.AsArray().Select(job => (string?)job!["job_id"])));
        Assert.That(canvas.Box.Server.Ledger.Spent, Is.EqualTo(Images + Animations));
        canvas.Box.Server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task A_second_call_repeats_nothing_neither_while_the_first_one_runs_nor_after()
    {
        await using var canvas = await TestCanvas.WithImagesAsync();
        await canvas.GenerateAllAsync();

        var meanwhile = (await canvas.GenerateAllAsync()).Data;
        canvas.Wait();
        var after = (await canvas.GenerateAllAsync()).Data;

        Assert.That(meanwhile.Counts(), Is.EqualTo((0, 7, 3, 0)));
        Assert.That(meanwhile.Reasons(), Is.All.EqualTo("in_progress"));
        Assert.That(after.Counts(), Is.EqualTo((0, 0, 3, 7)));
        Assert.That((meanwhile.Credits(), after.Credits()), Is.EqualTo(((0, 0, 0), (0, 0, 0))));
        Assert.That(canvas.Box.Server.Ledger.Spent, Is.EqualTo(Images + Animations));
    }

    [Test]
    public async Task Without_skip_completed_everything_is_made_and_charged_again_and_the_old_videos_stay_meanwhile()
    {
        await using var canvas = await TestCanvas.WithImagesAsync();
        await canvas.GenerateAllAsync();
        canvas.Wait();
        var before = (await canvas.ExportAsync()).Edge("Idle", "Working").Video("webm");

        var again = (await canvas.GenerateAllAsync("""{"skip_completed":false,"duration":4}""")).Data;

        Assert.That(again.Counts(), Is.EqualTo((7, 0, 3, 0)));
        Assert.That(canvas.Box.Server.Ledger.Spent, Is.EqualTo(Images + (2 * Animations)));
        Assert.That((await canvas.ExportAsync()).Edge("Idle", "Working").Video("webm"), Is.EqualTo(before));
        canvas.Wait();
        Assert.That((await canvas.ExportAsync()).Edge("Idle", "Working").Video("webm"), Is.Not.EqualTo(before));
        Assert.That(canvas.Box.Server.Ledger.ShouldHoldEachItemOnce, Throws.TypeOf<MaskoServerAssertionException>());
    }

    [Test]
    public async Task With_too_few_credits_for_all_nothing_is_started()
    {
        await using var canvas = await TestCanvas.WithImagesAsync(options => options.SubscriptionCredits = Images + Animations - 1);

        var answer = await canvas.GenerateAllAsync();

        Assert.That((answer.Status, answer.Code), Is.EqualTo((402, "insufficient_credits")));
        Assert.That((int)answer.Json!["error"]!["required"]!, Is.EqualTo(140));
        Assert.That((int)answer.Json["error"]!["balance"]!, Is.EqualTo(139));
        Assert.That(canvas.Box.Server.Ledger.Spent, Is.EqualTo(Images));
        Assert.That((await canvas.GetAsync()).States("edge").Values, Is.All.EqualTo("missing"));
    }

    [Test]
    public async Task A_dry_run_asks_for_no_credits()
    {
        await using var canvas = await TestCanvas.WithImagesAsync(options => options.SubscriptionCredits = Images);

        Assert.That((await canvas.DryRunAsync()).Data.Credits(), Is.EqualTo((140, 0, 140)));
    }

    [Test]
    public async Task Edges_whose_images_are_not_finished_wait_and_are_part_of_the_estimate_alone()
    {
        await using var canvas = await TestCanvas.OfFourStatesAsync();

        var result = (await canvas.GenerateAllAsync()).Data;

        Assert.That(result.Counts(), Is.EqualTo((0, 7, 3, 0)));
        Assert.That(result.Reasons(), Is.All.EqualTo("image_not_ready"));
        Assert.That((string?)result["skipped_items"]![0]!["message"], Is.EqualTo("The image of node 'Idle' is not there: its state is pending."));
        Assert.That(result.Credits(), Is.EqualTo((140, 0, 0)));
        Assert.That(canvas.Box.Server.Ledger.Spent, Is.EqualTo(Images));
    }

    [Test]
    public async Task An_archived_image_is_no_source()
    {
        await using var canvas = await TestCanvas.WithImagesAsync();
        var idle = canvas.Made.Data["jobs"]![0]!["asset_ids"]!["image"];
        await canvas.Box.PostAsync($"/v1/assets/{idle}/archive");

        var result = (await canvas.GenerateAllAsync()).Data;

        // What is left are the loops of the three others.
        Assert.That(result.Counts(), Is.EqualTo((3, 4, 3, 0)));
        Assert.That(result.Credits(), Is.EqualTo((140, 60, 60)));
    }

    [TestCase("""{"targets":"sounds"}""", "targets 'sounds' is none of animations, images, all.")]
    [TestCase("""{"targets":7}""", "targets must be a string.")]
    [TestCase("""{"duration":0}""", "duration must be more than 0 and at most 30 seconds.")]
    [TestCase("""{"duration":31}""", "duration must be more than 0 and at most 30 seconds.")]
    [TestCase("""{"duration":"4"}""", "duration must be a number.")]
    [TestCase("""{"dry_run":"yes"}""", "dry_run must be true or false.")]
    [TestCase("""{"skip_completed":0}""", "skip_completed must be true or false.")]
    public async Task A_body_that_cannot_be_is_a_400_that_names_the_field(string body, string message)
    {
        await using var canvas = await TestCanvas.WithImagesAsync();

        var answer = await canvas.GenerateAllAsync(body);

        Assert.That((answer.Status, answer.Message), Is.EqualTo((400, message)));
        Assert.That(canvas.Box.Server.Ledger.Spent, Is.EqualTo(Images));
    }

    [TestCase("{}", 140, 4)]
    [TestCase("""{"duration":2.5}""", 7 * 13, 2.5)]
    public async Task Each_video_is_as_long_as_asked_and_paid_by_the_begun_credit(string body, int credits, double seconds)
    {
        await using var canvas = await TestCanvas.WithImagesAsync();

        var result = (await canvas.GenerateAllAsync(body)).Data;

        Assert.That(result.Credits(), Is.EqualTo((credits, credits, credits)));
        var edges = (await canvas.ExportAsync()).Edges();
        Assert.That(edges.Where(edge => !Graphs.IsAnyState(edge)).Select(edge => (double)edge!["duration"]!), Is.All.EqualTo(seconds));
        Assert.That(edges.Where(Graphs.IsAnyState).Select(edge => (double)edge!["duration"]!), Is.All.Zero);
    }

    [Test]
    public async Task Images_that_are_lacking_are_made_when_they_are_the_target()
    {
        await using var canvas = await TestCanvas.EmptyAsync();
        await canvas.SaveAsync(
            """
            {"initialNode":"a","nodes":[{"id":"a","name":"Sitting"},{"id":"b","name":"Standing"}],
             "edges":[{"id":"e","source":"a","target":"b","duration":3},{"id":"r","source":"b","target":"a","reverse":true}]}
            """);

        var first = (await canvas.GenerateAllAsync("""{"targets":"all"}""")).Data;
        canvas.Wait();
        var second = (await canvas.GenerateAllAsync("""{"targets":"all"}""")).Data;

        Assert.That((first.Counts(), first.Credits()), Is.EqualTo(((2, 1, 1, 0), (2 + 15, 2, 2))));
        Assert.That((second.Counts(), second.Credits()), Is.EqualTo(((1, 0, 1, 2), (15, 15, 15))));
    }

    [Test]
    public async Task A_way_back_without_a_way_there_is_left_alone_with_the_reason()
    {
        await using var canvas = await TestCanvas.EmptyAsync();
        await canvas.SaveAsync(
            """{"initialNode":"a","nodes":[{"id":"a"},{"id":"b"}],"edges":[{"id":"r","source":"b","target":"a","reverse":true}]}""");

        var result = (await canvas.DryRunAsync()).Data;

        Assert.That(result.Counts(), Is.EqualTo((0, 1, 0, 0)));
        Assert.That(result.Reasons(), Is.EqualTo(["no_forward_edge"]));
    }

    private static IEnumerable<string> Kinds(JsonNode result) => result["planned_jobs"]!.AsArray().Select(job => (string)job!["type"]!);
}
