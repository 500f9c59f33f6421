using Masko.Client.Testing.Tests.Bulk;
using Masko.Client.Testing.Tests.Transport;

namespace Masko.Client.Testing.Tests.VidiKing;

public sealed class FaultTests
{
    [Test]
    public async Task A_lost_answer_leaves_a_job_that_goes_on_and_a_reset_before_leaves_none()
    {
        await using var box = await Boxes.VidiKingAsync();
        box.Server.Faults.On(VidiKingOperations.Submit).ResetAfterExecuting();
        box.Server.Faults.On(VidiKingOperations.Submit).ResetBeforeExecuting();

        await box.SubmitAsync("red").FailsWith<HttpRequestException>();
        await box.SubmitAsync("blue").FailsWith<HttpRequestException>();

        Assert.That(box.Server.Jobs.Single().State, Is.EqualTo(BulkState.Complete));
        Assert.That(box.Ledger.PaidItems, Is.EqualTo(1));
    }

    [Test]
    public async Task Polls_can_be_answered_with_errors_and_the_job_goes_on()
    {
        await using var box = await Boxes.VidiKingAsync();
        var polls = box.Server.Faults.On(VidiKingOperations.GetJob);
        polls.Error(502, "bad_gateway", "No luck.");
        polls.RateLimited(retryAfter: TimeSpan.FromSeconds(3));
        polls.NotJson();
        await box.SubmitAsync("red");

        int[] statuses = [(await box.LookAsync()).Status, (await box.LookAsync()).Status];
        var html = await box.LookAsync();

        Assert.That(statuses, Is.EqualTo([502, 429]));
        Assert.That(html.Status, Is.EqualTo(200));
        Assert.That(html.Text, Does.StartWith("<!DOCTYPE"));
        Assert.That((string?)(await box.LookAsync()).Json["status"], Is.EqualTo("COMPLETE"));
    }

    [Test]
    public async Task Images_can_lack_an_index_have_one_twice_or_come_in_another_order()
    {
        await using var box = await Boxes.VidiKingAsync();
        var polls = box.Server.Faults.On(VidiKingOperations.GetJob);
        polls.BatchEntryMissing(1);
        polls.BatchEntryTwice(2);
        polls.BatchOutOfOrder();
        await box.SubmitAsync("red", "blue", "green");

        int[][] indexes = [Indexes(await box.LookAsync()), Indexes(await box.LookAsync()), Indexes(await box.LookAsync()), Indexes(await box.LookAsync())];

        Assert.That(indexes, Is.EqualTo(new int[][] { [0, 2], [0, 1, 2, 2], [2, 1, 0], [0, 1, 2] }));
    }

    [Test]
    public async Task A_fault_of_images_waits_until_there_are_some()
    {
        await using var box = await Boxes.VidiKingAsync(options => options.ImageTime = TimeSpan.FromSeconds(1));
        var rule = box.Server.Faults.On(VidiKingOperations.GetJob).BatchEntryMissing();
        await box.SubmitAsync("red", "blue");

        await box.LookAsync();
        var before = rule.Fired;
        box.Advance(2);

        Assert.That(before, Is.Zero);
        Assert.That(Indexes(await box.LookAsync()), Is.EqualTo([1]));
    }

    [Test]
    public async Task A_job_can_stay_at_work_for_ever_and_keeps_its_place()
    {
        await using var box = await Boxes.VidiKingAsync(options => options.MaxJobs = 1);
        box.Server.Faults.OnJob().NeverEnds();

        await box.SubmitAsync("red");
        box.Advance(TimeSpan.FromDays(30).TotalSeconds);

        Assert.That((string?)(await box.LookAsync()).Json["status"], Is.EqualTo("PROCESSING"));
        Assert.That((await box.SubmitAsync("blue")).Status, Is.EqualTo(429));
        Assert.That(box.Ledger.OnHold, Is.EqualTo(new BulkMoney(0.14m)));
    }

