namespace Masko.Client.Testing.Tests.Faults;

public sealed class JobTests
{
    [Test]
    public async Task A_job_fails_and_is_given_back()
    {
        await using var scripted = await Scripted.OpenAsync();
        var fox = await scripted.FoxAsync();
        scripted.Faults.OnJob().OfItem("Waving").Fails("content_policy", "No fox may do that.");

        var (sleeping, waving) = (await (await scripted.GenerateAsync(fox, "Sleeping")).DataAsync(), await (await scripted.GenerateAsync(fox)).DataAsync());
        Assert.That(scripted.Spent, Is.EqualTo(2));
        scripted.Advance(9);

        var job = await (await scripted.GetAsync($"/v1/jobs/{waving["job_id"]}")).DataAsync();
        Assert.That((string?)job["status"], Is.EqualTo("failed"));
        Assert.That(((string?)job["error"]!["code"], (string?)job["error"]!["message"]), Is.EqualTo(("content_policy", "No fox may do that.")));
        Assert.That(await scripted.StatusAsync(sleeping), Is.EqualTo("completed"));
        Assert.That((scripted.Server.Ledger.Charged, scripted.Server.Ledger.Refunded), Is.EqualTo((2, 1)));
    }

    [Test]
    public async Task A_job_never_ends()
    {
        await using var scripted = await Scripted.OpenAsync();
        var fox = await scripted.FoxAsync();
        scripted.Faults.OnJob().NeverEnds();

        var (first, second) = (await (await scripted.GenerateAsync(fox, "A")).DataAsync(), await (await scripted.GenerateAsync(fox, "B")).DataAsync());
        scripted.Advance(100_000);

        Assert.That((await scripted.StatusAsync(first), await scripted.StatusAsync(second)), Is.EqualTo(("processing", "completed")));
        Assert.That(scripted.Spent, Is.EqualTo(2));
    }

    [TestCase(false, "completed")]
    [TestCase(true, "moderation")]
    public async Task A_job_goes_to_a_state_that_nobody_knows(bool forEver, string end)
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.OnJob().GoesTo("moderation", forEver);

        var made = await (await scripted.GenerateAsync(await scripted.FoxAsync())).DataAsync();
        Assert.That(await scripted.StatusAsync(made), Is.EqualTo("pending"));
        scripted.Advance(0.5);
        Assert.That(await scripted.StatusAsync(made), Is.EqualTo("moderation"));
        scripted.Advance(1000);

        Assert.That(await scripted.StatusAsync(made), Is.EqualTo(end));
    }

    [Test]
    public async Task A_job_takes_longer_and_then_ends_as_the_script_says()
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.OnJob().TakesLonger(TimeSpan.FromSeconds(60));
        scripted.Faults.OnJob().Fails();
        scripted.Faults.OnJob().TakesLonger(TimeSpan.FromSeconds(40));

        var made = await (await scripted.GenerateAsync(await scripted.FoxAsync())).DataAsync();
        scripted.Advance(108);
        Assert.That(await scripted.StatusAsync(made), Is.EqualTo("processing"));
        scripted.Advance(0.5);

        Assert.That(await scripted.StatusAsync(made), Is.EqualTo("failed"));
        scripted.Faults.ShouldAllHaveBeenMet();
    }

    [Test]
    public async Task Jobs_are_picked_by_type_and_condition_after_the_first_ones()
    {
        await using var scripted = await Scripted.OpenAsync();
        var fox = await scripted.FoxAsync();
        var seen = new List<ServerJob>();
        var rule = scripted.Faults.OnJob(job =>
        {
            seen.Add(job);
            return job.Cost == 5;
        }).OfType("logo").Skip(1).Fails();
        var made = new List<string>();
        foreach (var (name, type) in new[] { ("A", "logo"), ("B", "image"), ("C", "logo") })
        {
            made.Add((string)(await (await scripted.GenerateAsync(fox, name, type)).DataAsync())["job_id"]!);
        }

        scripted.Advance(30);

        var jobs = (await (await scripted.GetAsync("/v1/jobs?status=failed")).DataAsync()).AsArray();
        Assert.That(jobs.Select(job => (string?)job!["id"]), Is.EqualTo([made[2]]));
        Assert.That(seen.Select(job => (job.Id, job.ItemName, job.Type, job.CollectionId, job.Attempt)), Is.EqualTo([(made[0], "A", "logo", fox, 0), (made[2], "C", "logo", fox, 0)]));
        Assert.That(rule.Name, Is.EqualTo("logo job under a condition, after the first 1: fails with generation_failed, 1 time"));
    }

    [Test]
    public async Task A_condition_that_throws_fails_the_job_and_says_so()
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.OnJob(_ => throw new InvalidOperationException("Bad condition.")).Named("mine").NeverEnds();

        var made = await (await scripted.GenerateAsync(await scripted.FoxAsync())).DataAsync();
        scripted.Advance(9);

        var job = await (await scripted.GetAsync($"/v1/jobs/{made["job_id"]}")).DataAsync();
        Assert.That((string?)job["error"]!["message"], Is.EqualTo("The condition of the fault 'mine' threw InvalidOperationException: Bad condition."));
    }
}
