using Masko.Client.Testing;

namespace Masko.Client.Sisters.Tests.ZSky;

public sealed class RunTests
{
    [Test]
    public async Task A_hundred_and_twenty_pictures_take_three_requests_and_end_once_each()
    {
        await using var box = await ZSkyBox.OpenAsync();

        var (results, summary) = await box.RunAsync(ZSkyBox.Mugs(120));

        Assert.Multiple(() =>
        {
            Assert.That(results.Select(result => result.Name), Is.EqualTo(Enumerable.Range(0, 120).Select(number => $"mug number {number}.")));
            Assert.That(results.Select(result => result.Tag), Is.EqualTo(Enumerable.Range(0, 120).Select(number => $"sku-{number}")));
            Assert.That(results.Select(result => result.Output?.ImageUrl), Is.Unique.And.All.Not.Null);
            Assert.That((summary.Completed, summary.Spent, summary.End), Is.EqualTo((120, 2.40m, RunEnd.Done)));
            Assert.That(box.Server.RequestCount, Is.EqualTo(3));
        });
        box.Server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task Failed_pictures_are_tried_again_in_a_batch_of_their_own_but_not_what_the_policy_refused()
    {
        await using var box = await ZSkyBox.OpenAsync();
        box.Server.Faults.OnItem().WithWords("number 3.").Fails();
        box.Server.Faults.OnItem().WithWords("number 7.").Fails();

        var (results, summary) = await box.RunAsync([.. ZSkyBox.Mugs(9), new() { Prompt = "Something forbidden" }]);

        Assert.Multiple(() =>
        {
            Assert.That((summary.Completed, summary.Failed, summary.Spent), Is.EqualTo((9, 1, 0.18m)));
            Assert.That(results[9].Problem!.Code, Is.EqualTo("content_policy"));
            Assert.That(results[9].Problem!.ServiceError, Is.EqualTo(new JobError { Code = "content_policy", Message = results[9].Reason }));
            Assert.That(results[3].History.Single().Problem.Code, Is.EqualTo("generation_failed"));
            Assert.That(box.Server.Jobs.Select(job => job.Items.Count), Is.EqualTo(new[] { 10, 2 }));
        });
        box.Server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task A_service_that_repeats_the_key_gets_it_into_no_result()
    {
        await using var box = await ZSkyBox.OpenAsync();
        box.Server.Faults.OnItem().Fails("content_policy", $"Key {box.Server.ApiKey} is too old.");

        var (results, _) = await box.RunAsync(ZSkyBox.Mugs(1));

        Assert.That(results[0].Reason, Is.EqualTo("Key sk_*** is too old."));
        Assert.That(results[0].Problem!.ServiceError, Is.EqualTo(new JobError { Code = "content_policy", Message = "Key sk_*** is too old." }));
    }

    [Test]
    public async Task A_lost_answer_is_unknown_and_never_sent_again()
    {
        await using var box = await ZSkyBox.OpenAsync();
        box.Server.Faults.On(ZSkyOperations.Batch).ResetAfterExecuting();

        var (results, summary) = await box.RunAsync(ZSkyBox.Mugs(120), new() { MaxRequests = 1 });

        Assert.That((summary.Completed, summary.Unknown, summary.Spent), Is.EqualTo((70, 50, 2.40m)));
        Assert.That(box.Server.RequestCount, Is.EqualTo(3));
        Assert.That(results[0].Reason, Does.Contain("It may have been charged"));
        Assert.That(results[0].Cost, Is.EqualTo(0.02m));
        box.Server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task An_answer_that_takes_too_long_is_unknown_too()
    {
        await using var box = await ZSkyBox.OpenAsync();
        box.Server.Faults.OnJob().TakesLonger(TimeSpan.FromSeconds(200));

        var (results, summary) = await box.RunAsync(ZSkyBox.Mugs(3));

        Assert.That(summary.Unknown, Is.EqualTo(3));
        Assert.That(results[0].Reason, Does.Contain("150 s").And.Contain("ZSkyClientOptions.Timeout"));
        Assert.That(box.Server.RequestCount, Is.EqualTo(1));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_count_that_differs_is_told_and_what_came_is_kept(bool isMissing)
    {
        await using var box = await ZSkyBox.OpenAsync();
        var answers = box.Server.Faults.On(ZSkyOperations.Batch);
        _ = isMissing ? answers.BatchEntryMissing(1) : answers.BatchEntryTwice(1);

        var (results, summary) = await box.RunAsync(ZSkyBox.Mugs(4));

        Assert.Multiple(() =>
        {
            Assert.That((summary.Unknown, summary.Spent), Is.EqualTo((4, 0.08m)));
            Assert.That(results.Select(result => result.Problem!.Error), Is.All.InstanceOf<ZSkyUnmatchedException>());
            var error = (ZSkyUnmatchedException)results[0].Problem!.Error!;
            Assert.That((error.Results.Count, error.Expected), Is.EqualTo((isMissing ? 3 : 5, 4)));
            Assert.That(error.Results.Select(result => result.ImageUrl), Is.All.Not.Null);
            Assert.That(error.Message, Does.Contain($"{(isMissing ? 3 : 5)} results for 4 pictures"));
            Assert.That(box.Server.RequestCount, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task By_webhook_the_run_waits_for_the_delivery_of_each_batch()
    {
        await using var box = await ZSkyBox.OpenAsync(configure: options => options.WebhookUrl = new(Hook.Address));

        var (results, summary) = await box.RunAsync(ZSkyBox.Mugs(120));

        Assert.That(summary.Completed, Is.EqualTo(120));
        Assert.That(results.Select(result => result.JobId), Is.All.StartsWith("batch_"));
        Assert.That(box.Server.RequestCount, Is.EqualTo(3));
        box.Server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task A_delivery_that_comes_before_the_answer_is_not_lost()
    {
        await using var box = await ZSkyBox.OpenAsync(configure: options => options.WebhookUrl = new(Hook.Address));
        box.Server.Faults.On(ZSkyOperations.Batch).DelayBeforeAnswering(TimeSpan.FromSeconds(60));

        var (_, summary) = await box.RunAsync(ZSkyBox.Mugs(5));

        Assert.That(summary.Completed, Is.EqualTo(5));
    }

    [Test]
    public async Task Deliveries_that_are_repeated_or_signed_wrongly_change_nothing()
    {
        await using var box = await ZSkyBox.OpenAsync(configure: options => options.WebhookUrl = new(Hook.Address));
        box.Server.Webhooks.Next().Twice();
        box.Server.Webhooks.Next().WronglySigned();

        var (_, summary) = await box.RunAsync(ZSkyBox.Mugs(60));

        Assert.That(summary.Completed, Is.EqualTo(60));
        Assert.That(box.Hook.Refused, Is.GreaterThan(0));
    }

    [Test]
    public async Task A_delivery_that_never_comes_leaves_its_batch_unknown()
    {
        await using var box = await ZSkyBox.OpenAsync(configure: options => options.WebhookUrl = new(Hook.Address));
        box.Server.Webhooks.Next(int.MaxValue).Dropped();

        var (results, summary) = await box.RunAsync(ZSkyBox.Mugs(5));

        Assert.That(summary.Unknown, Is.EqualTo(5));
        Assert.That(results[0].Reason, Does.Contain("600 s").And.Contain("ZSkyClientOptions.WebhookTimeout").And.Contain(results[0].JobId));
        Assert.That(box.Server.RequestCount, Is.EqualTo(1));
    }

    [Test]
    public async Task A_batch_that_failed_whole_is_told_by_its_webhook_and_tried_again()
    {
        await using var box = await ZSkyBox.OpenAsync(configure: options => options.WebhookUrl = new(Hook.Address));
        box.Server.Faults.OnJob().Fails("The renderers are down.");

        var (results, summary) = await box.RunAsync(ZSkyBox.Mugs(5));

        Assert.That((summary.Completed, summary.Spent), Is.EqualTo((5, 0.10m)));
        Assert.That(results[0].History.Single().Problem.Message, Is.EqualTo("The renderers are down."));
        Assert.That(results[0].History.Single().Problem.ServiceError!.Message, Is.EqualTo("The renderers are down."));
    }

    [Test]
    public async Task A_budget_in_dollars_is_never_overrun()
    {
        await using var box = await ZSkyBox.OpenAsync();

        var (_, summary) = await box.RunAsync(ZSkyBox.Mugs(120), new() { Budget = 1.01m });

        Assert.That((summary.Completed, summary.NotSent, summary.End), Is.EqualTo((50, 70, RunEnd.Budget)));
        Assert.That(box.Server.Ledger.Spent.Dollars, Is.EqualTo(1.00m));
    }

    [Test]
    public async Task Too_little_money_is_told_with_the_items_that_were_rejected_and_ends_the_run()
    {
        await using var box = await ZSkyBox.OpenAsync(new() { Balance = new(0.01m) });

        var (results, summary) = await box.RunAsync(ZSkyBox.Mugs(60), new() { MaxRequests = 1 });

        Assert.That((summary.Rejected, summary.NotSent, summary.End), Is.EqualTo((50, 10, RunEnd.Credits)));
        Assert.That(results[0].Problem!.Error, Is.InstanceOf<InsufficientCreditsException>());
        Assert.That(box.Server.RequestCount, Is.EqualTo(1));
    }

    [Test]
    public async Task Dollars_that_are_short_are_told_to_the_cent()
    {
        await using var box = await ZSkyBox.OpenAsync();
        box.Server.Faults.On(ZSkyOperations.Batch).Answer(402, """{"error":{"code":"insufficient_funds","message":"Top up.","required":1.2,"balance":0.35}}""");

        var (results, _) = await box.RunAsync(ZSkyBox.Mugs(60), new() { MaxRequests = 1 });

        var error = (InsufficientCreditsException)results[0].Problem!.Error!;
        Assert.That((error.Required, error.Balance), Is.EqualTo((1.2m, 0.35m)));
        Assert.That(results[0].Problem!.ServiceError, Is.EqualTo(new JobError { Code = "insufficient_funds", Message = "Top up." }));
    }

    [TestCase(400, "odd_size")]
    [TestCase(403, "plan")]
    [TestCase(422, "odd_style")]
    public async Task A_request_that_is_refused_is_not_sent_again_as_it_is(int status, string code)
    {
        await using var box = await ZSkyBox.OpenAsync();
        box.Server.Faults.On(ZSkyOperations.Batch).Error(status, code, "It will not do.", times: null);

        var (results, summary) = await box.RunAsync(ZSkyBox.Mugs(1));

        Assert.That((summary.Rejected, results[0].Problem!.Code), Is.EqualTo((1, code)));
        Assert.That(box.Server.RequestCount, Is.EqualTo(1));
    }

    [Test]
    public async Task A_wrong_key_is_told_with_the_items_that_were_rejected()
    {
        await using var box = await ZSkyBox.OpenAsync();
        box.Server.Faults.On(ZSkyOperations.Batch).Error(401, "no_such_key", "The key is wrong.", times: null);

        var (results, summary) = await box.RunAsync(ZSkyBox.Mugs(2));

        Assert.That((summary.Rejected, summary.End), Is.EqualTo((2, RunEnd.Refused)));
        Assert.That(results[0].Problem!.Code, Is.EqualTo("no_such_key"));
        Assert.That(box.Server.RequestCount, Is.EqualTo(1));
    }

    [Test]
    public async Task An_empty_prompt_is_refused_before_anything_is_paid()
    {
        await using var box = await ZSkyBox.OpenAsync();

        var run = box.ZSky.Run([new() { Prompt = "A mug" }, new() { Prompt = " " }]);
        var summary = await box.DriveAsync(() => run.Completion);

        Assert.That((summary.Refused, summary.NotSent, summary.End), Is.EqualTo((1, 1, RunEnd.Rules)));
        Assert.That(box.Server.RequestCount, Is.Zero);
    }

    [Test]
    public async Task Files_are_downloaded_without_the_key()
    {
        await using var box = await ZSkyBox.OpenAsync(new() { KeyHeader = "X-API-Key" }, options => options.KeyHeader = "X-API-Key");
        var folder = Directory.CreateTempSubdirectory("zsky").FullName;
        try
        {
            var (results, _) = await box.RunAsync(ZSkyBox.Mugs(3), new() { DownloadTo = folder });

            Assert.That(results.Select(result => result.DownloadError), Is.All.Null);
            var downloads = box.Server.Requests.Where(request => request.Operation == ZSkyOperations.Download).ToList();
            Assert.That(results.Select(result => result.Files.Single().Name), Is.EqualTo(new[] { "mug-number-0.png", "mug-number-1.png", "mug-number-2.png" }));
            Assert.That(results.SelectMany(result => result.Files), Is.All.Matches<DownloadedFile>(file => File.Exists(file.Path) && file.Kind == AssetKind.Image && file.JobId is null));
            Assert.That(downloads, Has.Count.EqualTo(3));
            Assert.That(downloads.SelectMany(request => request.Headers.Keys), Has.None.EqualTo("X-API-Key").IgnoreCase.And.None.EqualTo("Authorization").IgnoreCase);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
