namespace Masko.Client.Testing;

/// <summary>The operations of the service by the names that its contract gives them, to match faults and requests by.</summary>
public static class MaskoOperations
{
    /// <summary>GET /v1/credits</summary>
    public const string GetCredits = "credits.get";

    /// <summary>GET /v1/projects</summary>
    public const string ListProjects = "projects.list";

    /// <summary>POST /v1/projects</summary>
    public const string CreateProject = "projects.create";

    /// <summary>GET /v1/collections</summary>
    public const string ListCollections = "collections.list";

    /// <summary>POST /v1/collections</summary>
    public const string CreateCollection = "collections.create";

    /// <summary>GET /v1/collections/{collectionId}</summary>
    public const string GetCollection = "collections.get";

    /// <summary>PATCH /v1/collections/{collectionId}</summary>
    public const string UpdateCollection = "collections.update";

    /// <summary>POST /v1/collections/{collectionId}/suggest-actions</summary>
    public const string SuggestActions = "collections.suggestActions";

    /// <summary>POST /v1/upload</summary>
    public const string Upload = "uploads.upload";

    /// <summary>POST /v1/collections/{collectionId}/references</summary>
    public const string AddReference = "references.add";

    /// <summary>DELETE /v1/collections/{collectionId}/references/{assetId}</summary>
    public const string RemoveReference = "references.remove";

    /// <summary>POST /v1/generate/preview</summary>
    public const string Preview = "generation.preview";

    /// <summary>POST /v1/collections/{collectionId}/generate</summary>
    public const string Generate = "generation.generate";

    /// <summary>POST /v1/collections/{collectionId}/generate-batch</summary>
    public const string GenerateBatch = "generation.generateBatch";

    /// <summary>GET /v1/jobs</summary>
    public const string ListJobs = "jobs.list";

    /// <summary>GET /v1/jobs/{jobId}</summary>
    public const string GetJob = "jobs.get";

    /// <summary>GET /v1/collections/{collectionId}/items</summary>
    public const string ListItems = "items.list";

    /// <summary>PATCH /v1/items/{itemId}</summary>
    public const string UpdateItem = "items.update";

    /// <summary>POST /v1/items/{itemId}/archive</summary>
    public const string ArchiveItem = "items.archive";

    /// <summary>GET /v1/assets/{assetId}</summary>
    public const string GetAsset = "assets.get";

    /// <summary>GET /v1/assets/{assetId}/signed-url</summary>
    public const string GetSignedUrl = "assets.getSignedUrl";

    /// <summary>POST /v1/assets/{assetId}/archive</summary>
    public const string ArchiveAsset = "assets.archive";

    /// <summary>POST /v1/analyze-image</summary>
    public const string AnalyzeImage = "analysis.analyzeImage";

    /// <summary>POST /v1/analyze-url</summary>
    public const string AnalyzeUrl = "analysis.analyzeUrl";

    /// <summary>GET /v1/webhooks</summary>
    public const string ListWebhooks = "webhooks.list";

    /// <summary>POST /v1/webhooks</summary>
    public const string CreateWebhook = "webhooks.create";

    /// <summary>DELETE /v1/webhooks/{webhookId}</summary>
    public const string DeleteWebhook = "webhooks.delete";

    /// <summary>GET /v1/canvas-templates</summary>
    public const string ListCanvasTemplates = "canvases.listTemplates";

    /// <summary>POST /v1/collections/{collectionId}/canvases</summary>
    public const string CreateCanvas = "canvases.create";

    /// <summary>GET /v1/collections/{collectionId}/canvases/{canvasId}</summary>
    public const string GetCanvas = "canvases.get";

    /// <summary>PUT /v1/collections/{collectionId}/canvases/{canvasId}</summary>
    public const string SaveCanvas = "canvases.save";

    /// <summary>POST /v1/collections/{collectionId}/canvases/{canvasId}/generate-all</summary>
    public const string GenerateAll = "canvases.generateAll";

    /// <summary>GET /v1/collections/{collectionId}/canvases/{canvasId}/export</summary>
    public const string ExportCanvas = "canvases.export";

    /// <summary>GET /api/mascot-templates/{slug}</summary>
    public const string GetCatalogue = "catalogue.get";

    /// <summary>GET of an asset's address; no operation of the contract.</summary>
    public const string DownloadAsset = "assets.download";
}
