using System.Net;
using System.Net.Sockets;

namespace Masko.Client.Tests;

/// <summary>One call of each operation, by what it does on the other side.</summary>
internal static class Calls
{
    private static readonly GenerateBody Pose = GenerateBody.Image("n", "p");

    public static IEnumerable<TestCaseData> Paid =>
    [
        Call("generate", masko => masko.Generation.GenerateAsync("c", Pose)),
        Call("generate-batch", masko => masko.Generation.GenerateBatchAsync("c", new() { Requests = [Pose] })),
        Call("preview", masko => masko.Generation.PreviewAsync(new() { Prompt = "p" })),
        Call("canvas", masko => masko.Canvases.CreateAsync("c", new() { Name = "n", TemplateId = "t" })),
        Call("generate-all", masko => masko.Canvases.GenerateAllAsync("c", "v", new())),
        Call("a write that is not modelled", masko => masko.SendAsync<Job>(HttpMethod.Post, "/v1/collections/c/generate-3d")),
    ];

    public static IEnumerable<TestCaseData> Creating =>
    [
        Call("project", masko => masko.Projects.CreateAsync(new() { Name = "n" })),
        Call("collection", masko => masko.Collections.CreateAsync(new() { ProjectId = "p" })),
        Call("upload", masko => masko.Uploads.UploadAsync(new Uri("https://x"))),
        Call("upload of a file", masko => masko.Uploads.UploadAsync(new MemoryStream([1, 2, 3]), "a.png")),
        Call("reference", masko => masko.References.AddAsync("c", AddReferenceBody.FromAsset("a"))),
        Call("webhook", masko => masko.Webhooks.CreateAsync(new() { Url = "https://x" })),
    ];

    public static IEnumerable<TestCaseData> PaidAndCreating => Paid.Concat(Creating);

    /// <summary>What changes something that exists, by PUT, PATCH or POST.</summary>
    public static IEnumerable<TestCaseData> Changing =>
    [
        Call("rename", masko => masko.Items.UpdateAsync("i", new() { Name = "n" })),
        Call("update", masko => masko.Collections.UpdateAsync("c", new() { Slug = "s" })),
        Call("save", masko => masko.Canvases.SaveAsync("c", "v", new())),
        Call("archive item", masko => masko.Items.ArchiveAsync("i")),
        Call("archive asset", masko => masko.Assets.ArchiveAsync("a")),
    ];

    /// <summary>What can be done twice: reads, by POST too, and deletes.</summary>
    public static IEnumerable<TestCaseData> Repeatable =>
    [
        Call("read", masko => masko.Jobs.GetAsync("j")),
        Call("hold", masko => masko.Jobs.HoldAsync("j")),
        Call("list", masko => masko.Projects.ListAsync()),
        Call("suggest", masko => masko.Collections.SuggestActionsAsync("c")),
        Call("analyze an image", masko => masko.Analysis.AnalyzeImageAsync(new() { Url = "https://x" })),
        Call("analyze an address", masko => masko.Analysis.AnalyzeUrlAsync(new() { Url = "https://x" })),
        Call("delete", masko => masko.Webhooks.DeleteAsync("w")),
        Call("remove", masko => masko.References.RemoveAsync("c", "a")),
    ];

    public static IEnumerable<TestCaseData> All => PaidAndCreating.Concat(Changing).Concat(Repeatable);

    /// <summary>An address on this machine where nothing listens any more.</summary>
    public static Uri NobodyThere()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}");
    }

    /// <summary>What a call ended in; null for an answer.</summary>
    public static async Task<Exception?> OutcomeAsync(Task call)
    {
        try
        {
            await call;
            return null;
        }
        catch (MaskoException error)
        {
            return error;
        }
    }

    private static TestCaseData Call(string name, Func<IMaskoClient, Task> call) => new TestCaseData(call).SetArgDisplayNames(name);
}
