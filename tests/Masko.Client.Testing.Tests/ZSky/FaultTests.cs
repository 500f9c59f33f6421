using Masko.Client.Testing.Tests.Bulk;
using Masko.Client.Testing.Tests.Faults;
using Masko.Client.Testing.Tests.Transport;

namespace Masko.Client.Testing.Tests.ZSky;

public sealed class FaultTests
{
    [TestCase(false, 0)]
    [TestCase(true, 2)]
    public async Task A_reset_loses_the_answer_and_only_what_was_executed_is_charged(bool after, int paid)
    {
        await using var box = await Boxes.ZSkyAsync();
        var batches = box.Server.Faults.On(ZSkyOperations.Batch);
        _ = after ? batches.ResetAfterExecuting() : batches.ResetBeforeExecuting();

        await box.BatchAsync("red", "blue").FailsWith<HttpRequestException>();

        Assert.That((box.Server.Jobs.Count, box.Ledger.PaidItems), Is.EqualTo((paid / 2, paid)));
        box.Server.Faults.ShouldAllHaveBeenMet();
    }

    [Test]
    public async Task A_client_that_gives_up_is_charged_all_the_same()
    {
        await using var box = await Boxes.ZSkyAsync(options => options.ImageTime = TimeSpan.FromSeconds(1));
        using var patience = new CancellationTokenSource();
        var asked = box.Http.PostAsync(Wishes.BatchPath, Scripted.Json(Wishes.Batch("red")), patience.Token);
        await Until(() => box.Server.Jobs.Count == 1);

        await patience.CancelAsync();
        await asked.FailsWith<OperationCanceledException>();
        box.Advance(1);

        Assert.That(box.Ledger.PaidItems, Is.EqualTo(1));
    }

    [Test]
    public async Task Too_many_requests_say_when_to_come_again()
    {
        await using var box = await Boxes.ZSkyAsync();
        box.Server.Faults.On(ZSkyOperations.Batch).RateLimited(retryAfter: TimeSpan.FromSeconds(7));

        using var answer = await box.Http.PostAsync(Wishes.BatchPath, Scripted.Json(Wishes.Batch("red")));

        Assert.That((answer.Status(), answer.Header("Retry-After")), Is.EqualTo((429, "7")));
        Assert.That(box.Server.Jobs, Is.Empty);
    }

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    public async Task A_server_error_comes_before_or_after_the_work(bool after, int paid)
    {
        await using var box = await Boxes.ZSkyAsync();
        box.Server.Faults.On(ZSkyOperations.Batch).Error(503, "unavailable", "Come back later.", afterExecuting: after);

        var said = await box.BatchAsync("red");

        Assert.That((said.Status, said.Code, box.Ledger.PaidItems), Is.EqualTo((503, "unavailable", paid)));
    }

    [Test]
    public async Task Results_can_be_too_few_too_many_or_in_another_order_and_all_are_charged()
    {
        await using var box = await Boxes.ZSkyAsync();
        var batches = box.Server.Faults.On(ZSkyOperations.Batch);
        batches.BatchEntryMissing(1);
        batches.BatchEntryTwice(1);
        batches.BatchOutOfOrder();

        string[][] statuses =
        [
            (await box.BatchAsync("a1", "forbidden", "a2")).Statuses("results"),
            (await box.BatchAsync("b1", "forbidden", "b2")).Statuses("results"),
            (await box.BatchAsync("c1", "c2", "forbidden")).Statuses("results"),
        ];

        Assert.That(statuses, Is.EqualTo(new string[][] { ["success", "success"], ["success", "failed", "failed", "success"], ["failed", "success", "success"] }));
        Assert.That(box.Ledger.PaidItems, Is.EqualTo(6));
    }

    [Test]
    public async Task A_body_can_be_html_cut_off_truncated_of_another_shape_or_gigantic()
    {
        await using var box = await Boxes.ZSkyAsync();
        var batches = box.Server.Faults.On(ZSkyOperations.Batch);
        batches.NotJson();
        batches.Truncate();
        batches.WrongShape();
        batches.Gigantic(1_000_000);
        batches.CutOff();

        Assert.That((await box.BatchAsync("1")).Text, Does.StartWith("<!DOCTYPE html>"));
        Assert.That((await box.BatchAsync("2")).Text, Does.StartWith("{\"results\":[{\"status\"").And.Not.EndsWith("}"));
        Assert.That((await box.BatchAsync("3")).Text, Is.EqualTo("""{"data":{"unexpected":true}}"""));
        Assert.That((await box.BatchAsync("4")).Text, Has.Length.EqualTo(1_000_000));
        await box.BatchAsync("5").FailsWith<HttpRequestException>();
        Assert.That(box.Ledger.PaidItems, Is.EqualTo(5));
    }

