using Masko.Client.Testing.Tests.Transport;

namespace Masko.Client.Testing.Tests.Webhooks;

public sealed class ScriptTests
{
    [Test]
    public async Task A_late_one_is_overtaken_and_comes_when_it_is_due()
    {
        await using var hooked = await Hooked.OpenAsync();
        hooked.Webhooks.Next().Late(TimeSpan.FromMinutes(1));

        var late = await hooked.EndAsync("Late");
        var next = await hooked.EndAsync("Next");
        await hooked.DeliveredAsync(next);
        Assert.That(hooked.Receiver.All.Select(each => each.JobId), Is.EqualTo([next]));
        hooked.Advance(60);

        var delivery = await hooked.DeliveredAsync(late);
        var ended = (DateTimeOffset)hooked.Receiver.All[1].Json["timestamp"]!;
        Assert.That(delivery.At, Is.EqualTo(ended + TimeSpan.FromMinutes(1)));
    }

    [Test]
    public async Task One_that_comes_twice_is_the_same_to_the_byte()
    {
        await using var hooked = await Hooked.OpenAsync();
        hooked.Webhooks.Next().Twice();

        await hooked.EndAsync();
        await hooked.TriesAsync(2);

        var received = hooked.Receiver.All;
        Assert.That(received[1].Body, Is.EqualTo(received[0].Body));
        Assert.That(received[1].Signature, Is.EqualTo(received[0].Signature));
        Assert.That(hooked.Box.Server.Deliveries.Select(delivery => (delivery.Number, delivery.Attempt)), Is.EqualTo([(0, 1), (0, 1)]));
    }

    [Test]
    public async Task Reversed_ones_are_held_until_all_are_there()
    {
        await using var hooked = await Hooked.OpenAsync();
        hooked.Webhooks.Next(3).Reversed();

        string[] jobs = [await hooked.EndAsync("A"), await hooked.EndAsync("B"), await hooked.EndAsync("C"), await hooked.EndAsync("D")];
        await hooked.TriesAsync(4);

        Assert.That(hooked.Receiver.All.Select(each => each.JobId), Is.EqualTo([jobs[2], jobs[1], jobs[0], jobs[3]]));
    }

    [Test]
    public async Task A_dropped_one_never_comes_and_whoever_waits_is_told()
    {
        await using var hooked = await Hooked.OpenAsync();
        hooked.Webhooks.Next().Dropped();

        var error = await hooked.DeliveredAsync(await hooked.EndAsync("Dropped")).FailsWith<MaskoServerAssertionException>();
        await hooked.DeliveredAsync(await hooked.EndAsync("Next"));

        Assert.That(error.Message, Does.Contain("Dropped"));
        Assert.That(hooked.Receiver.All, Has.Count.EqualTo(1));
        Assert.That(hooked.Box.Server.Deliveries[0], Has.Property("Signature").Null.And.Property("Status").Null);
    }

    [Test]
    public async Task After_a_wrong_signature_the_redelivery_is_right()
    {
        await using var hooked = await Hooked.OpenAsync();
        hooked.Webhooks.Next().WronglySigned();
        hooked.Receiver.Answer(401);
        var job = await hooked.EndAsync();

        await hooked.TriedAsync(1);
        hooked.Advance(1);
        await hooked.DeliveredAsync(job);

        var received = hooked.Receiver.All;
        Assert.That(received[0].Signature, Is.Not.EqualTo(received[0].Expected(hooked.Secret)).And.Match("^[0-9a-f]{64}$"));
        Assert.That(received[1].Signature, Is.EqualTo(received[1].Expected(hooked.Secret)));
        Assert.That(received[1].Body, Is.EqualTo(received[0].Body));
    }

    [Test]
    public async Task An_altered_one_differs_in_one_byte_and_is_still_good_json()
    {
        await using var hooked = await Hooked.OpenAsync();
        hooked.Webhooks.Next().Altered();
        hooked.Receiver.Answer(401);
        var job = await hooked.EndAsync();

        await hooked.TriedAsync(1);
        hooked.Advance(1);
        await hooked.DeliveredAsync(job);

        var (altered, right) = (hooked.Receiver.All[0], hooked.Receiver.All[1]);
        Assert.That(altered.Body.Zip(right.Body).Count(pair => pair.First != pair.Second), Is.EqualTo(1));
        Assert.That(altered.Signature, Is.EqualTo(right.Expected(hooked.Secret)).And.Not.EqualTo(altered.Expected(hooked.Secret)));
        Assert.That(altered.JobId, Is.EqualTo(job));
    }

    [Test]
    public async Task A_condition_picks_by_job()
    {
        await using var hooked = await Hooked.OpenAsync();
        var (kept, lost) = (await hooked.StartAsync("Kept"), await hooked.StartAsync("Lost"));
        hooked.Webhooks.Next(int.MaxValue, delivery => delivery.JobId == lost && delivery.Event == "job.completed").Dropped();

        hooked.Advance(9);

        Assert.That((await hooked.DeliveredAsync(kept)).Number, Is.Zero);
        await hooked.DeliveredAsync(lost).FailsWith<MaskoServerAssertionException>();
    }

    [Test]
    public async Task Of_one_kind_the_oldest_is_taken_and_kinds_add_up()
    {
        await using var hooked = await Hooked.OpenAsync();
        hooked.Webhooks.Next().Late(TimeSpan.FromSeconds(100));
        hooked.Webhooks.Next().Late(TimeSpan.FromSeconds(50));
        hooked.Webhooks.Next().Twice();

        var (first, second) = (await hooked.EndAsync("First"), await hooked.EndAsync("Second"));
        hooked.Advance(100);
        await hooked.TriesAsync(3);

        var late = hooked.Box.Server.Deliveries.ToLookup(delivery => delivery.JobId, delivery => delivery.At - (DateTimeOffset)System.Text.Json.Nodes.JsonNode.Parse(delivery.Text)!["timestamp"]!);
        Assert.That(late[first], Is.EqualTo([TimeSpan.FromSeconds(100), TimeSpan.FromSeconds(100)]));
        Assert.That(late[second], Is.EqualTo([TimeSpan.FromSeconds(50)]));
    }

    [Test]
    public async Task A_condition_that_throws_loses_one_delivery_and_says_so()
    {
        await using var hooked = await Hooked.OpenAsync();
        hooked.Webhooks.Next(where: delivery => delivery.Number == 0 ? throw new InvalidOperationException("Bad condition.") : false).Twice();

        var error = await hooked.DeliveredAsync(await hooked.EndAsync("First")).FailsWith<MaskoServerAssertionException>();
        await hooked.DeliveredAsync(await hooked.EndAsync("Second"));

        Assert.That(error.Message, Does.Contain("Bad condition."));
    }

    [Test]
    public async Task None_and_a_delay_into_the_past_are_refused()
    {
        await using var hooked = await Hooked.OpenAsync();

        Assert.That(() => hooked.Webhooks.Next(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => hooked.Webhooks.Next().Late(TimeSpan.FromSeconds(-1)), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
