namespace Masko.Client.Testing.Tests.Faults;

public sealed class HoldTests
{
    private static readonly TimeSpan After = TimeSpan.FromSeconds(3.21);

    private readonly WatchedTime time = new();

    [Test]
    public async Task A_hold_can_end_at_once_with_the_job_as_it_stands()
    {
        await using var scripted = await OpenAsync();
        var made = await (await scripted.GenerateAsync(await scripted.FoxAsync())).DataAsync();
        scripted.Faults.On(MaskoOperations.GetJob).EndHoldEarly();

        using var answer = await scripted.GetAsync($"/v1/jobs/{made["job_id"]}?wait=true");

        Assert.That((string?)(await answer.DataAsync())["status"], Is.EqualTo("pending"));
        Assert.That(scripted.LastRequest.Target, Does.EndWith("?wait=true"));
    }

    [Test]
    public async Task A_hold_can_end_after_a_while()
    {
        await using var scripted = await OpenAsync();
        var made = await (await scripted.GenerateAsync(await scripted.FoxAsync())).DataAsync();
        scripted.Faults.OnAny().EndHoldEarly(After);

        var answer = scripted.GetAsync($"/v1/jobs/{made["job_id"]}?wait=true");
        await time.BegunAsync(After);
        Assert.That(answer.IsCompleted, Is.False);
        scripted.Advance(After.TotalSeconds);

        Assert.That((string?)(await (await answer).DataAsync())["status"], Is.EqualTo("processing"));
    }

    [Test]
    public async Task A_hold_ends_with_its_job_when_that_is_earlier()
    {
        await using var scripted = await OpenAsync();
        var made = await (await scripted.GenerateAsync(await scripted.FoxAsync())).DataAsync();
        scripted.Faults.On(MaskoOperations.GetJob).EndHoldEarly(TimeSpan.FromSeconds(20));

        var answer = scripted.GetAsync($"/v1/jobs/{made["job_id"]}?wait=true");
        await time.BegunAsync(TimeSpan.FromSeconds(20));
        scripted.Advance(9);

        Assert.That((string?)(await (await answer).DataAsync())["status"], Is.EqualTo("completed"));
    }

    [Test]
    public async Task What_does_not_ask_to_wait_is_not_met()
    {
        await using var scripted = await OpenAsync();
        var made = await (await scripted.GenerateAsync(await scripted.FoxAsync())).DataAsync();
        var rule = scripted.Faults.On(MaskoOperations.GetJob).EndHoldEarly();

        await scripted.GetAsync($"/v1/jobs/{made["job_id"]}");
        await scripted.GetAsync($"/v1/jobs/{made["job_id"]}?wait=false");

        Assert.That(rule.Matched, Is.Zero);
        Assert.That(
            () => scripted.Faults.On(MaskoOperations.ListJobs).EndHoldEarly(),
            Throws.InvalidOperationException.With.Message.EqualTo("'hold ends after 0 s' is of jobs.get, and this rule is for jobs.list."));
    }

    [Test]
    public async Task A_job_that_is_not_there_is_not_there()
    {
        await using var scripted = await OpenAsync();
        scripted.Faults.OnAny().EndHoldEarly(After);

        Assert.That((await scripted.GetAsync("/v1/jobs/nowhere?wait=true")).Status(), Is.EqualTo(404));
    }

    private Task<Scripted> OpenAsync() => Scripted.OpenAsync(time.Clock, options => options.Time = time);
}
