using System.Text.Json.Nodes;
using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Operations;

/// <summary>Starts what a plan holds, all of it or nothing, and shows what came of it.</summary>
internal sealed class CanvasWork(GenerationOperations generation, Views views)
{
    public IReadOnlyList<Job> Start(Call call, CanvasPlan plan)
    {
        generation.Afford(call, plan.Cost);
        var jobs = new List<Job>();
        foreach (var step in plan.Steps)
        {
            var job = generation.Start(call, step.Request);
            step.Keep(job);
            jobs.Add(job);
        }

        return jobs;
    }

    public JsonObject Planned(CanvasPlan plan) => Result(plan, [], dryRun: true);

    public JsonObject Done(CanvasPlan plan, IReadOnlyList<Job> jobs) => Result(plan, jobs, dryRun: false);

    private JsonObject Result(CanvasPlan plan, IReadOnlyList<Job> jobs, bool dryRun) => new()
    {
        ["generated"] = jobs.Count,
        ["skipped"] = plan.Skips.Count,
        ["skipped_items"] = new JsonArray([.. plan.Skips.Select(View)]),
        ["reverse_free"] = plan.ReverseFree,
        ["already_complete"] = plan.AlreadyComplete,
        ["estimated_cost"] = plan.Estimate,
        ["actual_cost"] = jobs.Sum(job => job.Cost),
        ["dry_run"] = dryRun,
        ["planned_jobs"] = new JsonArray([.. plan.Steps.Select((step, index) => View(step, dryRun ? null : jobs[index]))]),
        ["would_charge_credits"] = plan.Cost,
    };

    private JsonObject View(CanvasStep step, Job? job)
    {
        var shown = job is null ? new JsonObject() : views.Accepted(job);
        shown["type"] = step.Kind;
        shown[step.Place] = step.Id;
        shown["cost_credits"] = step.Credits;
        return shown;
    }

    private static JsonObject View(CanvasSkip skip) => new()
    {
        [skip.Place] = skip.Id,
        ["reason"] = skip.Reason,
        ["message"] = skip.Message,
    };
}
