using System.Text.Json;
using NSubstitute;

namespace Masko.Client.Tests.Canvases;

/// <summary>Answers to generate-all whose shapes are documented nowhere, and so may be any.</summary>
public sealed class CanvasPlanTests
{
    private readonly IMaskoClient masko = Substitute.For<IMaskoClient>();

    [TestCase("""{"planned_jobs":[{},{}],"would_charge_credits":40,"estimated_cost":40}""", 2, 40)]
    [TestCase("""{"planned_jobs":7,"would_charge_credits":true,"estimated_cost":140}""", 7, 140)]
    [TestCase("""{"planned_jobs":[],"would_charge_credits":0,"estimated_cost":140}""", 0, 140, Description = "its images are not there yet")]
    [TestCase("""{"would_charge_credits":60.5,"estimated_cost":60}""", null, 60.5)]
    [TestCase("""{"would_charge_credits":60}""", null, 60)]
    [TestCase("""{"planned_jobs":{"loop":4},"would_charge_credits":"sixty"}""", null, null)]
    [TestCase("{}", null, null)]
    public async Task What_the_service_says_of_the_price_is_read_whatever_its_shape(string answer, int? count, decimal? credits)
    {
        masko.Canvases.GenerateAllAsync(default!, default!, default!).ReturnsForAnyArgs(Read(answer));

        var plan = await masko.PlanCanvasAsync("c", "v");

        Assert.That((plan.Count, plan.Credits), Is.EqualTo((count, credits)));
        Assert.That(plan.ToString(), Does.StartWith("Canvas v: ").And.EndWith(" at most"));
    }

    [Test]
    public async Task A_plan_asks_and_its_order_orders_the_same()
    {
        masko.Canvases.GenerateAllAsync(default!, default!, default!).ReturnsForAnyArgs(Read("{}"));
        var body = new GenerateAllBody { Targets = CanvasTargets.Animations, Duration = TimeSpan.FromSeconds(4), DryRun = false };

        var plan = await masko.PlanCanvasAsync("c", "v", body);
        await plan.GenerateAsync();

        Received.InOrder(() =>
        {
            masko.Canvases.GenerateAllAsync("c", "v", body with { DryRun = true }, Arg.Any<CallOptions>(), Arg.Any<CancellationToken>());
            masko.Canvases.GenerateAllAsync("c", "v", body with { DryRun = null }, Arg.Any<CallOptions>(), Arg.Any<CancellationToken>());
        });
    }

    [TestCase("""{"planned_jobs":[{"job_id":"a"},{"job_id":"b"},{"job_id":"a"}]}""", "a b")]
    [TestCase("""{"jobs":[{"job_id":"a"}],"planned_jobs":2}""", "a")]
    [TestCase("""{"planned_jobs":["a",1,null,{"job_id":7},{"job_id":[]},{"job_id":""},{"job_id":null},{}]}""", "7")]
    [TestCase("""{"planned_jobs":{"job_id":"a"},"jobs":null}""", "")]
    [TestCase("{}", "")]
    public void The_jobs_of_an_answer_are_those_that_it_names(string answer, string ids) =>
        Assert.That(new CanvasGeneration(masko, "c", "v", Read(answer)).JobIds, Is.EqualTo(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [TestCase("""{"dry_run":false}""", true)]
    [TestCase("""{"actual_cost":20}""", true)]
    [TestCase("""{"generated":7}""", false, Description = "what would be made")]
    [TestCase("""{"dry_run":true,"actual_cost":20}""", false)]
    public void An_order_in_place_of_a_plan_is_told(string answer, bool isOrder)
    {
        masko.Canvases.GenerateAllAsync(default!, default!, default!).ReturnsForAnyArgs(Read(answer));

        Assert.That(() => masko.PlanCanvasAsync("c", "v"), isOrder ? Throws.TypeOf<OutcomeUnknownException>() : Throws.Nothing);
    }

    private static GenerateAllResult Read(string answer) => JsonSerializer.Deserialize<GenerateAllResult>(answer, MaskoJson.Options)!;
}
