using Masko.Client.Testing;

namespace Masko.Client.Sisters.Tests.VidiKing;

public sealed class RunTests
{
    [Test]
    public async Task Two_hundred_and_fifty_prompts_take_three_jobs_and_end_once_each()
    {
        await using var box = await VidiKingBox.OpenAsync();

        var (results, summary) = await box.RunAsync(vidiking => vidiking.RunGenerate(VidiKingBox.Prompts(250)));

        Assert.Multiple(() =>
        {
            Assert.That(results.Select(result => result.Tag), Is.EqualTo(Enumerable.Range(0, 250).Select(number => $"sku-{number}")));
            Assert.That(results.Select(result => result.Output?.Url), Is.Unique.And.All.Not.Null);
            Assert.That((summary.Completed, summary.Spent, summary.End), Is.EqualTo((250, 35m, RunEnd.Done)));
            Assert.That(box.Requests(VidiKingOperations.Submit), Is.EqualTo(3));
            Assert.That(box.Server.Ledger.Spent.Dollars, Is.EqualTo(35m));
        });
        box.Server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task Never_more_than_five_jobs_are_under_way()
    {
        await using var box = await VidiKingBox.OpenAsync();

        var (_, summary) = await box.RunAsync(vidiking => vidiking.RunGenerate(VidiKingBox.Prompts(1200)));

        Assert.That(summary.Completed, Is.EqualTo(1200));
        Assert.That(box.Server.Requests.Select(request => request.Status), Has.None.EqualTo(429));
    }

    [Test]
    public async Task Never_more_than_five_are_of_all_runs_of_a_client()
    {
        await using var box = await VidiKingBox.OpenAsync();

        var summaries = await box.DriveAsync(() => Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => box.VidiKing.RunGenerate(VidiKingBox.Prompts(200)).Completion)));

