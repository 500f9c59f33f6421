using Masko.Client.Testing;

namespace Masko.Client.Runs.Tests.Canvases;

public sealed class CanvasPlanTests
{
    private static readonly GenerateAllBody FourSeconds = new() { Targets = CanvasTargets.Animations, Duration = TimeSpan.FromSeconds(4) };

    [Test]
    public async Task A_template_becomes_an_export_with_all_its_videos_and_costs_what_the_plan_said()
    {
        await using var studio = await Studio.OpenAsync();
        var seen = new Seen();

        var (plan, all, ended, config) = await studio.DriveAsync(async () =>
        {
            var canvas = await studio.Masko.Canvases.CreateAsync(studio.Fox.Id, new() { Name = "Main", TemplateId = "claude-code-4state" });
            var images = await studio.Masko.WaitForJobsAsync(studio.Fox.Id, canvas.Jobs.Select(job => job.JobId));
            Assert.That((images.Completed.Count, images.Failed.Count), Is.EqualTo((4, 0)));
            var before = studio.Server.Ledger.Spent;
            var plan = await studio.Masko.PlanCanvasAsync(studio.Fox.Id, canvas.Id, FourSeconds);
            Assert.That(studio.Server.Ledger.Spent, Is.EqualTo(before), "a plan costs nothing");

            var all = await plan.GenerateAsync();
            var ended = await all.WaitAsync(new() { Timeout = TimeSpan.FromHours(1), Progress = seen });
            Assert.That(studio.Server.Ledger.Spent - before, Is.EqualTo(plan.Credits));
            return (plan, all, ended, await studio.Masko.Canvases.ExportAsync(studio.Fox.Id, canvas.Id));
        });

        Assert.Multiple(() =>
        {
            Assert.That((plan.Count, plan.Credits), Is.EqualTo((7, 140m)));
            Assert.That(plan.ToString(), Does.Contain("7 animations, 140 credits at most"));
            Assert.That(all.JobIds, Has.Count.EqualTo(7));
            Assert.That(ended.Failed, Is.Empty);
            Assert.That(ended.Completed.Select(job => job.Id), Is.EquivalentTo(all.JobIds));
            Assert.That(seen.Ended.Distinct().Count(), Is.EqualTo(ended.Completed.Count));
            Assert.That(config.Edges!.Where(edge => edge.Source != CanvasEdge.AnyNode).Select(edge => edge.Videos!.Webm), Is.All.Not.Empty);
            Assert.That(new CanvasPlayer(config).Problems, Is.Empty);
        });
    }

    [Test]
    public async Task A_lost_answer_says_how_to_find_out_and_a_new_plan_makes_nothing_twice()
    {
        await using var studio = await Studio.OpenAsync();

        var (error, again, spent) = await studio.DriveAsync(async () =>
        {
            var canvas = await CanvasAsync(studio);
            var plan = await studio.Masko.PlanCanvasAsync(studio.Fox.Id, canvas.Id, FourSeconds);
            studio.Server.Faults.On(MaskoOperations.GenerateAll).ResetAfterExecuting();
            var error = await Studio.CatchAsync<OutcomeUnknownException>(() => plan.GenerateAsync());
            Assert.That(Orders(studio), Is.EqualTo(2), "the dry run, and one order");

            var ended = await studio.Masko.WaitForJobsAsync(studio.Fox.Id);
            Assert.That(ended.Completed, Has.Count.EqualTo(7), "found without their ids");
            var again = await studio.Masko.PlanCanvasAsync(studio.Fox.Id, canvas.Id, FourSeconds);
            var spent = studio.Server.Ledger.Spent;
            var nothing = await (await again.GenerateAsync()).WaitAsync();
            Assert.That((nothing.Completed.Count, studio.Server.Ledger.Spent - spent), Is.EqualTo((0, 0)));
            return (error, again, spent);
        });

        Assert.That(error.Message, Does.EndWith($"WaitForJobsAsync(\"{studio.Fox.Id}\") waits for what did start; a new plan then says what is lacking, and makes nothing twice."));
        Assert.That((again.Count, again.Credits, spent), Is.EqualTo((0, 0m, 144)));
    }

    [Test]
    public async Task A_lost_answer_to_an_order_for_everything_anew_warns_of_a_second_one()
    {
        await using var studio = await Studio.OpenAsync();

        var error = await studio.DriveAsync(async () =>
        {
            var canvas = await CanvasAsync(studio);
            var plan = await studio.Masko.PlanCanvasAsync(studio.Fox.Id, canvas.Id, FourSeconds with { SkipCompleted = false });
            studio.Server.Faults.On(MaskoOperations.GenerateAll).ResetAfterExecuting();
            return await Studio.CatchAsync<OutcomeUnknownException>(() => plan.GenerateAsync());
        });

        Assert.That(error.Message, Does.Contain("a second call makes and charges everything again"));
    }

