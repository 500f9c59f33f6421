using Masko.Client.Testing.Tests.Transport;

namespace Masko.Client.Testing.Tests.Faults;

public sealed class DelayTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1234);

    private readonly WatchedTime time = new();

    [Test]
    public async Task Before_a_delayed_request_is_carried_out_nothing_is_charged()
    {
        await using var scripted = await OpenAsync();
        var fox = await scripted.FoxAsync();
        scripted.Faults.On(MaskoOperations.Generate).DelayBeforeExecuting(Delay);

        var answer = scripted.GenerateAsync(fox);
        await time.BegunAsync(Delay);
        scripted.Advance(1233);
        Assert.That((scripted.Spent, answer.IsCompleted), Is.EqualTo((0, false)));
        scripted.Advance(1);

        Assert.That((await answer).Status(), Is.EqualTo(202));
        Assert.That(scripted.Spent, Is.EqualTo(1));
    }

    [Test]
    public async Task A_delayed_request_that_is_given_up_is_not_carried_out()
    {
        await using var scripted = await OpenAsync();
        var fox = await scripted.FoxAsync();
        scripted.Faults.On(MaskoOperations.Generate).DelayBeforeExecuting(Delay);
        using var giveUp = new CancellationTokenSource();
        var answer = scripted.Http.PostAsync($"/v1/collections/{fox}/generate", Scripted.Json("""{"type":"image","name":"n","image_prompt":"p"}"""), giveUp.Token);

        await time.BegunAsync(Delay);
        await giveUp.CancelAsync();
        await answer.FailsWith<OperationCanceledException>();
        await time.EndedAsync(Delay);
        scripted.Advance(5000);

        Assert.That((await scripted.GetAsync("/v1/jobs")).Status(), Is.EqualTo(200));
        Assert.That(scripted.Spent, Is.Zero);
    }

    [Test]
    public async Task While_its_answer_is_delayed_a_request_has_been_charged()
    {
        await using var scripted = await OpenAsync();
        var fox = await scripted.FoxAsync();
        scripted.Faults.On(MaskoOperations.Generate).DelayBeforeAnswering(Delay);

        var answer = scripted.GenerateAsync(fox);
        await time.BegunAsync(Delay);
        Assert.That((scripted.Spent, answer.IsCompleted), Is.EqualTo((1, false)));
        scripted.Advance(1234);

        Assert.That((await answer).Status(), Is.EqualTo(202));
    }

    [Test]
    public async Task A_file_is_delayed_too()
    {
        await using var scripted = await OpenAsync();
        var picture = await scripted.PictureAsync();
        scripted.Faults.On(MaskoOperations.DownloadAsset).DelayBeforeAnswering(Delay);

        var answer = scripted.GetAsync(picture);
        await time.BegunAsync(Delay);
        scripted.Advance(1234);

        Assert.That((await answer).Status(), Is.EqualTo(200));
    }

    [Test]
    public async Task Delays_add_up_and_go_with_what_else_goes_wrong()
    {
        await using var scripted = await OpenAsync();
        var fox = await scripted.FoxAsync();
        scripted.Faults.OnAny().DelayBeforeExecuting(Delay / 2, FaultScript.Always);
        scripted.Faults.On(MaskoOperations.Generate).ResetAfterExecuting();
        scripted.Faults.On(MaskoOperations.Generate).DelayBeforeExecuting(Delay / 2);

        var answer = scripted.GenerateAsync(fox);
        await time.BegunAsync(Delay);
        scripted.Advance(1234);

        Assert.That((await answer.FailsWith<HttpRequestException>()).IsReset());
        Assert.That(scripted.Spent, Is.EqualTo(1));
        Assert.That(scripted.Faults.Rules.Select(rule => rule.Fired), Is.EqualTo([1, 1, 1]));
    }

    [Test]
    public async Task An_answer_in_place_of_executing_is_delayed_as_well()
    {
        await using var scripted = await OpenAsync();
        scripted.Faults.On(MaskoOperations.GetCredits).DelayBeforeAnswering(Delay);
        scripted.Faults.On(MaskoOperations.GetCredits).Answer(503);

        var answer = scripted.GetAsync("/v1/credits");
        await time.BegunAsync(Delay);
        Assert.That(answer.IsCompleted, Is.False);
        scripted.Advance(1234);

        Assert.That((await answer).Status(), Is.EqualTo(503));
    }

    private Task<Scripted> OpenAsync() => Scripted.OpenAsync(time.Clock, options => options.Time = time);
}
