using Masko.Client.Json;

namespace Masko.Client.Http;

/// <summary>Masko as the request path sees it.</summary>
internal static class MaskoService
{
    /// <summary>Every operation of the contract.</summary>
    public static KnownOperations Operations { get; } = new(
    [
        new(HttpMethod.Post, "/v1/projects", RequestEffect.Creates, "projects.create"),
        new(HttpMethod.Post, "/v1/collections", RequestEffect.Creates, "collections.create"),
        new(HttpMethod.Patch, "/v1/collections/{collectionId}", RequestEffect.Changes, "collections.update"),
        new(HttpMethod.Post, "/v1/collections/{collectionId}/suggest-actions", RequestEffect.Reads, "collections.suggestActions"),
        new(HttpMethod.Post, "/v1/upload", RequestEffect.Creates, "uploads.upload"),
        new(HttpMethod.Post, "/v1/collections/{collectionId}/references", RequestEffect.Creates, "references.add"),
        new(HttpMethod.Post, "/v1/generate/preview", RequestEffect.Charges, "generation.preview"),
        new(HttpMethod.Post, "/v1/collections/{collectionId}/generate", RequestEffect.Charges, "generation.generate"),
        new(HttpMethod.Post, "/v1/collections/{collectionId}/generate-batch", RequestEffect.Charges, "generation.generateBatch"),
        new(HttpMethod.Patch, "/v1/items/{itemId}", RequestEffect.Changes, "items.update"),
        new(HttpMethod.Post, "/v1/items/{itemId}/archive", RequestEffect.Changes, "items.archive") { HasAnswer = false },
        new(HttpMethod.Post, "/v1/assets/{assetId}/archive", RequestEffect.Changes, "assets.archive") { HasAnswer = false },
        new(HttpMethod.Post, "/v1/analyze-image", RequestEffect.Reads, "analysis.analyzeImage"),
        new(HttpMethod.Post, "/v1/analyze-url", RequestEffect.Reads, "analysis.analyzeUrl"),
        new(HttpMethod.Post, "/v1/webhooks", RequestEffect.Creates, "webhooks.create"),
        new(HttpMethod.Post, "/v1/collections/{collectionId}/canvases", RequestEffect.Charges, "canvases.create"),
        new(HttpMethod.Put, "/v1/collections/{collectionId}/canvases/{canvasId}", RequestEffect.Changes, "canvases.save"),
        new(HttpMethod.Post, "/v1/collections/{collectionId}/canvases/{canvasId}/generate-all", RequestEffect.Charges, "canvases.generateAll"),
        new(HttpMethod.Get, "/v1/credits", RequestEffect.Reads, "credits.get"),
        new(HttpMethod.Get, "/v1/projects", RequestEffect.Reads, "projects.list"),
        new(HttpMethod.Get, "/v1/collections", RequestEffect.Reads, "collections.list"),
        new(HttpMethod.Get, "/v1/collections/{collectionId}", RequestEffect.Reads, "collections.get"),
        new(HttpMethod.Delete, "/v1/collections/{collectionId}/references/{assetId}", RequestEffect.Changes, "references.remove") { HasAnswer = false },
        new(HttpMethod.Get, "/v1/jobs", RequestEffect.Reads, "jobs.list"),
        new(HttpMethod.Get, "/v1/jobs/{jobId}", RequestEffect.Reads, "jobs.get"),
        new(HttpMethod.Get, "/v1/collections/{collectionId}/items", RequestEffect.Reads, "items.list"),
        new(HttpMethod.Get, "/v1/assets/{assetId}", RequestEffect.Reads, "assets.get"),
        new(HttpMethod.Get, "/v1/assets/{assetId}/signed-url", RequestEffect.Reads, "assets.getSignedUrl"),
        new(HttpMethod.Get, "/v1/webhooks", RequestEffect.Reads, "webhooks.list"),
        new(HttpMethod.Delete, "/v1/webhooks/{webhookId}", RequestEffect.Changes, "webhooks.delete") { HasAnswer = false },
        new(HttpMethod.Get, "/v1/canvas-templates", RequestEffect.Reads, "canvases.listTemplates"),
        new(HttpMethod.Get, "/v1/collections/{collectionId}/canvases/{canvasId}", RequestEffect.Reads, "canvases.get"),
        new(HttpMethod.Get, "/v1/collections/{collectionId}/canvases/{canvasId}/export", RequestEffect.Reads, "canvases.export"),
        new(HttpMethod.Get, "/api/mascot-templates/{slug}", RequestEffect.Reads, "catalogue.get"),
    ]);

    public static ServiceProfile Profile { get; } = new("Masko", nameof(MaskoClientOptions), Operations, MaskoJsonContext.Wire)
    {
        Key = KeyStyle.Masko,
        LookFirst = "Look at the collection's newest jobs before you send it again.",
        Forbidden = "The key's workspace does not own this, lacks the right, or is on too low a plan (logos need Pro).",
    };
}
