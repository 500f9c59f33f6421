using Masko.Client.Testing.Tests.Support;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Testing.Tests.Operations;

/// <summary>Every operation of the contract once, both ways checked: the request that is sent and the answer that comes.</summary>
public sealed class EveryOperationTests
{
    private static readonly Dictionary<string, Func<Story, Task<Answer>>> Calls = new()
    {
        ["credits.get"] = story => story.GetAsync("/v1/credits"),
        ["projects.list"] = story => story.GetAsync("/v1/projects?limit=10&offset=0"),
        ["projects.create"] = story => story.PostAsync("/v1/projects", """{"name":"Another"}"""),
        ["collections.list"] = story => story.GetAsync($"/v1/collections?project_id={story.Project}"),
        ["collections.create"] = story => story.PostAsync("/v1/collections", $$"""{"project_id":"{{story.Project}}","reference_image_urls":["https://example.com/a.png"]}"""),
        ["collections.get"] = story => story.GetAsync($"/v1/collections/{story.Fox}"),
        ["collections.update"] = story => story.SendAsync(HttpMethod.Patch, $"/v1/collections/{story.Fox}", """{"slug":"felix","settings":{"animation_sizes":[480]}}"""),
        ["collections.suggestActions"] = story => story.PostAsync($"/v1/collections/{story.Fox}/suggest-actions", "{}"),
        ["uploads.upload"] = story => story.PostAsync("/v1/upload", """{"url":"https://example.com/a.png"}"""),
        ["references.add"] = story => story.PostAsync($"/v1/collections/{story.Fox}/references", """{"url":"https://example.com/a.png"}"""),
        ["references.remove"] = async story =>
        {
            var added = await story.PostAsync($"/v1/collections/{story.Fox}/references", """{"url":"https://example.com/a.png"}""");
            return await story.SendAsync(HttpMethod.Delete, $"/v1/collections/{story.Fox}/references/{added.Data["config"]!["reference_asset_ids"]![0]}");
        },
        ["generation.preview"] = story => story.PostAsync("/v1/generate/preview", """{"prompt":"a fox"}"""),
        ["generation.generate"] = story => story.PostAsync($"/v1/collections/{story.Fox}/generate", """{"type":"image","name":"n","image_prompt":"p"}"""),
        ["generation.generateBatch"] = story => story.PostAsync(
            $"/v1/collections/{story.Fox}/generate-batch", """{"requests":[{"type":"image","name":"n","image_prompt":"p"}]}"""),
        ["jobs.list"] = story => story.GetAsync($"/v1/jobs?status=completed&collection_id={story.Fox}&type=item_generation"),
        ["jobs.get"] = story => story.GetAsync($"/v1/jobs/{story.Job}?wait=true"),
        ["items.list"] = story => story.GetAsync($"/v1/collections/{story.Fox}/items"),
        ["items.update"] = story => story.SendAsync(HttpMethod.Patch, $"/v1/items/{story.Item}", """{"name":"Renamed"}"""),
        ["items.archive"] = story => story.SendAsync(HttpMethod.Post, $"/v1/items/{story.Item}/archive"),
        ["assets.get"] = story => story.GetAsync($"/v1/assets/{story.Image}"),
        ["assets.getSignedUrl"] = story => story.GetAsync($"/v1/assets/{story.Image}/signed-url"),
        ["assets.archive"] = story => story.SendAsync(HttpMethod.Post, $"/v1/assets/{story.Image}/archive"),
        ["analysis.analyzeImage"] = story => story.PostAsync("/v1/analyze-image", """{"url":"https://example.com/a.png"}"""),
        ["analysis.analyzeUrl"] = story => story.PostAsync("/v1/analyze-url", """{"url":"https://example.com"}"""),
        ["webhooks.list"] = story => story.GetAsync("/v1/webhooks"),
        ["webhooks.create"] = story => story.PostAsync("/v1/webhooks", """{"url":"https://example.com/hook","events":["job.completed"]}"""),
        ["webhooks.delete"] = async story =>
        {
            var made = await story.PostAsync("/v1/webhooks", """{"url":"https://example.com/hook","events":["job.failed"]}""");
            return await story.SendAsync(HttpMethod.Delete, $"/v1/webhooks/{made.Id}");
        },
        ["canvases.listTemplates"] = story => story.GetAsync("/v1/canvas-templates?source=builtin"),
        ["canvases.create"] = story => story.PostAsync($"/v1/collections/{story.Fox}/canvases", """{"name":"Main","template_id":"claude-code-4state"}"""),
        ["canvases.get"] = async story => await story.GetAsync($"/v1/collections/{story.Fox}/canvases/{await story.CanvasAsync()}"),
        ["canvases.save"] = async story => await story.SendAsync(
            HttpMethod.Put, $"/v1/collections/{story.Fox}/canvases/{await story.CanvasAsync()}", """{"initialNode":"n1","nodes":[{"id":"n1","name":"Idle"}],"edges":[]}"""),
        ["canvases.generateAll"] = async story => await story.PostAsync(
            $"/v1/collections/{story.Fox}/canvases/{await story.CanvasAsync()}/generate-all", """{"skip_completed":true,"duration":4,"dry_run":true}"""),
        ["canvases.export"] = async story => await story.GetAsync($"/v1/collections/{story.Fox}/canvases/{await story.CanvasAsync()}/export"),
        ["catalogue.get"] = story => story.GetAsync("/api/mascot-templates/pip"),
    };

