namespace Masko.Client.Testing.Tests.Faults;

public sealed class MatchingTests
{
    [Test]
    public async Task A_rule_for_an_operation_meets_no_other()
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.On(MaskoOperations.CreateProject).Answer(503, times: FaultScript.Always);

        Assert.That((await scripted.GetAsync("/v1/projects")).Status(), Is.EqualTo(200));
        Assert.That((await scripted.PostAsync("/v1/projects", """{"name":"App"}""")).Status(), Is.EqualTo(503));
    }

    [Test]
    public async Task A_rule_for_any_operation_meets_downloads_but_nothing_that_is_no_operation()
    {
        await using var scripted = await Scripted.OpenAsync();
        var picture = await scripted.PictureAsync();
        scripted.Faults.OnAny().Answer(503, times: FaultScript.Always);

        Assert.That((await scripted.GetAsync("/v1/credits")).Status(), Is.EqualTo(503));
        Assert.That((await scripted.GetAsync(picture)).Status(), Is.EqualTo(503));
        Assert.That((await scripted.GetAsync("/v1/nowhere")).Status(), Is.EqualTo(404));
        Assert.That((await scripted.GetAsync("/v1/openapi.json")).Status(), Is.EqualTo(200));
    }

    [Test]
    public async Task An_operation_that_does_not_exist_is_refused_and_every_one_that_does_is_known()
    {
        await using var scripted = await Scripted.OpenAsync();
        var all = typeof(MaskoOperations).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.That(() => scripted.Faults.On("generation.generat"), Throws.ArgumentException.With.Message.Contains("'generation.generat' is no operation"));
        Assert.That(all, Has.Count.EqualTo(35));
        Assert.That(() => all.ForEach(name => scripted.Faults.On(name).Answer(503)), Throws.Nothing);
    }

    [Test]
    public async Task Texts_in_the_body_pick_requests()
    {
        await using var scripted = await Scripted.OpenAsync();
        var fox = await scripted.FoxAsync();
        scripted.Faults.On(MaskoOperations.Generate).WithBody("Waving").WithBody("logo").Answer(503, times: FaultScript.Always);

        Assert.That((await scripted.GenerateAsync(fox, "Waving")).Status(), Is.EqualTo(202));
        Assert.That((await scripted.GenerateAsync(fox, "Sleeping", "logo")).Status(), Is.EqualTo(202));
        Assert.That((await scripted.GenerateAsync(fox, "Waving", "logo")).Status(), Is.EqualTo(503));
    }

    [Test]
    public async Task A_text_is_found_at_the_end_of_a_long_body()
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.On(MaskoOperations.CreateProject).WithBody("needle").Answer(503);

        Assert.That((await scripted.PostAsync("/v1/projects", $$"""{"name":"{{new string('x', 200_000)}} needle"}""")).Status(), Is.EqualTo(503));
    }

    [Test]
    public async Task Conditions_pick_requests_and_all_must_hold()
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.OnAny().Where(request => request.Method == "GET").Where(request => request.Target.Contains("limit=7", StringComparison.Ordinal)).Answer(503);

        Assert.That((await scripted.GetAsync("/v1/projects")).Status(), Is.EqualTo(200));
        Assert.That((await scripted.GetAsync("/v1/projects?limit=7")).Status(), Is.EqualTo(503));
    }

    [Test]
    public async Task A_condition_that_throws_is_answered_500_with_the_reason()
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.OnAny().Named("mine").Where(_ => throw new InvalidOperationException("Bad condition.")).ResetAfterExecuting();

        using var answer = await scripted.GetAsync("/v1/credits");

        Assert.That(answer.Status(), Is.EqualTo(500));
        Assert.That(
            (string?)(await answer.JsonAsync())["error"]!["message"],
            Is.EqualTo("The condition of the fault 'mine' threw InvalidOperationException: Bad condition."));
    }

    [Test]
    public async Task A_condition_may_look_at_the_server()
    {
        await using var scripted = await Scripted.OpenAsync();
        var fox = await scripted.FoxAsync();
        scripted.Faults.OnAny().Where(_ => scripted.Server.Workspace.Balance < 1000 && scripted.Server.Ledger.Spent > 0).Answer(503);

        Assert.That((await scripted.GenerateAsync(fox)).Status(), Is.EqualTo(202));
        Assert.That((await scripted.GenerateAsync(fox)).Status(), Is.EqualTo(503));
    }

    [Test]
    public async Task The_first_ones_are_let_through()
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.On(MaskoOperations.GetCredits).Skip(2).Answer(503, times: 2);

        Assert.That(await StatusesAsync(scripted, 6), Is.EqualTo([200, 200, 503, 503, 200, 200]));
    }

    [Test]
    public async Task Rules_for_the_same_requests_happen_one_after_the_other()
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.On(MaskoOperations.GetCredits).RateLimited(times: 2);
        var second = scripted.Faults.OnAny().Answer(503);
        scripted.Faults.On(MaskoOperations.GetCredits).Skip(1).Answer(500);

        Assert.That(await StatusesAsync(scripted, 6), Is.EqualTo([429, 429, 503, 200, 500, 200]));
        Assert.That((second.Matched, second.Fired, second.RanOut), Is.EqualTo((4, 1, true)));
    }

    [Test]
    public async Task Conditions_are_kept_apart()
    {
        await using var scripted = await Scripted.OpenAsync();
        var credits = scripted.Faults.On(MaskoOperations.GetCredits);
        credits.Skip(1).Answer(500);
        credits.Answer(503);

        Assert.That(await StatusesAsync(scripted, 3), Is.EqualTo([503, 500, 200]));
    }

    [Test]
    public async Task Rules_are_added_while_requests_run_and_each_fires_as_often_as_it_may()
    {
        await using var scripted = await Scripted.OpenAsync();
        var requests = Enumerable.Range(0, 100).Select(i => Task.Run(async () =>
        {
            if (i % 10 == 0)
            {
                scripted.Faults.On(MaskoOperations.GetCredits).Answer(503, times: 2);
            }

            return (await scripted.GetAsync("/v1/credits")).Status();
        }));

        await Task.WhenAll(requests);
        await StatusesAsync(scripted, 20);

        Assert.That(scripted.Faults.Rules.Select(rule => rule.Fired), Is.EqualTo(Enumerable.Repeat(2, 10)));
        Assert.That(scripted.Server.Requests.Count(request => request.Status == 503), Is.EqualTo(20));
    }

    private static async Task<IReadOnlyList<int>> StatusesAsync(Scripted scripted, int count)
    {
        var statuses = new List<int>();
        for (var i = 0; i < count; i++)
        {
            statuses.Add((await scripted.GetAsync("/v1/credits")).Status());
        }

        return statuses;
    }
}
