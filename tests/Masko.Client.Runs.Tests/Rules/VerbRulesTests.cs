using System.Text.Json.Nodes;
using Masko.Client.Testing;

namespace Masko.Client.Runs.Tests.Rules;

public sealed class VerbRulesTests
{
    [Test]
    public async Task A_generation_is_looked_at_before_it_is_sent_and_the_message_names_the_right_image()
    {
        await using var studio = await Studio.OpenAsync();

        var (fox, error) = await studio.DriveAsync(async () =>
        {
            var made = await Wave.MakeAsync(studio);
            var wrong = GenerateBody.AnimationOf(new(made.Assets.TransparentImage!.Value.Value), "Clip", " ", TimeSpan.FromSeconds(4));
            return (made, await Studio.CatchAsync<RuleBrokenException>(() => studio.Masko.GenerateAsync(studio.Fox.Id, wrong)));
        });

        Assert.That(error.Problems.Select(problem => problem.Code), Is.EqualTo(new[] { RuleIds.EmptyPrompt, RuleIds.TransparentSource }));
        Assert.That(error.Message, Does.EndWith(
            $"A source must be the full image: use AssetIds.Image ('{fox.Assets.Image}') of item 'Waving hello'. (rule MASKO-R007)"));
        Assert.That(studio.Server.Requests.Count(request => request.Operation == MaskoOperations.Generate), Is.EqualTo(1));
    }

    [Test]
    public async Task A_webhook_teaches_too()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Masko.Receive(new() { Event = JobEventType.JobCompleted, JobId = "j", Assets = new() { TransparentImage = new("t") } });

        await studio.DriveAsync(() => Studio.CatchAsync<RuleBrokenException>(
            () => studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.AnimationOf(new("t"), "Clip", "waves", TimeSpan.FromSeconds(4)))));
    }

    [Test]
    public async Task A_logo_that_the_plan_forbids_is_refused_from_the_second_on_until_the_plan_may_have_changed()
    {
        await using var studio = await Studio.OpenAsync(new() { IsPro = false });
        Task<Generation> Logo() => studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Logo("Badge", "a fox"));

        var error = await studio.DriveAsync(async () =>
        {
            await Studio.CatchAsync<MaskoApiException>(Logo);
            return await Studio.CatchAsync<RuleBrokenException>(Logo);
        });
        Assert.That(error.Message, Does.Contain("MASKO-R014").And.Contain("Pro plan"));

        studio.Server.Workspace.IsPro = true;
        await studio.DriveAsync(async () =>
        {
            await Task.Delay(TimeSpan.FromMinutes(11), studio.Server.Time);
            return await Logo();
        });
    }

    [Test]
    public async Task A_logo_that_is_forbidden_in_a_batch_teaches_too()
    {
        await using var studio = await Studio.OpenAsync(new() { IsPro = false });

        var results = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, [GenerateBody.Logo("Badge", "a fox"), .. Studio.Poses(2)]);
            var all = await run.ToListAsync();
            await Studio.CatchAsync<RuleBrokenException>(() => studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Logo("Badge", "a fox")));
            return all;
        });

        Assert.That(results.Select(result => result.State), Is.EqualTo(new[] { ItemState.Rejected, ItemState.Completed, ItemState.Completed }));
    }

    [TestCase(0)]
    [TestCase(11)]
    public async Task A_batch_of_the_wrong_size_never_leaves_also_from_the_interface_of_the_wire(int count)
    {
        await using var studio = await Studio.OpenAsync();
        var before = studio.Server.Requests.Count;
        var batch = new GenerateBatchBody { Requests = [.. Studio.Poses(count)] };

        await studio.DriveAsync(async () =>
        {
            var error = await Studio.CatchAsync<RuleBrokenException>(() => studio.Masko.Generation.GenerateBatchAsync(studio.Fox.Id, batch));
            Assert.That(error.Message, Does.Contain($"`requests` is '{count} entries'").And.Contain("MASKO-R001"));
            await Studio.CatchAsync<RuleBrokenException>(
                () => studio.Masko.SendAsync<JsonObject>(HttpMethod.Post, $"/v1/collections/{studio.Fox.Id}/generate-batch", batch));
        });

        Assert.That(studio.Server.Requests, Has.Count.EqualTo(before));
    }

    [Test]
    public async Task A_batch_of_the_wrong_size_leaves_when_its_rule_is_switched_off()
    {
        await using var studio = await Studio.OpenAsync();
        using var http = studio.Server.CreateHttpClient();
        using var bold = new MaskoClient(studio.Server.ApiKey, http, new() { Time = studio.Server.Time, Rules = { Off = { RuleIds.BatchSize } } });

        var error = await studio.DriveAsync(() => Studio.CatchAsync<MaskoApiException>(
            () => bold.Generation.GenerateBatchAsync(studio.Fox.Id, new() { Requests = [.. Studio.Poses(11)] })));

        Assert.That((int)error.StatusCode, Is.EqualTo(400));
    }

    [Test]
    public async Task The_interfaces_of_the_wire_send_what_they_are_given()
    {
        await using var studio = await Studio.OpenAsync();
        using var raw = Wave.Stranger(studio);

        await studio.DriveAsync(() => Studio.CatchAsync<MaskoApiException>(
            () => raw.Generation.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Waving", " "))));

        Assert.That(studio.Server.Requests[^1].Operation, Is.EqualTo(MaskoOperations.Generate));
    }
}
