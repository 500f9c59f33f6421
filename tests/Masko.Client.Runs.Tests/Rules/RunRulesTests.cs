using Masko.Client.Testing;

namespace Masko.Client.Runs.Tests.Rules;

public sealed class RunRulesTests
{
    [Test]
    public async Task Nothing_is_sent_when_a_list_has_broken_items_and_all_findings_come_at_once()
    {
        await using var studio = await Studio.OpenAsync();
        var before = studio.Server.Requests.Count;

        var (results, summary, error) = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(
                studio.Fox.Id, [.. Studio.Poses(20), GenerateBody.Image("", ""), GenerateBody.Animation("Clip", "sits", "breathes", TimeSpan.Zero)]);
            var seen = new List<ItemResult>();
            var broken = await Studio.CatchAsync<RuleBrokenException>(async () =>
            {
                await foreach (ItemResult result in run)
                {
                    seen.Add(result);
                }
            });
            return (seen, await run.Completion, broken);
        });

        Assert.Multiple(() =>
        {
            Assert.That(error.Problems.Cast<RuleFinding>().Select(finding => (finding.RuleId, finding.Field)), Is.EqualTo(new[]
            {
                (RuleIds.ItemName, "name"), (RuleIds.EmptyPrompt, "image_prompt"), (RuleIds.Duration, "duration"),
            }));
            Assert.That(error.Message, Does.Contain("Item 'Clip': `duration` is '0', "));
            Assert.That((summary.Refused, summary.NotSent, summary.Total, summary.End), Is.EqualTo((2, 20, 22, RunEnd.Rules)));
            Assert.That(results.Select(result => result.State).Skip(20), Is.All.EqualTo(ItemState.Refused));
            Assert.That(studio.Server.Requests, Has.Count.EqualTo(before));
            Assert.That(studio.Server.Ledger.Spent, Is.Zero);
        });
    }

    [Test]
    public async Task A_broken_item_of_a_stream_is_refused_alone()
    {
        await using var studio = await Studio.OpenAsync();

        var results = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Stream(12));
            return await run.ToListAsync();
        });

        Assert.That(results.Count(result => result.State == ItemState.Completed), Is.EqualTo(11));
        Assert.That(results[5].State, Is.EqualTo(ItemState.Refused));
        Assert.That(results[5].Problem, Is.InstanceOf<RuleFinding>().With.Property("ItemName").EqualTo("Pose 5"));
        Assert.That(studio.Server.Ledger.Spent, Is.EqualTo(11));
    }

    [Test]
    public async Task A_broken_item_of_a_stream_stops_the_run_when_it_is_asked_to()
    {
        await using var studio = await Studio.OpenAsync();

        var summary = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Stream(100), new() { StopOnBrokenRule = true });
            return await run.Completion;
        });

        Assert.That((summary.Refused, summary.End), Is.EqualTo((1, RunEnd.Rules)));
        Assert.That(summary.Error, Is.InstanceOf<RuleBrokenException>().With.Message.Contains("MASKO-R005"));
        Assert.That(studio.Server.Ledger.Spent, Is.LessThanOrEqualTo(10));
    }

    [Test]
    public async Task An_item_that_is_being_looked_up_at_a_cancel_is_not_lost()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.GetAsset).DelayBeforeAnswering(TimeSpan.FromMinutes(1));

        var results = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, One());
            await Task.Delay(TimeSpan.FromSeconds(2), studio.Server.Time);
            run.Cancel();
            return await run.ToListAsync();
        });

        Assert.That(results.Single().State, Is.EqualTo(ItemState.NotSent));

        static async IAsyncEnumerable<GenerateBody> One()
        {
            await Task.CompletedTask;
            yield return Clip("nobody-knows", 0);
        }
    }

    [Test]
    public async Task A_run_of_a_thousand_animations_of_one_source_looks_it_up_once()
    {
        await using var studio = await Studio.OpenAsync();
        var fox = await studio.DriveAsync(() => Wave.MakeAsync(studio));
        using var stranger = Wave.Stranger(studio);

        var error = await studio.DriveAsync(async () =>
        {
            await using var run = stranger.Run(studio.Fox.Id, Enumerable.Range(0, 1000).Select(number => Clip(fox.Assets.TransparentImage!.Value.Value, number)));
            return await Studio.CatchAsync<RuleBrokenException>(() => run.ToListAsync());
        });

        Assert.That(error.Problems, Has.Count.EqualTo(1000));
        Assert.That(error.Message, Does.Contain("a transparent_image asset").And.Contain("And 990 more: see Problems."));
        Assert.That(studio.Server.Requests.Count(request => request.Operation == MaskoOperations.GetAsset), Is.EqualTo(1));
    }

    [Test]
    public async Task A_source_that_an_answer_named_is_not_looked_up()
    {
        await using var studio = await Studio.OpenAsync();

        var results = await studio.DriveAsync(async () =>
        {
            var fox = await Wave.MakeAsync(studio);
            await using var run = studio.Masko.Run(studio.Fox.Id, Enumerable.Range(0, 30).Select(number => Clip(fox.Assets.RequireImage().Value, number)));
            return await run.ToListAsync();
        });

        Assert.That(results.Select(result => result.State), Is.All.EqualTo(ItemState.Completed));
        Assert.That(studio.Server.Requests.Any(request => request.Operation == MaskoOperations.GetAsset), Is.False);
    }

    [Test]
    public async Task A_look_up_that_fails_warns_and_the_run_goes_on()
    {
        await using var studio = await Studio.OpenAsync();
        var fox = await studio.DriveAsync(() => Wave.MakeAsync(studio));
        var heard = new Heard();
        using var stranger = Wave.Stranger(studio);
        studio.Server.Faults.On(MaskoOperations.GetAsset).Error(403, "forbidden", "Not yours to see.", times: null);

        var results = await studio.DriveAsync(async () =>
        {
            var clips = Enumerable.Range(0, 15).Select(number => Clip(fox.Assets.RequireImage().Value, number));
            await using var run = stranger.Run(studio.Fox.Id, clips, new() { Rules = new() { Warnings = heard } });
            return await run.ToListAsync();
        });

        Assert.That(results.Select(result => result.State), Is.All.EqualTo(ItemState.Completed));
        Assert.That(heard.All.Single(), Has.Property("RuleId").EqualTo(RuleIds.FailedLookup).And.Message.Contains("Not yours to see"));
        Assert.That(studio.Server.Requests.Count(request => request.Operation == MaskoOperations.GetAsset), Is.EqualTo(1));
    }

    [Test]
    public async Task A_run_of_a_thousand_images_costs_no_request_for_its_rules()
    {
        await using var studio = await Studio.OpenAsync();

        await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(1000));
            return await run.Completion;
        });

        Assert.That(studio.Server.Requests.Any(request => request.Operation is MaskoOperations.GetAsset or MaskoOperations.ListItems), Is.False);
    }

    private static AnimationOfBody Clip(string source, int number) => GenerateBody.AnimationOf(new(source), $"Clip {number}", "waves", TimeSpan.FromSeconds(1));

    private static async IAsyncEnumerable<GenerateBody> Stream(int count)
    {
        for (var number = 0; number < count; number++)
        {
            await Task.Yield();
            yield return GenerateBody.Image($"Pose {number}", number == 5 ? " " : "stands");
        }
    }
}
