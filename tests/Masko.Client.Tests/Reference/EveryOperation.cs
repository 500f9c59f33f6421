namespace Masko.Client.Tests.Reference;

/// <summary>Calls every operation of the contract on the reference server, and looks at what comes back.</summary>
internal static class EveryOperation
{
    private static readonly TimeSpan FourSeconds = TimeSpan.FromSeconds(4);

    public static async Task PlayAsync(ReferenceBox box)
    {
        await AccountAsync(box.Masko);
        var fox = await CharacterAsync(box);
        var image = await GenerationsAsync(box, fox.Id);
        await LibraryAsync(box.Masko, fox.Id, image);
        await CanvasAsync(box.Masko, fox.Id);
        await WebhooksAsync(box.Masko);
    }

    private static async Task AccountAsync(MaskoClient masko)
    {
        Assert.That((await masko.Credits.GetAsync()).Balance, Is.EqualTo(1000));
        await masko.Projects.CreateAsync(new() { Name = "App" });
        Assert.That((await masko.Projects.ListAsync(limit: 1)).Items, Has.Count.EqualTo(1));
        Assert.That((await masko.Analysis.AnalyzeImageAsync(new() { Url = "https://example.com/fox.png" })).Prompt, Is.Not.Empty);
        Assert.That((await masko.Analysis.AnalyzeUrlAsync(new() { Url = "https://example.com" })).Name, Is.Not.Empty);
        Assert.That((await masko.Catalogue.GetAsync("pip")).Version, Is.EqualTo("2.0"));
    }

    private static async Task<Collection> CharacterAsync(ReferenceBox box)
    {
        var masko = box.Masko;
        var fox = await box.FoxAsync();
        var upload = await masko.Uploads.UploadAsync(new MemoryStream([.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, 0x3B]), "fox.gif");
        var other = await masko.Uploads.UploadAsync(new Uri("https://example.com/fox.png"));
        await masko.References.AddAsync(fox.Id, AddReferenceBody.FromAsset(upload.AssetId));
        var with = await masko.References.AddAsync(fox.Id, AddReferenceBody.FromUrl("https://example.com/other.png"));
        Assert.That(with.Config!.ReferenceAssetIds, Has.Count.EqualTo(2));
        await masko.References.RemoveAsync(fox.Id, upload.AssetId);
        await masko.Collections.UpdateAsync(fox.Id, new() { Slug = "felix", Settings = new() { AnimationSizes = [480] } });
        Assert.That((await masko.Collections.GetAsync(fox.Id)).Slug, Is.EqualTo("felix"));
        Assert.That((await masko.Collections.ListAsync(fox.ProjectId)).Items.Single().Id, Is.EqualTo(fox.Id));
        Assert.That(await masko.Collections.SuggestActionsAsync(fox.Id), Has.Count.InRange(6, 8));
        var drawn = await masko.Collections.CreateAsync(new() { ProjectId = fox.ProjectId!, ReferenceAssetIds = [other.AssetId] });
        Assert.That(drawn.Name, Is.Null);
        return fox;
    }

    private static async Task<GenerationAccepted> GenerationsAsync(ReferenceBox box, string fox)
    {
        var image = await box.DoneAsync(fox, GenerateBody.Image("Waving", "waving"));
        var source = image.Assets.RequireImage();
        await box.DoneAsync(fox, GenerateBody.Animation("Dancing", "p", "m", FourSeconds) with { Loop = true, Sizes = [360] });
        await box.DoneAsync(fox, GenerateBody.AnimationOf(source, "Waving animated", "m", FourSeconds));
        await box.DoneAsync(fox, GenerateBody.Transition(source, source, "There and back", "m", FourSeconds) with { AutoReverse = true });
        await box.DoneAsync(fox, GenerateBody.Edit(image.ItemId!, source, "a hat"));
        await box.DoneAsync(fox, GenerateBody.Logo("Logo", "p"));
        await box.DoneAsync(fox, GenerateBody.Regenerate(image.ItemId!, "p"));
        Assert.That(box.Server.Ledger.Spent, Is.EqualTo(1 + 21 + 20 + 20 + 1 + 5 + 1));
        box.Server.Ledger.ShouldHoldEachItemOnce();

        var two = new GenerateBatchBody { Requests = [GenerateBody.Image("a", "p"), GenerateBody.Image("b", "p")] };
        var batch = await box.Masko.Generation.GenerateBatchAsync(fox, two);
        Assert.That(batch.Jobs.Select(job => job.Index), Is.EqualTo(new int?[] { 0, 1 }));
        Assert.That((await box.Masko.Generation.PreviewAsync(new() { Prompt = "p" })).Urls, Has.Count.EqualTo(1));
        var job = await box.Masko.Jobs.HoldAsync(image.JobId!);
        Assert.That(job.ItemName, Is.EqualTo("Waving"));
        Assert.That((await box.Masko.Jobs.ListAsync(JobStatus.Completed, fox, JobType.Reverse)).Items, Has.Count.EqualTo(1));
        return image;
    }

    private static async Task LibraryAsync(MaskoClient masko, string fox, GenerationAccepted image)
    {
        Assert.That((await masko.Items.ListAsync(fox)).Items, Has.Count.EqualTo(7));
        Assert.That((await masko.Items.UpdateAsync(image.ItemId!, new() { Name = "Hello" })).Name, Is.EqualTo("Hello"));
        var asset = await masko.Assets.GetAsync(image.Assets.RequireImage().Value);
        Assert.That(asset.Type, Is.EqualTo(AssetKind.Image));
        Assert.That((await masko.Assets.GetSignedUrlAsync(asset.Id)).Url, Does.Contain("signature="));
        await masko.Assets.ArchiveAsync(asset.Id);
        await masko.Items.ArchiveAsync(image.ItemId!);
        Assert.That((await masko.Items.ListAsync(fox)).Items, Has.Count.EqualTo(6));
    }

    private static async Task CanvasAsync(MaskoClient masko, string fox)
    {
        var template = (await masko.Canvases.ListTemplatesAsync(CanvasTemplateSource.Builtin)).Items[0];
        var canvas = await masko.Canvases.CreateAsync(fox, new() { Name = "Main", TemplateId = template.Id });
        Assert.That(canvas.Jobs, Is.Not.Empty);
        Assert.That((await masko.Canvases.GetAsync(fox, canvas.Id)).Nodes, Is.Not.Empty);
        var planned = await masko.Canvases.GenerateAllAsync(fox, canvas.Id, new() { DryRun = true, Duration = FourSeconds });
        Assert.That(planned.DryRun, Is.True);
        var config = await masko.Canvases.ExportAsync(fox, canvas.Id);
        Assert.That((await masko.Canvases.SaveAsync(fox, canvas.Id, config)).Id, Is.EqualTo(canvas.Id));
    }

    private static async Task WebhooksAsync(MaskoClient masko)
    {
        var webhook = await masko.Webhooks.CreateAsync(new() { Url = "https://example.com/hook" });
        Assert.That(webhook.Secret, Does.StartWith("whsec_"));
        Assert.That((await masko.Webhooks.ListAsync()).Items.Single().Secret, Is.Null);
        await masko.Webhooks.DeleteAsync(webhook.Id);
    }
}
