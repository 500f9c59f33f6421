using System.Text.Json.Nodes;
using Masko.Client.Testing;

namespace Masko.Client.Runs.Tests.Finding;

/// <summary>Lists that are long, or say less than they should, lose no job.</summary>
public sealed class OddListTests
{
    private static readonly GenerateBody Waving = GenerateBody.Image("Waving", "waving hello");

    [TestCase(0, 2)]
    [TestCase(98, 2)]
    [TestCase(99, 2)]
    [TestCase(100, 3)]
    [TestCase(150, 3)]
    public async Task The_list_is_read_until_a_whole_page_is_older_than_the_send(int newer, int pages)
    {
        await using var studio = await Studio.OpenAsync();

        var (lookup, lists) = await studio.DriveAsync(async () =>
        {
            await studio.MakeAsync([.. Studio.Poses(320)]);
            await studio.WaitAsync(10);
            var lost = await studio.LoseAsync(Waving, isDone: true);
            await studio.MakeAsync([.. Studio.Poses(newer)]);
            var before = studio.Lists();
            return (await studio.Masko.FindJobAsync(studio.Fox.Id, Waving, lost), studio.Lists() - before);
        });

        // One page more than there are newer jobs: a page that is old in part may hide one that was listed late.
        Assert.That((lookup.State, lists), Is.EqualTo((JobLookupState.Found, pages)));
    }

