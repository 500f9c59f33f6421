using System.Net.Http.Headers;

namespace Masko.Client.Tests.Wire;

/// <summary>Every operation of the contract in every way it can be called. A test holds the list against the contract.</summary>
internal static class OperationCases
{
    private const string Json = " application/json";

    private static readonly TimeSpan FourSeconds = TimeSpan.FromSeconds(4);

    public static IReadOnlyList<OperationCase> All { get; } =
    [
        new("GET /v1/credits", async masko => await masko.Credits.GetAsync())
        {
            Target = "/v1/credits",
            Answer = """{"data":{"balance":120,"subscription_credits":100,"top_up_credits":20}}""",
            Seen = answer => answer is Credits credits ? $"{credits.Balance} = {credits.SubscriptionCredits} + {credits.TopUpCredits}" : null,
            Expected = "120 = 100 + 20",
        },
        new("GET /v1/projects", async masko => await masko.Projects.ListAsync(limit: 50, offset: 0))
        {
            Target = "/v1/projects?limit=50&offset=0",
            Answer = Repository.Example("projects.list.response"),
            Seen = answer => answer is Page<Project> page ? $"{page.Items[0].Name} {page.Items[0].OrganizationId ?? "personal"} {page.Meta?.Pagination?.Total} {page.HasMore}" : null,
            Expected = "My SaaS personal 1 False",
        },
        new("POST /v1/projects" + Json, async masko => await masko.Projects.CreateAsync(new() { Name = "My App" }))
        {
            Target = "/v1/projects",
            Body = Repository.Example("projects.create.request"),
            Status = 201,
            Answer = """{"data":{"id":"p1","name":"My App","created_at":"2026-01-15T08:00:00Z"}}""",
            Seen = answer => answer is Project project ? $"{project.Id} {project.CreatedAt:yyyy-MM-dd HH:mm zzz}" : null,
            Expected = "p1 2026-01-15 08:00 +00:00",
        },
        new("GET /v1/collections", async masko => await masko.Collections.ListAsync(projectId: "04dae799"))
        {
            Target = "/v1/collections?project_id=04dae799",
            Answer = Repository.Example("collections.list.response"),
            Seen = answer => answer is Page<Collection> page ? $"{page.Items[0].Name} {page.Items[0].IsPublished} {page.Items[0].PublicSlug} {page.Items[0].UserPrefix}" : null,
            Expected = "Fox Mascot True fox-mascot-a1b2c3d4 fda8417d",
        },
        new("POST /v1/collections" + Json, async masko => await masko.Collections.CreateAsync(new()
        {
            ProjectId = "PROJECT_ID", ReferenceAssetIds = ["a1b2c3d4-e5f6-7890-abcd-ef1234567890"],
        }))
        {
            Target = "/v1/collections",
            Body = Repository.Example("collections.create.request.from-image"),
            Status = 201,
            Answer = """{"data":{"id":"c1","type":"mascot","config":{"reference_asset_ids":["a1"],"style_card":null}}}""",
            Seen = answer => answer is Collection collection
                ? $"{collection.Id} {collection.Name ?? "not yet"} {collection.Config?.Prompt ?? "not yet"} {collection.Config?.ReferenceAssetIds[0]}" : null,
            Expected = "c1 not yet not yet a1",
        },
        new("GET /v1/collections/{collectionId}", async masko => await masko.Collections.GetAsync("col_xyz789"))
        {
            Target = "/v1/collections/col_xyz789",
            Answer = """{"data":{"id":"col_xyz789","slug":"fox","config":{"prompt":"A fox","style_card":{"palette":["#f80"]},"reference_asset_ids":["r1","r2"]}}}""",
            Seen = answer => answer is Collection collection
                ? $"{collection.Slug} {collection.Config?.Prompt} {collection.Config?.StyleCard?.GetProperty("palette")[0]} {collection.Config?.ReferenceAssetIds.Count}" : null,
            Expected = "fox A fox #f80 2",
        },
        new("PATCH /v1/collections/{collectionId}" + Json, async masko => await masko.Collections.UpdateAsync(
            "c1", new() { Slug = "felix", Settings = new() { AnimationSizes = [480, 360] } }))
        {
            Target = "/v1/collections/c1",
            Body = """{"slug":"felix","settings":{"animation_sizes":[480,360]}}""",
            Answer = """{"data":{"id":"c1","slug":"felix","settings":{"animation_sizes":[480,360]}}}""",
            Seen = answer => answer is Collection collection ? $"{collection.Slug} {string.Join('+', collection.Settings!.AnimationSizes!)}" : null,
            Expected = "felix 480+360",
        },
        new("POST /v1/collections/{collectionId}/suggest-actions" + Json, async masko => await masko.Collections.SuggestActionsAsync("c1"))
        {
            Target = "/v1/collections/c1/suggest-actions",
            Body = Repository.Example("suggest-actions.request"),
            Answer = """{"data":{"suggestions":["Waving","Thinking"]}}""",
            Seen = answer => answer is SuggestedActions ideas ? string.Join(", ", ideas) : null,
            Expected = "Waving, Thinking",
        },
        new("POST /v1/upload" + Json, async masko => await masko.Uploads.UploadAsync(new Uri("https://example.com/my-mascot.png")))
        {
            Target = "/v1/upload",
            Body = Repository.Example("upload.request.url"),
            Status = 201,
            Answer = """{"data":{"asset_id":"up1"}}""",
            Seen = answer => (answer as Upload)?.AssetId,
            Expected = "up1",
        },
        new("POST /v1/upload multipart/form-data", async masko => await masko.Uploads.UploadFileAsync(PngPart()))
        {
            Target = "/v1/upload",
            Status = 201,
            Answer = """{"data":{"asset_id":"up2","url":"https://assets.masko.ai/u/up2.png","type":"image"}}""",
            Seen = answer => answer is Upload upload ? $"{upload.AssetId} {upload.Type} {upload.Url}" : null,
            Expected = "up2 image https://assets.masko.ai/u/up2.png",
        },
        new("POST /v1/collections/{collectionId}/references" + Json, async masko =>
            await masko.References.AddAsync("c1", AddReferenceBody.FromAsset("a1b2c3d4-e5f6-7890-abcd-ef1234567890")))
        {
            Target = "/v1/collections/c1/references",
            Body = Repository.Example("references.add.request.asset_id"),
            Status = 201,
            Answer = """{"data":{"id":"c1","config":{"reference_asset_ids":["r1","a1b2c3d4-e5f6-7890-abcd-ef1234567890"]}}}""",
            Seen = answer => (answer as Collection)?.Config?.ReferenceAssetIds[1],
            Expected = "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
        },
        new("DELETE /v1/collections/{collectionId}/references/{assetId}", masko => Nothing(masko.References.RemoveAsync("c1", "r1")))
        {
            Target = "/v1/collections/c1/references/r1",
            Status = 204,
        },
        new("POST /v1/generate/preview" + Json, async masko => await masko.Generation.PreviewAsync(
            new() { Prompt = "a fox", ReferenceImageUrls = ["https://example.com/fox.png"] }))
        {
            Target = "/v1/generate/preview",
            Body = """{"prompt":"a fox","reference_image_urls":["https://example.com/fox.png"]}""",
            Answer = """{"data":{"urls":["https://assets.masko.ai/p/1.png"]}}""",
            Seen = answer => (answer as Preview)?.Urls[0],
            Expected = "https://assets.masko.ai/p/1.png",
        },
        new("POST /v1/collections/{collectionId}/generate" + Json, async masko => await masko.Generation.GenerateAsync(
            "c1", GenerateBody.Image("Waving hello", "waving hello with a friendly smile, one arm raised")))
        {
            Target = "/v1/collections/c1/generate",
            Body = Repository.Example("generate.request.image"),
            Status = 202,
            Answer = """
                {"data":{"job_id":"j1","poll_url":"/v1/jobs/j1","item_id":"i1",
                 "asset_ids":{"image":"ast_img","transparent_image":"ast_timg"},"urls":{"image":"https://assets.masko.ai/x/image.png"}}}
                """,
            Seen = answer => answer is GenerationAccepted made
                ? $"{made.JobId} {made.PollUrl} {made.ItemId} {made.Assets.RequireImage()} {made.Assets.TransparentImage} {made.Urls.Image}" : null,
            Expected = "j1 /v1/jobs/j1 i1 ast_img ast_timg https://assets.masko.ai/x/image.png",
        },
        new("POST /v1/collections/{collectionId}/generate-batch" + Json, async masko => await masko.Generation.GenerateBatchAsync("c1", new()
        {
            Requests =
            [
                GenerateBody.Image("Waving", "waving hello with a friendly smile"),
                GenerateBody.Image("Thinking", "hand on chin, looking up thoughtfully"),
                GenerateBody.Animation(
                    "Celebrating", "jumping with arms raised in celebration", "jumping up and down excitedly, confetti motion", FourSeconds) with { Loop = true },
            ],
        }))
        {
            Target = "/v1/collections/c1/generate-batch",
            Body = Repository.Example("generate-batch.request"),
            Status = 202,
            Answer = """
                {"data":{"jobs":[{"index":0,"job_id":"j0","asset_ids":{"image":"a0"}},
                 {"index":1,"error":{"code":"bad_request","message":"image_prompt is empty"}},{"index":2,"job_id":"j2"}]}}
                """,
            Seen = answer => answer is BatchAccepted batch ? string.Join("; ", batch.Jobs.Select(job => $"{job.Index} {job.JobId ?? job.Error?.Message}")) : null,
            Expected = "0 j0; 1 image_prompt is empty; 2 j2",
        },
        new("GET /v1/jobs", async masko => await masko.Jobs.ListAsync(JobStatus.Processing, "col_xyz", JobType.ItemGeneration, 100, 200))
        {
            Target = "/v1/jobs?status=processing&collection_id=col_xyz&type=item_generation&limit=100&offset=200",
            Answer = """{"data":[{"id":"j1","status":"processing","type":"item_generation"}],"meta":{"pagination":{"total":301,"limit":100,"offset":200,"has_more":true}}}""",
            Seen = answer => answer is Page<Job> page ? $"{page.Items[0].Status} {page.HasMore} {page.Meta?.Pagination?.Offset}" : null,
            Expected = "processing True 200",
        },
        new("GET /v1/jobs/{jobId}", async masko => await masko.Jobs.GetAsync("job_abc123"))
        {
            Target = "/v1/jobs/job_abc123",
            Answer = Repository.Example("jobs.get.response.completed"),
            Seen = answer => answer is Job job
                ? $"{job.Status} {job.Type} {job.CostCredits} {job.ItemName} {job.Urls.Webm} {job.Assets.Image is null} {job.UpdatedAt:HH:mm:ss}" : null,
            Expected = "completed item_generation 21 Wave https://assets.masko.ai/col_xyz/video.webm True 10:01:32",
        },
        new("GET /v1/jobs/{jobId}?wait=true", async masko => await masko.Jobs.HoldAsync("job_abc123"))
        {
            Target = "/v1/jobs/job_abc123?wait=true",
            Answer = """{"data":{"id":"job_abc123","status":"failed","error":{"code":"content_policy","message":"No."}}}""",
            Seen = answer => answer is Job job ? $"{job.Status} {job.Status.IsEnd} {job.Error?.Code} {job.Error?.Message}" : null,
            Expected = "failed True content_policy No.",
        },
        new("GET /v1/collections/{collectionId}/items", async masko => await masko.Items.ListAsync("c1", limit: 10))
        {
            Target = "/v1/collections/c1/items?limit=10",
            Answer = """{"data":[{"id":"i1","name":"Wave","asset_ids":{"image":"a1"}}],"meta":{"pagination":{"has_more":false}}}""",
            Seen = answer => answer is Page<Item> page ? $"{page.Items[0].Name} {page.Items[0].Assets.Image}" : null,
            Expected = "Wave a1",
        },
        new("PATCH /v1/items/{itemId}" + Json, async masko => await masko.Items.UpdateAsync("i1", new() { Name = "Waving" }))
        {
            Target = "/v1/items/i1",
            Body = """{"name":"Waving"}""",
            Answer = """{"data":{"id":"i1","name":"Waving"}}""",
            Seen = answer => (answer as Item)?.Name,
            Expected = "Waving",
        },
        new("POST /v1/items/{itemId}/archive", masko => Nothing(masko.Items.ArchiveAsync("i1")))
        {
            Target = "/v1/items/i1/archive",
            Status = 204,
        },
        new("GET /v1/assets/{assetId}", async masko => await masko.Assets.GetAsync("a1"))
        {
            Target = "/v1/assets/a1",
            Answer = """{"data":{"id":"a1","item_id":"i1","collection_id":"c1","type":"hevc","url":"https://assets.masko.ai/a.mp4"}}""",
            Seen = answer => answer is Asset asset ? $"{asset.ItemId} {asset.Type == AssetKind.Hevc} {asset.Url}" : null,
            Expected = "i1 True https://assets.masko.ai/a.mp4",
        },
        new("GET /v1/assets/{assetId}/signed-url", async masko => await masko.Assets.GetSignedUrlAsync("a1"))
        {
            Target = "/v1/assets/a1/signed-url",
            Answer = """{"data":{"url":"https://assets.masko.ai/a.png?sig=1","expires_at":"2026-03-28T11:00:00Z"}}""",
            Seen = answer => answer is SignedUrl signed ? $"{signed.Url} {signed.ExpiresAt:HH:mm}" : null,
            Expected = "https://assets.masko.ai/a.png?sig=1 11:00",
        },
        new("POST /v1/assets/{assetId}/archive", masko => Nothing(masko.Assets.ArchiveAsync("a1")))
        {
            Target = "/v1/assets/a1/archive",
            Status = 204,
        },
        new("POST /v1/analyze-image" + Json, async masko => await masko.Analysis.AnalyzeImageAsync(new() { Url = "https://example.com/fox.png" }))
        {
            Target = "/v1/analyze-image",
            Body = """{"url":"https://example.com/fox.png"}""",
            Answer = """{"data":{"name":"Felix","prompt":"A fox"}}""",
            Seen = answer => answer is Analysis analysis ? $"{analysis.Name}: {analysis.Prompt}" : null,
            Expected = "Felix: A fox",
        },
        new("POST /v1/analyze-url" + Json, async masko => await masko.Analysis.AnalyzeUrlAsync(new() { Url = "https://example.com" }))
        {
            Target = "/v1/analyze-url",
            Body = """{"url":"https://example.com"}""",
            Answer = """{"data":{"name":"Felix","prompt":"A fox"}}""",
            Seen = answer => answer is Analysis analysis ? $"{analysis.Name}: {analysis.Prompt}" : null,
            Expected = "Felix: A fox",
        },
        new("GET /v1/webhooks", async masko => await masko.Webhooks.ListAsync())
        {
            Target = "/v1/webhooks",
            Answer = """{"data":[{"id":"w1","url":"https://your-app.com/hook","events":["job.completed","job.paused"]}]}""",
            Seen = answer => answer is Page<Webhook> page ? string.Join(' ', page.Items[0].Events) : null,
            Expected = "job.completed job.paused",
        },
        new("POST /v1/webhooks" + Json, async masko => await masko.Webhooks.CreateAsync(new() { Url = "https://your-app.com/api/masko-webhook" }))
        {
            Target = "/v1/webhooks",
            Body = Repository.Example("webhooks.create.request"),
            Status = 201,
            Answer = """{"data":{"id":"w1","url":"https://your-app.com/api/masko-webhook","events":["job.completed"],"secret":"whsec_k7x9"}}""",
            Seen = answer => (answer as Webhook)?.Secret,
            Expected = "whsec_k7x9",
        },
        new("DELETE /v1/webhooks/{webhookId}", masko => Nothing(masko.Webhooks.DeleteAsync("w1")))
        {
            Target = "/v1/webhooks/w1",
            Status = 204,
        },
        new("GET /v1/canvas-templates", async masko => await masko.Canvases.ListTemplatesAsync(CanvasTemplateSource.Builtin))
        {
            Target = "/v1/canvas-templates?source=builtin",
            Answer = """{"data":[{"id":"claude-code-4state","name":"Four states"}]}""",
            Seen = answer => (answer as Page<CanvasTemplate>)?.Items[0].Id,
            Expected = "claude-code-4state",
        },
        new("POST /v1/collections/{collectionId}/canvases" + Json, async masko => await masko.Canvases.CreateAsync(
            "c1", new() { Name = "Main Canvas", TemplateId = "claude-code-4state" }))
        {
            Target = "/v1/collections/c1/canvases",
            Body = Repository.Example("canvases.create.request.template"),
            Status = 202,
            Answer = """{"data":{"id":"cv1","name":"Main Canvas","jobs":[{"index":0,"job_id":"j0"}]}}""",
            Seen = answer => answer is Canvas canvas ? $"{canvas.Id} {canvas.Jobs[0].JobId}" : null,
            Expected = "cv1 j0",
        },
        new("GET /v1/collections/{collectionId}/canvases/{canvasId}", async masko => await masko.Canvases.GetAsync("c1", "cv1"))
        {
            Target = "/v1/collections/c1/canvases/cv1",
            Answer = """{"data":{"id":"cv1","nodes":[{"id":"n1","name":"Idle"}],"edges":[{"id":"e1","source":"n1","target":"n1","isLoop":true}],"status":{"images":50}}}""",
            Seen = answer => answer is Canvas canvas ? $"{canvas.Nodes[0].Name} {canvas.Edges[0].IsLoop} {canvas.Status?.GetProperty("images")}" : null,
            Expected = "Idle True 50",
        },
        new("PUT /v1/collections/{collectionId}/canvases/{canvasId}" + Json, async masko => await masko.Canvases.SaveAsync("c1", "cv1", new()
        {
            InitialNode = "n1", Nodes = [new() { Id = "n1", Name = "Idle" }], Edges = [], AutoPlay = true,
        }))
        {
            Target = "/v1/collections/c1/canvases/cv1",
            Body = """{"initialNode":"n1","autoPlay":true,"nodes":[{"id":"n1","name":"Idle"}],"edges":[]}""",
            Answer = """{"data":{"id":"cv1","initialNode":"n1"}}""",
            Seen = answer => (answer as Canvas)?.InitialNode,
            Expected = "n1",
        },
        new("POST /v1/collections/{collectionId}/canvases/{canvasId}/generate-all" + Json, async masko => await masko.Canvases.GenerateAllAsync(
            "c1", "cv1", new() { DryRun = true, Targets = CanvasTargets.Animations, Duration = FourSeconds }))
        {
            Target = "/v1/collections/c1/canvases/cv1/generate-all",
            Body = Repository.Example("canvases.generate-all.request.v3-dry-run"),
            Answer = """
                {"data":{"generated":0,"skipped":0,"skipped_items":[],"reverse_free":3,"already_complete":0,"estimated_cost":140,"actual_cost":0,
                 "dry_run":true,"planned_jobs":[{"edge":"e1"}],"would_charge_credits":140}}
                """,
            Seen = answer => answer is GenerateAllResult result ? $"{result.EstimatedCost} {result.ReverseFree} {result.DryRun} {result.WouldChargeCredits}" : null,
            Expected = "140 3 True 140",
        },
        new("GET /v1/collections/{collectionId}/canvases/{canvasId}/export", async masko => await masko.Canvases.ExportAsync("c1", "cv1"))
        {
            Target = "/v1/collections/c1/canvases/cv1/export",
            Answer = Repository.Example("canvases.export.config.v2.0.production-shape.SYNTHETIC"),
            Seen = answer => answer is MaskoAnimationConfig config
                ? $"{config.Version} {config.Nodes!.Count} {config.Edges!.Count} {config.Edges[1].Conditions![0].Input} {config.Edges[3].Source} {config.Inputs![2].Type}" : null,
            Expected = "2.0 2 4 claudeCode::isWorking * number",
        },
        new("GET /api/mascot-templates/{slug}", async masko => await masko.Catalogue.GetAsync("pip-1a2b"))
        {
            Target = "/api/mascot-templates/pip-1a2b",
            Answer = Repository.Example("canvases.export.config.v2.0.production-shape.SYNTHETIC"),
            Seen = answer => (answer as MaskoAnimationConfig)?.CanvasName,
            Expected = "Main Canvas",
        },
    ];

    private static ByteArrayContent PngPart() => new([0x89, 0x50, 0x4E, 0x47])
    {
        Headers =
        {
            ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"file\"", FileName = "\"mascot.png\"" },
            ContentType = new MediaTypeHeaderValue("image/png"),
        },
    };

    private static async Task<object?> Nothing(Task call)
    {
        await call;
        return null;
    }
}
