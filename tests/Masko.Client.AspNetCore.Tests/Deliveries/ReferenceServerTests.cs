using Masko.Client.AspNetCore.Tests.Support;

namespace Masko.Client.AspNetCore.Tests.Deliveries;

/// <summary>The reference server delivers to the endpoint.</summary>
public sealed class ReferenceServerTests
{
    [Test]
    public async Task A_job_that_ends_is_told_to_the_handler()
    {
        await using var workshop = await Workshop.OpenAsync();

        var job = await workshop.EndAsync();
        var delivery = await workshop.DeliveredAsync(job);

        Assert.That((delivery.Status, delivery.Attempt), Is.EqualTo(((int?)200, 1)));
        var told = workshop.Host.Told.Single();
        Assert.That((told.Event, told.JobId, told.Type), Is.EqualTo((JobEventType.JobCompleted, job, JobType.ItemGeneration)));
        Assert.That(told.Urls.Image, Is.Not.Null);
    }

    [Test]
    public async Task A_job_that_fails_is_told_with_its_reason()
    {
        await using var workshop = await Workshop.OpenAsync();
        workshop.Server.Faults.OnJob().Fails("generation_failed", "No luck.");

        await workshop.DeliveredAsync(await workshop.EndAsync());

        Assert.That(workshop.Host.Told.Select(told => (told.Event, told.Error?.Message)), Is.EqualTo([(JobEventType.JobFailed, "No luck.")]));
    }

    [Test]
    public async Task One_that_comes_late_but_in_time_is_handed_on()
    {
        await using var workshop = await Workshop.OpenAsync();
        workshop.Webhooks.Next().Late(TimeSpan.FromMinutes(4));

        var job = await workshop.EndAsync();
        workshop.Advance(240);

        Assert.That((await workshop.DeliveredAsync(job)).Status, Is.EqualTo(200));
        Assert.That(workshop.ToldJobs, Is.EqualTo([job]));
    }

    [Test]
    public async Task One_that_comes_too_late_is_refused()
    {
        await using var workshop = await Workshop.OpenAsync();
        workshop.Webhooks.Next().Late(TimeSpan.FromMinutes(6));

        await workshop.EndAsync();
        workshop.Advance(360);
        await workshop.TriesAsync(1);

        Assert.That((workshop.Statuses.Single(), workshop.Host.Told.Count), Is.EqualTo(((int?)401, 0)));
        Assert.That(workshop.Host.Logs.Ours.Single().Text, Does.Contain("TooOld"));
    }

    [Test]
    public async Task One_that_comes_twice_is_handed_on_once_and_accepted_twice()
    {
        await using var workshop = await Workshop.OpenAsync();
        workshop.Webhooks.Next().Twice();

        var job = await workshop.EndAsync();
        await workshop.TriesAsync(2);

        Assert.That(workshop.Statuses, Is.EqualTo(new int?[] { 200, 200 }));
        Assert.That(workshop.ToldJobs, Is.EqualTo([job]));
    }

    // So it is while a secret is rotated: the address is registered again before the first registration is removed.
    [Test]
    public async Task An_address_that_is_registered_twice_is_told_twice_and_hands_on_once()
    {
        await using var workshop = await Workshop.OpenAsync(webhooks: 2);

        var job = await workshop.EndAsync();
        await workshop.TriesAsync(2);
        workshop.Advance(1);
        await workshop.Webhooks.WhenTriedAsync(_ => workshop.Server.Deliveries.Count(delivery => delivery.IsAccepted) == 2).Soon();

        Assert.That(workshop.Server.Deliveries.Select(delivery => delivery.Signature).Distinct().Count(), Is.EqualTo(2));
        Assert.That(workshop.ToldJobs, Is.EqualTo([job]));
    }

    [Test]
    public async Task Those_that_come_out_of_order_are_all_handed_on()
    {
        await using var workshop = await Workshop.OpenAsync();
        workshop.Webhooks.Next(3).Reversed();

        string[] jobs = [await workshop.EndAsync("A"), await workshop.EndAsync("B"), await workshop.EndAsync("C")];
        await workshop.TriesAsync(3);

        Assert.That(workshop.ToldJobs, Is.EqualTo(Enumerable.Reverse(jobs)));
        Assert.That(workshop.Statuses, Has.All.EqualTo(200));
    }

    [Test]
    public async Task A_forged_one_is_refused_and_the_right_one_after_it_is_handed_on()
    {
        await using var workshop = await Workshop.OpenAsync();
        workshop.Webhooks.Next().WronglySigned();

        var job = await workshop.EndAsync();
        await workshop.TriesAsync(1);
        Assert.That(workshop.Host.Told, Is.Empty);
        workshop.Advance(1);
        await workshop.DeliveredAsync(job);

        Assert.That(workshop.Statuses, Is.EqualTo(new int?[] { 401, 200 }));
        Assert.That(workshop.ToldJobs, Is.EqualTo([job]));
        Assert.That(workshop.Host.Logs.Ours[0].Text, Does.Contain("WrongSignature"));
    }

    [Test]
    public async Task One_that_was_altered_by_a_byte_is_refused_and_the_right_one_after_it_is_handed_on()
    {
        await using var workshop = await Workshop.OpenAsync();
        workshop.Webhooks.Next().Altered();

        var job = await workshop.EndAsync();
        await workshop.TriesAsync(1);
        Assert.That(workshop.Host.Told, Is.Empty);
        workshop.Advance(1);
        await workshop.DeliveredAsync(job);

        Assert.That(workshop.Statuses, Is.EqualTo(new int?[] { 401, 200 }));
        Assert.That(workshop.ToldJobs, Is.EqualTo([job]));
    }

    [Test]
    public async Task What_the_handler_fails_to_do_comes_again_and_is_done_then()
    {
        var tries = 0;
        await using var workshop = await Workshop.OpenAsync(
            (_, _) => Interlocked.Increment(ref tries) == 1 ? throw new InvalidOperationException("The database is away.") : Task.CompletedTask);

        var job = await workshop.EndAsync();
        await workshop.TriesAsync(1);
        workshop.Advance(1);
        var delivery = await workshop.DeliveredAsync(job);

        Assert.That((delivery.Attempt, tries), Is.EqualTo((2, 2)));
        Assert.That(workshop.Statuses, Is.EqualTo(new int?[] { 500, 200 }));
        Assert.That(workshop.ToldJobs, Is.EqualTo([job]));
    }

    // The service lost patience, not the handler: its next try must not be believed done before it is.
    [Test]
    public async Task A_try_that_comes_while_the_first_is_still_handled_is_sent_away_and_the_next_is_accepted()
    {
        var begun = new TaskCompletionSource();
        var end = new TaskCompletionSource();
        await using var workshop = await Workshop.OpenAsync((_, _) =>
        {
            begun.TrySetResult();
            return end.Task;
        });

        var job = await workshop.EndAsync();
        await begun.Task.Soon();
        workshop.Advance(10);
        await workshop.TriesAsync(1);
        workshop.Advance(1);
        await workshop.TriesAsync(2);
        end.SetResult();
        await workshop.Host.Logs.UntilAsync(line => line.Id.Name == "Handled").Soon();
        workshop.Advance(5);
        await workshop.DeliveredAsync(job);

        Assert.That(workshop.Statuses, Is.EqualTo(new int?[] { null, 503, 200 }));
        Assert.That(workshop.ToldJobs, Is.EqualTo([job]));
    }
}
