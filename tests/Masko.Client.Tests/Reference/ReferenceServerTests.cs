using Masko.Client.Tests.Shared;

namespace Masko.Client.Tests.Reference;

/// <summary>Client and server, made apart from each other, understand each other.</summary>
public sealed class ReferenceServerTests
{
    private static readonly TimeSpan FourSeconds = TimeSpan.FromSeconds(4);

    [Test]
    public async Task Every_operation_of_the_contract_works_between_them()
    {
        await using var box = await ReferenceBox.OpenAsync();

        await EveryOperation.PlayAsync(box);

        var used = box.Server.Requests.Select(request => request.Operation).Distinct();
        Assert.That(Contract.Checker.OperationIds.Except(used), Is.Empty);
    }

    [Test]
    public async Task Too_few_credits_are_understood()
    {
        await using var box = await ReferenceBox.OpenAsync();
        var fox = await box.FoxAsync();
        var poor = new MaskoClient(box.Server.AddWorkspace(subscriptionCredits: 0).ApiKey, box.Server.CreateCheckedClient());

        Assert.That(Assert.ThrowsAsync<MaskoApiException>(() => poor.Generation.GenerateAsync(fox.Id, GenerateBody.Image("n", "p")))!.Code, Is.EqualTo("forbidden"));
        var project = await poor.Projects.CreateAsync(new() { Name = "n" });
        var cat = await poor.Collections.CreateAsync(new() { ProjectId = project.Id, Name = "Cat", Prompt = "A cat" });
        var error = Assert.ThrowsAsync<InsufficientCreditsException>(
            () => poor.Generation.GenerateAsync(cat.Id, GenerateBody.Animation("n", "p", "m", FourSeconds)))!;

        Assert.That((error.Required, error.Balance), Is.EqualTo((21, 0)));
        Assert.That(error.RequestId, Is.EqualTo(box.Server.Requests[^1].RequestId));
    }

    [Test]
    public async Task A_transparent_image_that_came_from_a_database_is_refused_by_the_service_with_its_reason()
    {
        await using var box = await ReferenceBox.OpenAsync();
        var fox = await box.FoxAsync();
        var image = await box.DoneAsync(fox.Id, GenerateBody.Image("Waving", "waving"));
        var wrong = new ImageAssetId(image.Assets.TransparentImage!.Value.Value);

        var error = Assert.ThrowsAsync<MaskoApiException>(
            () => box.Masko.Generation.GenerateAsync(fox.Id, GenerateBody.AnimationOf(wrong, "n", "m", FourSeconds)))!;

        Assert.That(error.Message, Does.Contain("transparent_image"));
    }

    [Test]
    public async Task All_pages_of_jobs_are_walked()
    {
        await using var box = await ReferenceBox.OpenAsync();
        var fox = await box.FoxAsync();
        for (var i = 0; i < 12; i++)
        {
            await box.Masko.Generation.GenerateAsync(fox.Id, GenerateBody.Image($"{i}", "p"));
        }

        var names = new List<string?>();
        await foreach (var job in box.Masko.Jobs.ListAllAsync(collectionId: fox.Id, pageSize: 5))
        {
            names.Add(job.ItemName);
        }

        Assert.That(names, Is.EqualTo(Enumerable.Range(0, 12).Reverse().Select(i => $"{i}")));
    }
}