        Assert.That(summaries.Select(summary => summary.Completed), Is.All.EqualTo(200));
        Assert.That(box.Server.Requests.Select(request => request.Status), Has.None.EqualTo(429));
    }

    [Test]
    public async Task A_run_that_is_cancelled_while_others_have_all_the_room_has_sent_nothing_and_room_comes_back()
    {
        await using var box = await VidiKingBox.OpenAsync(configure: options => options.MaxJobs = 1);

        var (first, second, third) = await box.DriveAsync(async () =>
        {
            await using var first = box.VidiKing.RunGenerate(VidiKingBox.Prompts(100));
            await Task.Delay(TimeSpan.FromSeconds(5), box.Server.Time);
            await using var second = box.VidiKing.RunGenerate(VidiKingBox.Prompts(1));
            await Task.Delay(TimeSpan.FromSeconds(5), box.Server.Time);
            second.Cancel();
            await using var third = box.VidiKing.RunGenerate(VidiKingBox.Prompts(1));
            return (await first.Completion, await second.Completion, await third.Completion);
        });

        Assert.That((first.Completed, second.NotSent, third.Completed), Is.EqualTo((100, 1, 1)));
        Assert.That(box.Requests(VidiKingOperations.Submit), Is.EqualTo(2));
    }

    [Test]
    public async Task A_failure_inside_a_complete_job_is_tried_again_but_not_what_the_policy_refused()
    {
        await using var box = await VidiKingBox.OpenAsync();
        box.Server.Faults.OnItem().WithWords("number 3.").Fails();

        var (results, summary) = await box.RunAsync(vidiking => vidiking.RunGenerate([.. VidiKingBox.Prompts(9), new() { Prompt = "Something forbidden" }]));

        Assert.Multiple(() =>
        {
            Assert.That((summary.Completed, summary.Failed, summary.Spent), Is.EqualTo((9, 1, 9 * 0.14m)));
            Assert.That(results[9].Reason, Is.EqualTo("Prompt violates content policy"));
            Assert.That(results[3].History, Has.Count.EqualTo(1));
            Assert.That(box.Server.Jobs.Select(job => job.Items.Count), Is.EqualTo(new[] { 10, 1 }));
            Assert.That(box.Server.Ledger.OnHold, Is.EqualTo(BulkMoney.None));
        });
        box.Server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task A_job_that_failed_whole_costs_nothing_and_is_tried_again()
    {
        await using var box = await VidiKingBox.OpenAsync();
        box.Server.Faults.OnJob().Fails("The renderers are down.");

        var (results, summary) = await box.RunAsync(vidiking => vidiking.RunGenerate(VidiKingBox.Prompts(5)));

        Assert.That((summary.Completed, summary.Spent), Is.EqualTo((5, 0.70m)));
        Assert.That(results[0].History.Single().Problem.Message, Does.StartWith("Job ").And.Contain("The renderers are down."));
        Assert.That(results[0].History.Single().Problem.ServiceError!.Message, Is.EqualTo("The renderers are down."));
    }

    [Test]
    public async Task A_service_that_repeats_the_key_gets_it_into_no_result()
    {
        await using var box = await VidiKingBox.OpenAsync();
        box.Server.Faults.OnJob().Fails($"Key {box.Server.ApiKey} is against the policy.");

        var (results, _) = await box.RunAsync(vidiking => vidiking.RunGenerate(VidiKingBox.Prompts(1)));

        var problem = results[0].Problem ?? results[0].History[0].Problem;
        Assert.That(problem.Message, Does.Contain("Key vidiking_*** is against the policy."));
        Assert.That(problem.Message + problem.ServiceError!.Message, Does.Not.Contain(box.Server.ApiKey));
    }

    [Test]
    public async Task Results_are_tied_by_their_index_whatever_their_order()
    {
        await using var box = await VidiKingBox.OpenAsync();
        box.Server.Faults.On(VidiKingOperations.GetJob).BatchOutOfOrder(times: null);

        var (results, _) = await box.RunAsync(vidiking => vidiking.RunGenerate(VidiKingBox.Prompts(5)));

        Assert.That(results.Select(result => result.Output!.Index), Is.EqualTo(new int?[] { 0, 1, 2, 3, 4 }));
        Assert.That(results.Select(result => result.Output!.Url), Is.EqualTo(Enumerable.Range(0, 5).Select(number => results[0].Output!.Url!.Replace("/0.png", $"/{number}.png", StringComparison.Ordinal))));
    }

    [Test]
    public async Task An_entry_that_is_missing_loses_nothing_and_one_that_comes_twice_doubles_nothing()
    {
        await using var box = await VidiKingBox.OpenAsync();
        box.Server.Faults.On(VidiKingOperations.GetJob).BatchEntryMissing(2, times: null);
        box.Server.Faults.On(VidiKingOperations.GetJob).BatchEntryTwice(0, times: null);

        var (results, summary) = await box.RunAsync(vidiking => vidiking.RunGenerate(VidiKingBox.Prompts(5)));

        Assert.That((summary.Completed, summary.Unknown), Is.EqualTo((4, 1)));
        Assert.That((results[2].State, results[2].Cost), Is.EqualTo((ItemState.Unknown, 0.14m)));
        Assert.That(results[2].Reason, Does.Contain("does not say what became of it"));
    }

    [Test]
    public async Task Indexes_that_count_from_1_tie_no_picture_and_lose_none()
    {
        await using var box = await VidiKingBox.OpenAsync();
        box.Server.Faults.On(VidiKingOperations.GetJob).BatchIndexesFrom(1, times: null);

        var (results, summary) = await box.RunAsync(vidiking => vidiking.RunGenerate(VidiKingBox.Prompts(3)));

        Assert.That((summary.Unknown, summary.Spent), Is.EqualTo((3, 0.42m)));
        var error = (VidiKingUnmatchedException)results[0].Problem!.Error!;
        Assert.That((error.JobId, error.Images.Count(image => image.Url is not null)), Is.EqualTo((results[0].JobId, 3)));
    }

    [TestCase("false")]
    [TestCase("{}")]
    [TestCase("\"\"")]
    public async Task An_error_that_says_nothing_beside_a_picture_is_none(string error)
    {
        await using var box = await VidiKingBox.OpenAsync();
        box.Server.Faults.On(VidiKingOperations.GetJob).BatchEntryMember(1, "error", error, times: null);

        var (_, summary) = await box.RunAsync(vidiking => vidiking.RunGenerate(VidiKingBox.Prompts(3)));

        Assert.That(summary.Completed, Is.EqualTo(3));
    }

    [Test]
    public async Task Pictures_are_edited_for_credits()
    {
        await using var box = await VidiKingBox.OpenAsync();
        var sources = Enumerable.Range(0, 7).Select(number => new VidiKingSource { Src = $"https://app.test/{number}.png" });
        var edit = new VidiKingEdit { SharedOperations = [VidiKingSharedOperation.Resize(80, 60)], Output = new() { Format = "webp", Quality = 85 } };

        var (results, summary) = await box.RunAsync(vidiking => vidiking.RunEdit(sources, edit, new() { Budget = 7 }));

        Assert.That((summary.Completed, summary.Spent, box.Server.Ledger.Spent.Credits), Is.EqualTo((7, 7m, 7m)));
        Assert.That(results[3].Name, Is.EqualTo("https://app.test/3.png"));
        Assert.That(box.Server.Jobs.Single().Json, Does.Contain("\"shared_operations\":[{\"type\":\"resize\"").And.Contain("\"quality\":85"));
    }

    [Test]
    public async Task A_template_is_filled()
    {
        await using var box = await VidiKingBox.OpenAsync();
        var merges = Enumerable.Range(0, 4).Select(number => new VidiKingMerge { Name = $"Post {number}", MergeFields = new() { { "title", $"Week {number}" } } });

        var (results, summary) = await box.RunAsync(vidiking => vidiking.RunTemplate("img_tpl_social_001", merges));

        Assert.That(summary.Completed, Is.EqualTo(4));
        Assert.That(results.Select(result => result.Name), Is.EqualTo(new[] { "Post 0", "Post 1", "Post 2", "Post 3" }));
        Assert.That(box.Server.Jobs.Single().Json, Does.Contain("\"template_id\":\"img_tpl_social_001\""));
    }

    [Test]
    public async Task A_signed_webhook_ends_the_wait_early_and_spares_the_asking()
    {
        await using var box = await VidiKingBox.OpenAsync(configure: options => options.Callback = new(Hook.Address));

        var (_, summary) = await box.RunAsync(vidiking => vidiking.RunGenerate(VidiKingBox.Prompts(5)));

        Assert.That(summary.Completed, Is.EqualTo(5));
        Assert.That(box.Requests(VidiKingOperations.GetJob), Is.Zero);
        Assert.That(summary.Duration, Is.LessThan(TimeSpan.FromSeconds(7)));
    }

    [Test]
    public async Task A_webhook_that_is_dropped_or_forged_changes_nothing()
    {
        await using var box = await VidiKingBox.OpenAsync(configure: options => options.Callback = new(Hook.Address));
        box.Server.Webhooks.Next(int.MaxValue).WronglySigned();

        var (_, summary) = await box.RunAsync(vidiking => vidiking.RunGenerate(VidiKingBox.Prompts(5)));

        Assert.That(summary.Completed, Is.EqualTo(5));
        Assert.That(box.Hook.Refused, Is.GreaterThan(0));
    }

    [Test]
    public async Task A_cancel_tells_what_still_runs_and_it_can_be_waited_for()
    {
        await using var box = await VidiKingBox.OpenAsync();

        var (results, job) = await box.DriveAsync(async () =>
        {
            await using var run = box.VidiKing.RunGenerate(VidiKingBox.Prompts(700));
            await Task.Delay(TimeSpan.FromSeconds(5), box.Server.Time);
            run.Cancel();
            var all = await run.ToListAsync();
            return (all, await box.VidiKing.WaitAsync(all[0].JobId!));
        });

        Assert.That(results.Count(result => result.State == ItemState.Running), Is.EqualTo(500));
        Assert.That(results.Count(result => result.State == ItemState.NotSent), Is.EqualTo(200));
        Assert.That((job.Status, job.Images.Count), Is.EqualTo((VidiKingStatus.Complete, 100)));
    }

    [Test]
    public async Task A_lost_submit_is_unknown_and_never_sent_again()
    {
        await using var box = await VidiKingBox.OpenAsync();
        box.Server.Faults.On(VidiKingOperations.Submit).WithBody("banner number 0.").ResetAfterExecuting();

        var (_, summary) = await box.RunAsync(vidiking => vidiking.RunGenerate(VidiKingBox.Prompts(250)));

        Assert.That((summary.Completed, summary.Unknown, summary.Spent), Is.EqualTo((150, 100, 35m)));
        Assert.That(box.Requests(VidiKingOperations.Submit), Is.EqualTo(3));
        box.Server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task The_fee_of_a_job_is_shared_by_what_came_about_when_it_is_one_for_the_job()
    {
        await using var box = await VidiKingBox.OpenAsync(configure: options => options.Prices = new() { IsFeePerJob = true });

        var (results, _) = await box.RunAsync(vidiking => vidiking.RunGenerate(VidiKingBox.Prompts(10)));

        Assert.That(results.Select(result => result.Cost), Is.All.EqualTo(0.05m));
    }

    [Test]
    public async Task The_sandbox_is_asked_ten_times_a_minute_and_no_more()
    {
        await using var box = await VidiKingBox.OpenAsync(new() { ImageTime = TimeSpan.FromMilliseconds(10) }, options => (options.Sandbox, options.MaxItemsPerJob) = (true, 2));

        var (_, summary) = await box.RunAsync(vidiking => vidiking.RunGenerate(VidiKingBox.Prompts(30)));

        Assert.That(summary.Completed, Is.EqualTo(30));
        Assert.That(box.Server.Requests.Select(request => request.Status), Has.None.EqualTo(429));
        Assert.That(box.Server.Requests.Select(request => request.Headers["x-sandbox"]), Is.All.EqualTo("true"));
        Assert.That(summary.Duration, Is.GreaterThan(TimeSpan.FromMinutes(1)));
    }

    [Test]
    public async Task Files_are_downloaded_without_the_key()
    {
        await using var box = await VidiKingBox.OpenAsync();
        var saved = new List<string>();

        var (results, _) = await box.RunAsync(vidiking => vidiking.RunGenerate(VidiKingBox.Prompts(3), new()
        {
            SaveFile = (file, _, _) =>
            {
                lock (saved)
                {
                    saved.Add(file.Name);
                }

                return Task.CompletedTask;
            },
        }));

        var downloads = box.Server.Requests.Where(request => request.Operation == VidiKingOperations.Download).ToList();
        Assert.That(saved, Is.EquivalentTo(results.SelectMany(result => result.Files).Select(file => file.Name)).And.Count.EqualTo(3));
        Assert.That(downloads.SelectMany(request => request.Headers.Keys), Has.None.EqualTo("Authorization").IgnoreCase.And.None.EqualTo("x-sandbox").IgnoreCase);
    }
}