    private static IEnumerable<string> Operations => CheckedServer.Contract.OperationIds;

    [TestCaseSource(nameof(Operations))]
    public async Task An_operation_takes_what_the_contract_says_and_answers_as_it_says(string operation)
    {
        Assert.That(Calls.Keys, Does.Contain(operation), "this operation has no call here");
        await using var story = await Story.BeginAsync();

        var answer = await Calls[operation](story);

        Assert.That(answer.Status, Is.InRange(200, 299), answer.Message);
        Assert.That(story.Box.Server.Requests[^1].Operation, Is.EqualTo(operation));
    }

    [Test]
    public void The_names_of_operations_are_those_of_the_contract()
    {
        var names = typeof(MaskoOperations).GetFields().Select(field => (string)field.GetRawConstantValue()!).Where(name => name != MaskoOperations.DownloadAsset);

        Assert.That(names.Order(), Is.EqualTo(CheckedServer.Contract.OperationIds.Order()));
    }

    /// <summary>A character with one finished image.</summary>
    private sealed class Story : IAsyncDisposable
    {
        private readonly HttpClient http;

        private Story(Box box)
        {
            Box = box;
            http = box.StrictClient();
        }

        public Box Box { get; }

        public string Project { get; private set; } = "";

        public string Fox { get; private set; } = "";

        public string Job { get; private set; } = "";

        public string Item { get; private set; } = "";

        public string Image { get; private set; } = "";

        public static async Task<Story> BeginAsync()
        {
            var box = await Box.OpenAsync();
            var story = new Story(box) { Fox = await box.FoxAsync() };
            var made = await box.ImageAsync(story.Fox);
            (story.Job, story.Item, story.Image) = ((string)made["job_id"]!, (string)made["item_id"]!, (string)made["asset_ids"]!["image"]!);
            story.Project = (string)(await box.GetAsync($"/v1/collections/{story.Fox}")).Data["project_id"]!;
            return story;
        }

        public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

        public Task<Answer> PostAsync(string path, string json) => SendAsync(HttpMethod.Post, path, json);

        public Task<Answer> SendAsync(HttpMethod method, string path, string? json = null) => Box.SendAsync(method, path, json, http);

        public async Task<string> CanvasAsync() => (await PostAsync($"/v1/collections/{Fox}/canvases", """{"name":"Main"}""")).Id;

        public async ValueTask DisposeAsync()
        {
            http.Dispose();
            await Box.DisposeAsync();
        }
    }
}