    [TestCase(OlderShape.BareBody)]
    [TestCase(OlderShape.NamedList)]
    public async Task A_list_that_says_nothing_of_further_pages_is_read_to_its_end(OlderShape shape)
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.ListJobs).OlderShape(shape, FaultScript.Always);

        var lookups = await studio.DriveAsync(async () =>
        {
            var lost = await studio.LoseAsync(Waving, isDone: true);
            var notDone = GenerateBody.Image("Jumping", "jumps");
            await studio.LoseAsync(notDone, isDone: false);
            await studio.MakeAsync([.. Studio.Poses(230)]);
            return await studio.Masko.FindJobsAsync(studio.Fox.Id, [Waving, notDone], lost.SentAt!.Value);
        });

        Assert.That(lookups.Select(lookup => lookup.State), Is.EqualTo(new[] { JobLookupState.Found, JobLookupState.NotFound }));
    }

    [Test]
    public async Task A_service_that_caps_its_pages_below_what_is_asked_for_is_read_on([Values] bool hasMeta)
    {
        await using var studio = await Studio.OpenAsync();
        using var masko = studio.ClientOn(new ListRewriter(studio.Server.CreateHandler()) { ChangePage = page => Cap(page, hasMeta) });

        var lookup = await studio.DriveAsync(async () =>
        {
            var lost = await studio.LoseAsync(Waving, isDone: true, masko);
            await studio.MakeAsync([.. Studio.Poses(60)]);
            return await masko.FindJobAsync(studio.Fox.Id, Waving, lost);
        });

        Assert.That(lookup.State, Is.EqualTo(JobLookupState.Found));
    }

    [Test]
    public async Task A_list_that_never_goes_on_says_nothing_for_certain([Values] bool isDone)
    {
        await using var studio = await Studio.OpenAsync();
        using var masko = studio.ClientOn(
            new ListRewriter(studio.Server.CreateHandler()) { ForgetsOffset = true, ChangePage = page => page.Remove("meta") });

        var lookup = await studio.DriveAsync(async () =>
        {
            var lost = await studio.LoseAsync(Waving, isDone, masko);
            return await masko.FindJobAsync(studio.Fox.Id, Waving, lost);
        });

        // Where there is no job at all, the first page is empty and so the end.
        Assert.That(lookup.State, Is.EqualTo(isDone ? JobLookupState.Unclear : JobLookupState.NotFound));
        Assert.That(lookup.Jobs, Has.Count.EqualTo(isDone ? 1 : 0));
        Assert.That(lookup.Reason, isDone ? Does.StartWith("The list of jobs could not be read back to the time of") : Is.Not.Empty);
    }

    [Test]
    public async Task A_list_that_leaves_out_what_is_needed_says_nothing_for_certain(
        [Values("item_name", "created_at", "type", "id")] string left, [Values] bool isDone)
    {
        await using var studio = await Studio.OpenAsync();
        using var masko = studio.ClientOn(new ListRewriter(studio.Server.CreateHandler()) { ChangeJob = job => job.Remove(left) });

        var (lookup, other) = await studio.DriveAsync(async () =>
        {
            var lost = await studio.LoseAsync(Waving, isDone, masko);
            await masko.GenerateAsync(studio.Fox.Id, left == "item_name" ? GenerateBody.Image("Jumping", "jumps") : Waving);
            return (
                await masko.FindJobAsync(studio.Fox.Id, Waving, lost),
                await masko.FindJobAsync(studio.Fox.Id, GenerateBody.Logo("Badge", "a fox"), lost));
        });

        Assert.That((lookup.State, lookup.Jobs.Count), Is.EqualTo((JobLookupState.Unclear, isDone ? 2 : 1)));
        Assert.That(lookup.Reason, Does.StartWith("The list does not say enough of jobs that may be of 'Waving'"));
        Assert.That(other.State, Is.EqualTo(left == "item_name" ? JobLookupState.Unclear : JobLookupState.NotFound));
    }

    [Test]
    public async Task A_service_that_names_no_items_hides_what_is_added_to_one()
    {
        await using var studio = await Studio.OpenAsync();
        using var masko = studio.ClientOn(new ListRewriter(studio.Server.CreateHandler()) { ChangeJob = job => job.Remove("item_id") });

        var lookups = await studio.DriveAsync(async () =>
        {
            var item = (await masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Jumping", "jumps"))).ItemId!;
            await studio.WaitAsync(30);
            var again = GenerateBody.Regenerate(item, "jumps again");
            var lost = await studio.LoseAsync(again, isDone: true, masko);
            await studio.LoseAsync(Waving, isDone: true, masko);
            return await masko.FindJobsAsync(studio.Fox.Id, [again, Waving], lost.SentAt!.Value);
        });

        Assert.That(lookups.Select(lookup => lookup.State), Is.All.EqualTo(JobLookupState.Unclear));
    }

    [TestCase("  WAVING ")]
    [TestCase("waving")]
    [TestCase("Wav ing", false)]
    public async Task A_name_in_other_case_and_spaces_is_the_same(string listed, bool isSame = true)
    {
        await using var studio = await Studio.OpenAsync();
        using var masko = studio.ClientOn(new ListRewriter(studio.Server.CreateHandler()) { ChangeJob = job => job["item_name"] = listed });

        var lookup = await studio.DriveAsync(
            async () => await masko.FindJobAsync(studio.Fox.Id, Waving, await studio.LoseAsync(Waving, isDone: true, masko)));

        Assert.That(lookup.State, Is.EqualTo(isSame ? JobLookupState.Found : JobLookupState.NotFound));
    }

    [Test]
    public async Task A_job_that_one_list_shows_and_a_later_one_does_not_is_not_forgotten()
    {
        await using var studio = await Studio.OpenAsync();
        var lists = 0;
        using var masko = studio.ClientOn(new ListRewriter(studio.Server.CreateHandler())
        {
            ChangePage = page => page["data"] = lists++ == 0 ? page["data"]!.DeepClone() : new JsonArray(),
        });

        var lookups = await studio.DriveAsync(async () =>
        {
            var lost = await studio.LoseAsync(Waving, isDone: true, masko);
            var notDone = GenerateBody.Image("Jumping", "jumps");
            return await masko.FindJobsAsync(studio.Fox.Id, [Waving, notDone], lost.SentAt!.Value);
        });

        Assert.That(lookups.Select(lookup => lookup.State), Is.EqualTo(new[] { JobLookupState.Found, JobLookupState.NotFound }));
        Assert.That(lists, Is.GreaterThan(3));
    }

    private static void Cap(JsonObject page, bool hasMeta)
    {
        var jobs = page["data"]!.AsArray();
        while (jobs.Count > 20)
        {
            jobs.RemoveAt(jobs.Count - 1);
        }

        if (!hasMeta)
        {
            page.Remove("meta");
        }
        else if (page["meta"]!["pagination"]!.AsObject() is var pagination)
        {
            // It says no word of more, but how many there are.
            pagination["has_more"] = false;
        }
    }
}