    [Test]
    public async Task A_picture_can_fail_to_come_be_cut_off_or_not_be_ready()
    {
        await using var box = await Boxes.ZSkyAsync();
        var url = (string)(await box.PostAsync(Wishes.BatchPath, """{"requests":[{"prompt":"red","width":32,"height":32}]}""")).Json["results"]![0]!["image_url"]!;
        var downloads = box.Server.Faults.On(ZSkyOperations.Download);
        downloads.Answer(500);
        downloads.CutOff();
        downloads.NotReady();

        var refused = await box.GetAsync(url);
        await box.GetAsync(url).FailsWith<HttpRequestException>();
        var early = await box.Http.GetByteArrayAsync(url);
        var ready = await box.Http.GetByteArrayAsync(url);

        Assert.That(refused.Status, Is.EqualTo(500));
        Assert.That(early, Is.Not.EqualTo(ready));
        Assert.That(await box.Http.GetByteArrayAsync(url), Is.EqualTo(ready));
    }

    [Test]
    public async Task An_item_can_fail_with_a_code_or_end_in_a_state_that_nobody_knows()
    {
        await using var box = await Boxes.ZSkyAsync();
        box.Server.Faults.OnItem().WithWords("blue").Fails("render_error", "No blue left.");
        box.Server.Faults.OnItem().WithWords("green").GoesTo("in_review");

        var said = await box.BatchAsync("red", "blue", "green");

        Assert.That(said.Json["results"]![1]!.ToJsonString(), Is.EqualTo("""{"status":"failed","error":"No blue left.","error_code":"render_error"}"""));
        Assert.That(said.Json["results"]![2]!.ToJsonString(), Is.EqualTo("""{"status":"in_review"}"""));
        Assert.That(box.Ledger.PaidItems, Is.EqualTo(1));
    }

    [Test]
    public async Task A_batch_can_fail_as_a_whole_and_costs_nothing()
    {
        await using var box = await Boxes.ZSkyAsync();
        box.Server.Faults.OnJob().Fails("Out of GPUs.", times: 2);

        var said = await box.BatchAsync("red");
        var id = await box.TellAsync("blue");
        await box.ToldAsync();

        Assert.That((said.Status, said.Code, said.Message), Is.EqualTo((500, "batch_failed", "Out of GPUs.")));
        Assert.That(box.Receiver.All.Single().Text, Is.EqualTo($$"""{"event":"batch.failed","batch_id":"{{id}}","error":"Out of GPUs."}"""));
        Assert.That(box.Ledger.Entries, Is.Empty);
    }

    [Test]
    public async Task A_fault_of_another_service_is_refused_where_it_is_written_down()
    {
        await using var box = await Boxes.ZSkyAsync();

        Assert.That(() => box.Server.Faults.On(MaskoOperations.GenerateBatch), Throws.ArgumentException.With.Message.Contains("ZSkyOperations"));
        Assert.That(() => box.Server.Faults.OnAny().EndHoldEarly(), Throws.InvalidOperationException.With.Message.Contains("jobs.get, which this server does not have"));
        Assert.That(box.Server.Faults.Rules, Is.Empty);
    }

    [Test]
    public async Task Rules_are_named_after_what_they_do()
    {
        await using var box = await Boxes.ZSkyAsync();

        box.Server.Faults.OnItem(item => item.Index == 1).WithWords("red").Fails();
        box.Server.Faults.OnJob().OfOperation("batch").Skip(1).NeverEnds(FaultScript.Always);

        Assert.That(box.Server.Faults.Rules.Select(rule => rule.Name), Is.EqualTo(
            ["item with \"red\" under a condition: fails with generation_failed, 1 time", "job of batch, after the first 1: never ends, always"]));
    }

    private static async Task Until(Func<bool> isTrue)
    {
        while (!isTrue())
        {
            await Task.Yield();
        }
    }
}
