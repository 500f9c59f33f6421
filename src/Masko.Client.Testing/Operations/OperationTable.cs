using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Operations;

/// <summary>Every operation of the contract, with what it does.</summary>
internal sealed class OperationTable
{
    private readonly MaskoWorld world;

    public OperationTable(MaskoWorld world, MaskoServerOptions options, Func<Uri> address)
    {
        this.world = world;
        var views = new Views(world, address);
        var lookup = new Lookup(world);
        var uploads = new Uploads(world, views, options.Pictures);
        SignedUrls = new SignedUrls(world, views, options);
        var account = new AccountOperations(world, views);
        var collections = new CollectionOperations(world, views, lookup, uploads, options);
        var generation = new GenerationOperations(world, views, lookup, new GenerateRules(world, lookup), options);
        var jobs = new JobOperations(world, views, lookup, options);
        var library = new LibraryOperations(world, views, lookup, SignedUrls);
        var ideas = new IdeaOperations(lookup);
        var webhooks = new WebhookOperations(world);
        var canvases = new CanvasOperations(world, views, lookup, generation);
        All =
        [
            Get("credits.get", "/v1/credits", account.Credits),
            Get("projects.list", "/v1/projects", account.ListProjects),
            Post("projects.create", "/v1/projects", account.CreateProject),
            Get("collections.list", "/v1/collections", collections.List),
            Post("collections.create", "/v1/collections", collections.Create),
            Get("collections.get", "/v1/collections/{collectionId}", collections.Get),
            new("collections.update", "PATCH", "/v1/collections/{collectionId}", Locked(collections.Update)),
            Post("collections.suggestActions", "/v1/collections/{collectionId}/suggest-actions", ideas.Suggest),
            Post("uploads.upload", "/v1/upload", uploads.Create),
            Post("references.add", "/v1/collections/{collectionId}/references", collections.AddReference),
            new("references.remove", "DELETE", "/v1/collections/{collectionId}/references/{assetId}", Locked(collections.RemoveReference)),
            Post("generation.preview", "/v1/generate/preview", generation.Preview),
            Post("generation.generate", "/v1/collections/{collectionId}/generate", generation.Generate),
            Post("generation.generateBatch", "/v1/collections/{collectionId}/generate-batch", generation.GenerateBatch),
            Get("jobs.list", "/v1/jobs", jobs.List),
            new("jobs.get", "GET", "/v1/jobs/{jobId}", jobs.GetAsync),
            Get("items.list", "/v1/collections/{collectionId}/items", library.ListItems),
            new("items.update", "PATCH", "/v1/items/{itemId}", Locked(library.UpdateItem)),
            Post("items.archive", "/v1/items/{itemId}/archive", library.ArchiveItem),
            Get("assets.get", "/v1/assets/{assetId}", library.GetAsset),
            Get("assets.getSignedUrl", "/v1/assets/{assetId}/signed-url", library.GetSignedUrl),
            Post("assets.archive", "/v1/assets/{assetId}/archive", library.ArchiveAsset),
            Post("analysis.analyzeImage", "/v1/analyze-image", ideas.Analyze),
            Post("analysis.analyzeUrl", "/v1/analyze-url", ideas.Analyze),
            Get("webhooks.list", "/v1/webhooks", webhooks.List),
            Post("webhooks.create", "/v1/webhooks", webhooks.Create),
            new("webhooks.delete", "DELETE", "/v1/webhooks/{webhookId}", Locked(webhooks.Delete)),
            Get("canvases.listTemplates", "/v1/canvas-templates", canvases.ListTemplates),
            Post("canvases.create", "/v1/collections/{collectionId}/canvases", canvases.Create),
            Get("canvases.get", "/v1/collections/{collectionId}/canvases/{canvasId}", canvases.Get),
            new("canvases.save", "PUT", "/v1/collections/{collectionId}/canvases/{canvasId}", Locked(canvases.Save)),
            Post("canvases.generateAll", "/v1/collections/{collectionId}/canvases/{canvasId}/generate-all", canvases.GenerateAll),
            Get("canvases.export", "/v1/collections/{collectionId}/canvases/{canvasId}/export", canvases.Export),
            new("catalogue.get", "GET", "/api/mascot-templates/{slug}", Locked(canvases.Catalogue)) { NeedsKey = false },
        ];
    }

    public IReadOnlyList<Operation> All { get; }

    public SignedUrls SignedUrls { get; }

    private Operation Get(string id, string path, Func<Call, Reply> handle) => new(id, "GET", path, Locked(handle));

    private Operation Post(string id, string path, Func<Call, Reply> handle) => new(id, "POST", path, Locked(handle));

    private OperationHandler Locked(Func<Call, Reply> handle) => call =>
    {
        lock (world.Gate)
        {
            return Task.FromResult(handle(call));
        }
    };
}