    [Test]
    public async Task Failed_jobs_are_told_and_a_new_plan_has_them_alone()
    {
        await using var studio = await Studio.OpenAsync();

        var (ended, again, rest) = await studio.DriveAsync(async () =>
        {
            var canvas = await CanvasAsync(studio);
            studio.Server.Faults.OnJob().OfType("animation").Fails(message: "The model is tired", times: 2);
            var ended = await (await (await studio.Masko.PlanCanvasAsync(studio.Fox.Id, canvas.Id, FourSeconds)).GenerateAsync()).WaitAsync();
            var again = await studio.Masko.PlanCanvasAsync(studio.Fox.Id, canvas.Id, FourSeconds);
            return (ended, again, await (await again.GenerateAsync()).WaitAsync());
        });

        Assert.That(ended.Failed.Where(job => job.Type == JobType.Animation).Select(job => job.Error!.Message), Is.EqualTo(new[] { "The model is tired", "The model is tired" }));
        Assert.That((again.Count, again.Credits), Is.EqualTo((2, 40m)));
        Assert.That(rest.Failed, Is.Empty);
        Assert.That(studio.Server.Ledger.Spent, Is.EqualTo(144));
    }

    [Test]
    public async Task A_process_that_knows_only_the_ids_goes_on_where_another_stopped()
    {
        await using var studio = await Studio.OpenAsync();

        var config = await studio.DriveAsync(async () =>
        {
            var canvas = await CanvasAsync(studio);
            await (await studio.Masko.PlanCanvasAsync(studio.Fox.Id, canvas.Id, FourSeconds)).GenerateAsync();

            using var http = studio.Server.CreateHttpClient();
            using var other = new MaskoClient(studio.Server.ApiKey, http, new() { Time = studio.Server.Time });
            var ended = await other.WaitForJobsAsync(studio.Fox.Id);
            Assert.That(ended.Completed, Has.Count.EqualTo(7));
            return await other.Canvases.ExportAsync(studio.Fox.Id, canvas.Id);
        });

        Assert.That(config.Edges!.Where(edge => edge.Source != CanvasEdge.AnyNode).Select(edge => edge.Videos!.Webm), Is.All.Not.Empty);
    }

    [Test]
    public async Task Before_its_images_are_there_the_plan_counts_what_it_will_cost_later_too()
    {
        await using var studio = await Studio.OpenAsync();

        var plan = await studio.DriveAsync(async () =>
        {
            var canvas = await studio.Masko.Canvases.CreateAsync(studio.Fox.Id, new() { Name = "Main", TemplateId = "claude-code-4state" });
            return await studio.Masko.PlanCanvasAsync(studio.Fox.Id, canvas.Id, FourSeconds);
        });

        Assert.That((plan.Count, plan.Credits), Is.EqualTo((0, 140m)));
    }

    [Test]
    public async Task Too_few_credits_make_nothing()
    {
        await using var studio = await Studio.OpenAsync(new() { SubscriptionCredits = 100 });

        var error = await studio.DriveAsync(async () =>
        {
            var canvas = await CanvasAsync(studio);
            var plan = await studio.Masko.PlanCanvasAsync(studio.Fox.Id, canvas.Id, FourSeconds);
            return await Studio.CatchAsync<InsufficientCreditsException>(() => plan.GenerateAsync());
        });

        Assert.That((error.Required, error.Balance, studio.Server.Ledger.Spent), Is.EqualTo((140, 96, 4)));
    }

    [Test]
    public async Task A_service_that_takes_the_question_for_an_order_is_told()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.GenerateAll).Answer(200, """{"data":{"generated":7,"actual_cost":140,"dry_run":false}}""");

        var error = await studio.DriveAsync(() => Studio.CatchAsync<OutcomeUnknownException>(() => studio.Masko.PlanCanvasAsync(studio.Fox.Id, "canvas")));

        Assert.That(error.MayBeCharged, Is.True);
        Assert.That(error.Message, Does.Contain("7 animations were started for 140 credits").And.Contain($"WaitForJobsAsync(\"{studio.Fox.Id}\")"));
    }

    [Test]
    public async Task A_lost_answer_to_a_plan_says_that_it_was_one()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.GenerateAll).ResetAfterExecuting();

        var error = await studio.DriveAsync(async () =>
        {
            var canvas = await CanvasAsync(studio);
            return await Studio.CatchAsync<OutcomeUnknownException>(() => studio.Masko.PlanCanvasAsync(studio.Fox.Id, canvas.Id));
        });

        Assert.That(error.Message, Does.EndWith("It was a dry run, which makes nothing: plan again."));
        Assert.That((Orders(studio), studio.Server.Ledger.Spent), Is.EqualTo((1, 4)));
    }

    private static async Task<Canvas> CanvasAsync(Studio studio)
    {
        var canvas = await studio.Masko.Canvases.CreateAsync(studio.Fox.Id, new() { Name = "Main", TemplateId = "claude-code-4state" });
        await studio.Masko.WaitForJobsAsync(studio.Fox.Id, canvas.Jobs.Select(job => job.JobId));
        return canvas;
    }

    private static int Orders(Studio studio) => studio.Server.Requests.Count(request => request.Operation == MaskoOperations.GenerateAll);

    /// <summary>Hears on the thread that tells; <see cref="Progress{T}"/> would hear later.</summary>
    private sealed class Seen : IProgress<Job>
    {
        private readonly List<string> ended = [];

        public IReadOnlyList<string> Ended
        {
            get
            {
                lock (ended)
                {
                    return [.. ended];
                }
            }
        }

        public void Report(Job value)
        {
            lock (ended)
            {
                if (value.Status.IsEnd)
                {
                    ended.Add(value.Id);
                }
            }
        }
    }
}
