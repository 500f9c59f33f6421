using Masko.Client;
using MascotKit.Terminal;

namespace MascotKit.Kit;

/// <summary>Makes a kit, step by step: the same on the reference server and on Masko.</summary>
internal sealed class KitMaker(IMaskoClient masko, KitOrder order, Screen screen)
{
    private const string ProjectName = "Mascot kits";

    /// <param name="kit">Gets what comes about, as it does: it counts also when this ends early.</param>
    /// <param name="stop">Sends nothing more.</param>
    public async Task MakeAsync(MadeKit kit, CancellationToken stop)
    {
        Collection mascot = order.Images.Count > 0 ? await FromImagesAsync(stop) : await FromWordsAsync(stop);
        kit.Mascot = mascot;
        screen.Done($"{mascot.Name}, collection {mascot.Id}");
        if (order.Images.Count == 0 && !await PortraitAsync(kit, mascot, stop))
        {
            return;
        }

        SuggestedActions ideas = await masko.Collections.SuggestActionsAsync(mascot.Id, stop);
        GenerationPlan plan = KitPlan.OfPoses(ideas.Take(order.Poses));
        screen.Done($"{Math.Min(ideas.Count, order.Poses)} poses suggested: {string.Join(", ", ideas.Take(order.Poses))}");
        await RunAsync(kit, mascot, plan, stop);
        await WayBackAsync(kit, mascot, stop);
    }

    /// <summary>Name and prompt are read off the first image, unless they are given; the others show more of it.</summary>
    private async Task<Collection> FromImagesAsync(CancellationToken stop)
    {
        AddReferenceBody front = await ReferenceAsync(order.Images[0], stop);
        Collection mascot = await masko.CreateCollectionAsync(
            new()
            {
                ProjectId = await ProjectAsync(stop),
                Name = order.NameToSend,
                Prompt = order.Prompt,
                ReferenceAssetIds = front.AssetId is { } id ? [id] : null,
                ReferenceImageUrls = front.Url is { } url ? [url] : null,
            },
            cancellationToken: stop);
        foreach (var image in order.Images.Skip(1))
        {
            await masko.AddReferenceAsync(mascot.Id, await ReferenceAsync(image, stop), cancellationToken: stop);
        }

        screen.Done(order.Images.Count == 1 ? "1 reference" : $"{order.Images.Count} references");
        return await masko.WaitForNameAndPromptAsync(mascot.Id, cancellationToken: stop);
    }

    private async Task<Collection> FromWordsAsync(CancellationToken stop) => await masko.CreateCollectionAsync(
        new() { ProjectId = await ProjectAsync(stop), Name = order.NameToSend, Prompt = order.Prompt }, cancellationToken: stop);

    /// <summary>A mascot of words has no picture yet: the first one becomes its reference, so that the others look like it.</summary>
    private async Task<bool> PortraitAsync(MadeKit kit, Collection mascot, CancellationToken stop)
    {
        await RunAsync(kit, mascot, KitPlan.OfPortrait(mascot.Name!), stop);
        if (kit.Results is not [{ State: ItemState.Completed, Files: [var picture, ..] }])
        {
            return false;
        }

        await masko.AddReferenceAsync(mascot.Id, await ReferenceAsync(picture, stop), cancellationToken: stop);
        screen.Done("The portrait is the reference from here on");
        return true;
    }

    private async Task RunAsync(MadeKit kit, Collection mascot, GenerationPlan plan, CancellationToken stop)
    {
        var options = new GenerationRunOptions { Budget = order.Budget - kit.Spent, DownloadTo = order.Folder, Progress = screen };
        await using GenerationRun run = masko.Run(mascot.Id, plan, options, stop);
        await foreach (ItemResult item in run)
        {
            kit.Add(item);
            screen.Tell(item);
        }

        kit.Add(await run.Completion);
        screen.EndRun();
    }

    /// <summary>The way back of a transition is a job that the service starts by itself.</summary>
    private async Task WayBackAsync(MadeKit kit, Collection mascot, CancellationToken stop)
    {
        if (kit.Results.FirstOrDefault(static item => item.Tag == KitPlan.Transition) is not { State: ItemState.Completed } transition)
        {
            return;
        }

        await masko.WaitForJobsAsync(mascot.Id, cancellationToken: stop);
        foreach (Job job in (await masko.Jobs.ListAsync(JobStatus.Completed, mascot.Id, JobType.Reverse, cancellationToken: stop)).Items)
        {
            var name = transition.Name + KitPlan.AndBack;
            IReadOnlyList<DownloadedFile> files = await masko.DownloadAsync(job with { ItemName = name }, order.Folder!, cancellationToken: stop);
            kit.WayBack = new(name, [.. files.Select(static file => file.Path!)]);
            screen.Done($"{name}, free");
        }
    }

    private async Task<AddReferenceBody> ReferenceAsync(string image, CancellationToken stop) => KitOrder.IsAddress(image)
        ? AddReferenceBody.FromUrl(image)
        : AddReferenceBody.FromAsset((await masko.UploadAsync(image, cancellationToken: stop)).AssetId);

    private async Task<string> ProjectAsync(CancellationToken stop)
    {
        await foreach (Project project in masko.Projects.ListAllAsync(cancellationToken: stop))
        {
            if (project.Name == ProjectName)
            {
                return project.Id;
            }
        }

        return (await masko.Projects.CreateAsync(new() { Name = ProjectName }, cancellationToken: stop)).Id;
    }
}
