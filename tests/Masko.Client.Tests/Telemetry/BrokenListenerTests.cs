using System.Diagnostics;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Tests.Telemetry;

public sealed class BrokenListenerTests
{
    [Test]
    public async Task What_was_paid_is_answered_whoever_listens_breaks()
    {
        await using var server = await WireServer.StartAsync(context => Answer.Json(context, 202, """{"data":{"job_id":"j"}}"""));
        using var broken = new BrokenListeners(server.Address.Port);
        using var masko = server.Client(options => options.LoggerFactory = broken);
        var around = Activity.Current;

        var wave = await masko.Generation.GenerateAsync("f9503022", GenerateBody.Image("n", "p"));

        Assert.That(wave.JobId, Is.EqualTo("j"));
        Assert.That(broken.Told, Is.GreaterThan(0));
        Assert.That(Activity.Current, Is.EqualTo(around), "what could not start is nobody's current span");
    }

    [Test]
    public async Task A_log_that_cannot_be_written_keeps_no_request_from_being_sent_again()
    {
        await using var server = await WireServer.StartAsync(Answer.InTurn(Answer.Status(500), Answer.Reset, Answer.Fine));
        using var broken = new BrokenListeners(server.Address.Port);
        using var masko = server.RetryingClient(options => options.LoggerFactory = broken);

        await masko.Jobs.GetAsync("j");

        Assert.That(broken.Told, Is.GreaterThan(2));
    }

    [Test]
    public async Task An_error_stays_what_it_is()
    {
        await using var server = await WireServer.StartAsync(Answer.InTurn(Answer.Reset));
        using var broken = new BrokenListeners(server.Address.Port);
        using var masko = server.Client(options => options.LoggerFactory = broken);

        Assert.CatchAsync<OutcomeUnknownException>(() => masko.Generation.GenerateAsync("f9503022", GenerateBody.Image("n", "p")));
    }
}
