using System.Text.Json.Nodes;

namespace Masko.Client.Testing.Tests.Faults;

public sealed class BatchTests
{
    [Test]
    public async Task An_entry_is_missing_in_the_answer_and_was_paid()
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.On(MaskoOperations.GenerateBatch).BatchEntryMissing(1);

        Assert.That(await IndexesAsync(scripted), Is.EqualTo([0, 2]));
        Assert.That(scripted.Spent, Is.EqualTo(3));
    }

    [Test]
    public async Task An_entry_is_there_twice_and_was_paid_once()
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.OnAny().BatchEntryTwice();

        Assert.That(await IndexesAsync(scripted), Is.EqualTo([0, 0, 1, 2]));
        Assert.That(scripted.Spent, Is.EqualTo(3));
    }

    [Test]
    public async Task Entries_are_out_of_order()
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.On(MaskoOperations.GenerateBatch).BatchOutOfOrder();

        Assert.That(await IndexesAsync(scripted), Is.EqualTo([2, 1, 0]));
    }

    [Test]
    public async Task Indexes_count_from_another_number()
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.On(MaskoOperations.GenerateBatch).BatchIndexesFrom(1);

        Assert.That(await IndexesAsync(scripted), Is.EqualTo([1, 2, 3]));
    }

    [Test]
    public async Task An_entry_has_a_member_of_ones_own()
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.On(MaskoOperations.GenerateBatch).BatchEntryMember(1, "error", """{"code":"odd"}""");

        using var answer = await scripted.BatchAsync(await scripted.FoxAsync(), "A", "B", "C");

        var jobs = (await answer.DataAsync())["jobs"]!.AsArray();
        Assert.That(jobs.Select(job => (string?)job!["error"]?["code"]), Is.EqualTo(new[] { null, "odd", null }));
        Assert.That(jobs.Select(job => (string?)job!["job_id"]), Is.Unique.And.All.Not.Null);
        Assert.That(() => scripted.Faults.OnAny().BatchEntryMember(0, "error", "{"), Throws.InstanceOf<System.Text.Json.JsonException>());
    }

    [Test]
    public async Task A_batch_that_is_too_short_or_refused_is_left_alone_and_the_rule_waits_for_the_next()
    {
        await using var scripted = await Scripted.OpenAsync();
        var fox = await scripted.FoxAsync();
        var rule = scripted.Faults.On(MaskoOperations.GenerateBatch).BatchEntryMissing(1);

        Assert.That((await scripted.BatchAsync(fox)).Status(), Is.EqualTo(400));
        Assert.That((await (await scripted.BatchAsync(fox, "Waving")).DataAsync())["jobs"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((rule.Matched, rule.Fired), Is.EqualTo((2, 0)));

        Assert.That(await IndexesAsync(scripted), Is.EqualTo([0, 2]));
        Assert.That(rule.Fired, Is.EqualTo(1));
    }

    [Test]
    public async Task No_other_operation_has_a_batch()
    {
        await using var scripted = await Scripted.OpenAsync();

        Assert.That(
            () => scripted.Faults.On(MaskoOperations.Generate).BatchOutOfOrder(),
            Throws.InvalidOperationException.With.Message.Contains("is of generation.generateBatch, and this rule is for generation.generate."));
    }

    private static async Task<IEnumerable<int>> IndexesAsync(Scripted scripted)
    {
        using var answer = await scripted.BatchAsync(await scripted.FoxAsync(), "A", "B", "C");
        Assert.That(answer.Status(), Is.EqualTo(202));
        return (await answer.DataAsync())["jobs"]!.AsArray().Select((JsonNode? job) => (int)job!["index"]!);
    }
}
