namespace Masko.Client.Runs.Tests.Money;

public sealed class PriceTests
{
    private static readonly TimeSpan Four = TimeSpan.FromSeconds(4);

    [Test]
    public async Task An_estimate_of_whole_seconds_is_what_the_ledger_says_after_the_run()
    {
        await using var studio = await Studio.OpenAsync();

        var estimate = await studio.DriveAsync(async () =>
        {
            var wave = await Rules.Wave.MakeAsync(studio);
            var spent = studio.Server.Ledger.Spent;
            GenerateBody[] bodies =
            [
                GenerateBody.Image("Jumping", "jumps"),
                GenerateBody.Animation("Sitting", "sits", "breathes", Four),
                GenerateBody.AnimationOf(wave.Assets.RequireImage(), "Clip", "waves", Four),
                GenerateBody.Transition(wave.Assets.RequireImage(), wave.Assets.RequireImage(), "Turn", "turns", Four) with { AutoReverse = true },
                GenerateBody.Edit(wave.ItemId!, wave.Assets.RequireImage(), "a hat"),
                GenerateBody.Logo("Badge", "a fox"),
                GenerateBody.Regenerate(wave.ItemId!, "waves again"),
            ];
            var before = studio.Server.Requests.Count;
            var said = studio.Masko.Estimate(bodies);
            Assert.That(studio.Server.Requests, Has.Count.EqualTo(before));
            await using var run = studio.Masko.Run(studio.Fox.Id, bodies);
            var summary = await run.Completion;
            Assert.That(summary.Spent, Is.EqualTo(studio.Server.Ledger.Spent - spent));
            Assert.That(summary.Spent, Is.EqualTo(said.Credits));
            return said;
        });

        Assert.That(estimate.Credits, Is.EqualTo(69));
    }

    [Test]
    public async Task A_budget_goes_by_the_price_of_each_item()
    {
        await using var studio = await Studio.OpenAsync();

        var summary = await studio.DriveAsync(async () =>
        {
            var clips = Enumerable.Range(0, 3).Select(number => GenerateBody.Animation($"Clip {number}", "sits", "breathes", Four));
            await using var run = studio.Masko.Run(studio.Fox.Id, clips, new() { Budget = 45 });
            return await run.Completion;
        });

        Assert.That((summary.Completed, summary.NotSent, summary.End), Is.EqualTo((2, 1, RunEnd.Budget)));
        Assert.That(studio.Server.Ledger.Spent, Is.EqualTo(42));
    }
}