    [Test]
    public async Task A_job_or_an_image_can_be_in_a_state_that_nobody_knows()
    {
        await using var box = await Boxes.VidiKingAsync(options => options.ImageTime = TimeSpan.FromSeconds(1));
        box.Server.Faults.OnJob().OfOperation("generate").GoesTo("REVIEWING");
        box.Server.Faults.OnItem(item => item.Index == 1).GoesTo("BLURRED");
        await box.SubmitAsync("red", "blue");

        var during = await box.LookAsync();
        box.Advance(2);
        var after = await box.LookAsync();

        Assert.That((string?)during.Json["status"], Is.EqualTo("REVIEWING"));
        Assert.That(after.Statuses("images"), Is.EqualTo(["COMPLETE", "BLURRED"]));
        Assert.That(after.Json["images"]![1]!.ToJsonString(), Is.EqualTo("""{"index":1,"status":"BLURRED"}"""));
        Assert.That(box.Ledger.Refunded, Is.EqualTo(new BulkMoney(0.14m)));
    }

    [Test]
    public async Task An_image_fails_with_a_text_alone()
    {
        await using var box = await Boxes.VidiKingAsync();
        box.Server.Faults.OnItem().WithWords("blue").Fails("render_error", "No blue left.");

        var said = await box.EndAsync("red", "blue");

        Assert.That(said.Json["images"]![1]!.ToJsonString(), Is.EqualTo("""{"index":1,"status":"FAILED","error":"No blue left."}"""));
        Assert.That(box.Server.Jobs.Single().Items[1].ErrorCode, Is.EqualTo("render_error"));
    }

    [Test]
    public async Task Jobs_and_items_take_longer_and_it_adds_up()
    {
        await using var box = await Boxes.VidiKingAsync(options => options.ImageTime = TimeSpan.FromSeconds(1));
        box.Server.Faults.OnJob().TakesLonger(TimeSpan.FromSeconds(10));
        box.Server.Faults.OnItem().TakesLonger(TimeSpan.FromSeconds(5), FaultScript.Always);
        await box.SubmitAsync("red", "blue");

        box.Advance(21.9);
        var before = box.Server.Jobs.Single().State;
        box.Advance(0.1);

        Assert.That((before, box.Server.Jobs.Single().State), Is.EqualTo((BulkState.Processing, BulkState.Complete)));
    }

    [Test]
    public async Task A_condition_that_throws_fails_the_work_with_its_reason()
    {
        await using var box = await Boxes.VidiKingAsync();
        box.Server.Faults.OnItem(_ => throw new InvalidOperationException("no idea")).Fails();

        var said = await box.EndAsync("red");

        Assert.That((string?)said.Json["images"]![0]!["error"], Does.Contain("InvalidOperationException: no idea"));
    }

    [Test]
    public async Task Chance_goes_by_the_item_and_not_by_the_order_of_requests()
    {
        string[] prompts = [.. Enumerable.Range(0, 40).Select(number => $"fox {number}")];

        Assert.That(await FailedAsync(prompts), Is.EqualTo(await FailedAsync([.. Enumerable.Reverse(prompts)])).And.Count.InRange(5, 35));

        static async Task<List<string>> FailedAsync(string[] prompts)
        {
            await using var box = await Boxes.VidiKingAsync();
            box.Server.Faults.OnItem().WithProbability(0.5).Fails(times: FaultScript.Always);
            foreach (var prompt in prompts)
            {
                await box.SubmitAsync(prompt);
            }

            return [.. box.Server.Jobs.SelectMany(job => job.Items).Where(item => item.State == BulkState.Failed).Select(item => item.Words).Order(StringComparer.Ordinal)];
        }
    }

    [Test]
    public async Task A_callback_can_come_twice_be_lost_or_be_forged()
    {
        await using var box = await Boxes.VidiKingAsync();
        box.Server.Webhooks.Next().Dropped();
        box.Server.Webhooks.Next().WronglySigned();
        box.Server.Webhooks.Next().Twice();

        await box.PostAsync(Wishes.BulkPath, Wishes.ToldGenerate("red"));
        await box.ToldAsync().FailsWith<MaskoServerAssertionException>();
        await box.PostAsync(Wishes.BulkPath, Wishes.ToldGenerate("blue"));
        await box.Server.Webhooks.WhenTriedAsync(_ => box.Receiver.All.Count == 2).Soon();

        var told = box.Receiver.All;
        Assert.That(told.Select(each => each.Text).Distinct().Count(), Is.EqualTo(1));
        Assert.That(told.Count(each => each.Headers["x-vidiking-signature"] == each.Expected(box.Server.WebhookSecret)), Is.EqualTo(1));
    }

    private static int[] Indexes(Said said) => [.. said.Json["images"]!.AsArray().Select(image => (int)image!["index"]!)];
}
