using Masko.Client.Testing;

namespace Masko.Client.Runs.Tests.Runs;

public sealed class RunTests
{
    [Test]
    public async Task Twenty_five_poses_take_three_requests_and_end_once_each()
    {
        await using var studio = await Studio.OpenAsync();

        var (results, summary) = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(25));
            return (await run.ToListAsync(), await run.Completion);
        });

        Assert.Multiple(() =>
        {
            Assert.That(results.Select(result => result.Index), Is.EqualTo(Enumerable.Range(0, 25)));
            Assert.That(results.Select(result => result.State), Is.All.EqualTo(ItemState.Completed));
            Assert.That(results.Select(result => result.Tag), Is.EqualTo(Enumerable.Range(0, 25).Select(number => $"sku-{number}")));
            Assert.That(results.Select(result => result.Output!.Assets.Image), Is.All.Not.Null);
            Assert.That((summary.Total, summary.Completed, summary.Spent, summary.End), Is.EqualTo((25, 25, 25m, RunEnd.Done)));
            Assert.That(studio.Server.Requests.Count(request => request.Operation == MaskoOperations.GenerateBatch), Is.EqualTo(3));
            Assert.That(studio.Server.Ledger.Spent, Is.EqualTo(25));
        });
        studio.Server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task Results_come_in_the_order_they_finish()
    {
        await using var studio = await Studio.OpenAsync();

        var names = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id,
            [
                GenerateBody.Animation("Slow", "sits", "breathes", TimeSpan.FromSeconds(4)),
                GenerateBody.Image("Quick", "stands"),
            ]);
            var seen = new List<string>();
            await foreach (ItemResult result in run)
            {
                seen.Add(result.Name);
            }

            return seen;
        });

        Assert.That(names, Is.EqualTo(new[] { "Quick", "Slow" }));
    }

    [Test]
    public async Task A_failed_item_is_tried_again_for_the_same_item_and_keeps_its_history()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.OnJob().OfItem("Pose 1").Fails();

        var results = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(3));
            return await run.ToListAsync();
        });

        Assert.That(results.Select(result => result.State), Is.All.EqualTo(ItemState.Completed));
        Assert.That(results[1].History, Has.Count.EqualTo(1));
        Assert.That((await studio.DriveAsync(() => studio.Masko.Items.ListAsync(studio.Fox.Id))).Items, Has.Count.EqualTo(3));
        Assert.That(studio.Server.Ledger.Spent, Is.EqualTo(3));
    }

    [Test]
    public async Task A_failed_animation_or_logo_is_sent_again_as_it_was_within_the_contract()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.OnJob().Fails(times: 2);

        var results = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id,
            [
                GenerateBody.Animation("Slow", "sits", "breathes", TimeSpan.FromSeconds(4)), GenerateBody.Logo("Badge", "a fox"),
            ]);
            return await run.ToListAsync();
        });

        Assert.That(results.Select(result => (result.State, result.History.Count, result.Reason)), Is.All.EqualTo((ItemState.Completed, 1, "")));
        Assert.That(results.Select(result => result.Output!.ItemName), Is.EqualTo(new[] { "Slow", "Badge" }));
    }

    [Test]
    public async Task A_name_that_sounds_like_a_policy_does_not_keep_an_item_from_another_try()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.OnJob().Fails(code: " ", "The renderers are down.");

        var results = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, [GenerateBody.Image("Explains our content policy", "points at a board")]);
            return await run.ToListAsync();
        });

        Assert.That((results[0].State, results[0].History.Count), Is.EqualTo((ItemState.Completed, 1)));
    }

    [Test]
    public async Task A_lost_answer_leaves_its_ten_items_unknown_and_is_not_sent_again()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.GenerateBatch).WithBody("pose number 0").ResetAfterExecuting();

        var summary = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(25));
            return await run.Completion;
        });

        Assert.That((summary.Completed, summary.Unknown), Is.EqualTo((15, 10)));
        Assert.That(studio.Server.Requests.Count(request => request.Operation == MaskoOperations.GenerateBatch), Is.EqualTo(3));
        studio.Server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task An_answer_that_names_two_jobs_for_one_item_loses_neither()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.GenerateBatch).WrongShape(
            """{"data":{"jobs":[{"index":0,"job_id":"job-a"},{"index":0,"job_id":"job-b"},{"index":1,"job_id":"job-c"}]}}""");

        var results = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(2), new() { Timeout = TimeSpan.FromSeconds(5) });
            return await run.ToListAsync();
        });

        Assert.That(results.Select(result => result.JobId), Is.EqualTo(new[] { "job-a", "job-c" }));
        Assert.That(results[0].History.Single().Problem.Message, Does.Contain("job-b"));
        Assert.That(results[1].History, Is.Empty);
    }

    [Test]
    public async Task What_one_item_names_and_nobody_finds_leaves_the_others_alone()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.OnAny().WithBody("pose number 3").Error(404, "item_not_found", "There is no such item.", times: null);

        var (results, summary) = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(10));
            return (await run.ToListAsync(), await run.Completion);
        });

        Assert.That((summary.Completed, summary.Rejected, summary.End), Is.EqualTo((9, 1, RunEnd.Done)));
        Assert.That(results[3].Problem!.Code, Is.EqualTo("item_not_found"));
        studio.Server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task A_collection_that_nobody_finds_stops_the_run_after_a_few_requests()
    {
        await using var studio = await Studio.OpenAsync();
        var before = studio.Server.Requests.Count;

        var summary = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(Guid.NewGuid().ToString(), Studio.Poses(200), new() { MaxRequests = 1 });
            return await run.Completion;
        });

        Assert.That((summary.Rejected, summary.NotSent, summary.End), Is.EqualTo((5, 195, RunEnd.Refused)));
        Assert.That(summary.Error, Is.TypeOf<MaskoApiException>());
        Assert.That(studio.Server.Requests.Count - before, Is.LessThanOrEqualTo(6));
    }

    [Test]
    public async Task A_cancel_tells_what_still_runs_with_its_job_ids()
    {
        await using var studio = await Studio.OpenAsync();

        var results = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(30), new() { MaxInFlight = 20 });
            await Task.Delay(TimeSpan.FromSeconds(2), studio.Server.Time);
            run.Cancel();
            return await run.ToListAsync();
        });

        Assert.That(results.Count(result => result is { State: ItemState.Running, JobId: not null }), Is.EqualTo(20));
        Assert.That(results.Count(result => result.State == ItemState.NotSent), Is.EqualTo(10));
    }

    [Test]
    public async Task A_thousand_items_take_hardly_longer_than_the_rate_limit_and_one_job()
    {
        await using var studio = await Studio.OpenAsync(new()
        {
            SubscriptionCredits = 100_000, Workers = 10_000, ImageTime = TimeSpan.FromSeconds(30), RateLimits = new() { PerHour = 100_000 },
        });
        var start = studio.Server.Time.GetUtcNow();
        var before = studio.Server.Requests.Count;

        var summary = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(1000));
            return await run.Completion;
        });

        Assert.That(summary.Completed, Is.EqualTo(1000));
        Assert.That((studio.Server.Time.GetUtcNow() - start).TotalSeconds, Is.LessThan(100), "a minute of 60 requests, and a job of 30 s");
        Assert.That(studio.Server.Requests.Count - before, Is.LessThan(150));
    }
}
