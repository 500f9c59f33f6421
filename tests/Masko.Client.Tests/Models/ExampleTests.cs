using System.Text.Json;
using System.Text.Json.Nodes;

namespace Masko.Client.Tests.Models;

/// <summary>The documented bodies: requests are made by the typed API, answers are read from the wire.</summary>
public sealed class ExampleTests
{
    private static readonly TimeSpan FourSeconds = TimeSpan.FromSeconds(4);
    private static readonly ImageAssetId Source = new("ast_img_001");

    private static readonly Dictionary<string, MaskoModel> Requests = new()
    {
        ["canvases.create.request"] = new CreateCanvasBody { Name = "Main Canvas" },
        ["canvases.create.request.template"] = new CreateCanvasBody { Name = "Main Canvas", TemplateId = "claude-code-4state" },
        ["canvases.generate-all.request.v2"] = new GenerateAllBody { Targets = CanvasTargets.Animations, Duration = FourSeconds },
        ["canvases.generate-all.request.v3-dry-run"] = new GenerateAllBody { DryRun = true, Targets = CanvasTargets.Animations, Duration = FourSeconds },
        ["collections.create.request.description"] = new CreateCollectionBody
        {
            Name = "Felix the Fox", ProjectId = "PROJECT_ID", Description = "A friendly orange fox mascot wearing a blue scarf",
        },
        ["collections.create.request.from-image"] = new CreateCollectionBody
        {
            ProjectId = "PROJECT_ID", ReferenceAssetIds = ["a1b2c3d4-e5f6-7890-abcd-ef1234567890"],
        },
        ["generate-batch.request"] = new GenerateBatchBody
        {
            Requests =
            [
                GenerateBody.Image("Waving", "waving hello with a friendly smile"),
                GenerateBody.Image("Thinking", "hand on chin, looking up thoughtfully"),
                GenerateBody.Animation(
                    "Celebrating", "jumping with arms raised in celebration", "jumping up and down excitedly, confetti motion", FourSeconds) with { Loop = true },
            ],
        },
        ["generate.request.animation.existing-image"] =
            GenerateBody.AnimationOf(Source, "Waving animated", "waving hello with smooth arm motion", FourSeconds) with { Loop = true },
        ["generate.request.animation.existing-image.no-loop-field"] =
            GenerateBody.AnimationOf(new("IMAGE_ASSET_ID"), "Waving animated", "waving hello smoothly", FourSeconds),
        ["generate.request.animation.new.dancing"] = GenerateBody.Animation(
            "Dancing", "standing in a dance pose, arms raised", "dancing energetically with bouncy movements", FourSeconds) with { Loop = true },
        ["generate.request.animation.new"] = GenerateBody.Animation(
            "Idle breathing", "standing relaxed with arms at sides", "gentle breathing motion, subtle body sway", FourSeconds) with { Loop = true },
        ["generate.request.animation.transition.auto-reverse"] = GenerateBody.Transition(
            new("ast_img_idle"), new("ast_img_wave"), "Idle to Wave", "smoothly transitioning from idle stance to waving", FourSeconds) with { AutoReverse = true },
        ["generate.request.animation.transition"] = GenerateBody.Transition(
            new("ast_img_idle"), new("ast_img_wave"), "Idle to Wave", "smoothly transitioning from idle stance to waving", FourSeconds),
        ["generate.request.edit"] = GenerateBody.Edit("item_def456", Source, "Add a party hat and confetti falling around"),
        ["generate.request.image"] = GenerateBody.Image("Waving hello", "waving hello with a friendly smile, one arm raised"),
        ["generate.request.image.regenerate"] = GenerateBody.Regenerate("item_def456", "waving hello with both arms raised high"),
        ["projects.create.request"] = new CreateProjectBody { Name = "My App" },
        ["references.add.request.asset_id"] = AddReferenceBody.FromAsset("a1b2c3d4-e5f6-7890-abcd-ef1234567890"),
        ["references.add.request.url"] = AddReferenceBody.FromUrl("https://example.com/my-mascot.png"),
        ["suggest-actions.request"] = new SuggestActionsBody(),
        ["upload.request.url"] = new UploadUrlBody { Url = "https://example.com/my-mascot.png" },
        ["webhooks.create.request"] = new CreateWebhookBody { Url = "https://your-app.com/api/masko-webhook" },
    };

    private static readonly Dictionary<string, Func<IMaskoClient, Task<string?>>> Answers = new()
    {
        ["canvases.export.config.v2.0.production-shape.SYNTHETIC"] = async masko => (await masko.Canvases.ExportAsync("c", "v")).Name,
        ["collections.get.response.OLD"] = async masko =>
        {
            var collection = await masko.Collections.GetAsync("c");
            return $"{collection.Id}; {collection.Config?.StyleCard}; {collection.Config?.CautionList[1]}; {collection.Description}";
        },
        ["collections.list.response.OLD"] = async masko =>
        {
            var page = await masko.Collections.ListAsync();
            return $"{page.Items[0].Id} {page.Items[0].AdditionalProperties?["item_count"]} {page.HasMore}";
        },
        ["collections.list.response"] = async masko => (await masko.Collections.ListAsync()).Items[0].Type,
        ["jobs.get.response.completed"] = async masko => (await masko.Jobs.GetAsync("j")).ItemId,
        ["projects.list.response.OLD"] = async masko => string.Join(" ", (await masko.Projects.ListAsync()).Items.Select(project => project.Id)),
        ["projects.list.response"] = async masko => (await masko.Projects.ListAsync()).Items[0].Id,
        ["webhooks.create.response.OLD-unwrapped"] = async masko => (await masko.Webhooks.CreateAsync(new() { Url = "https://x" })).Secret,
    };

    private static readonly Dictionary<string, string> Expected = new()
    {
        ["canvases.export.config.v2.0.production-shape.SYNTHETIC"] = "Pip",
        ["collections.get.response.OLD"] = "col_xyz789; Flat illustration style with bold outlines...; Keep tail fluffy; A friendly fox character for our SaaS",
        ["collections.list.response.OLD"] = "col_xyz789 12 False",
        ["collections.list.response"] = "mascot",
        ["jobs.get.response.completed"] = "item_456",
        ["projects.list.response.OLD"] = "proj_abc123 proj_def456",
        ["projects.list.response"] = "04dae799-dd9a-4296-ba86-9e3913c2f8d1",
        ["webhooks.create.response.OLD-unwrapped"] = "whsec_k7x9m2p4q8r1...",
    };

    private static IEnumerable<string> RequestNames => Requests.Keys;

    private static IEnumerable<string> AnswerNames => Answers.Keys;

    [Test]
    public void Every_example_is_a_request_or_an_answer_that_is_tested()
    {
        var others = Repository.Examples()
            .Where(name => !(name.Contains("request", StringComparison.Ordinal) && name.Contains("OLD", StringComparison.Ordinal)))
            .Where(name => !name.StartsWith("error.", StringComparison.Ordinal) && !name.StartsWith("openapi", StringComparison.Ordinal))
            .Except(Requests.Keys).Except(Answers.Keys);

        // The webhook's payload is read by JobEvent; the errors have tests of their own.
        Assert.That(others, Is.EqualTo(["webhooks.delivery.payload.job.completed"]));
    }

    [TestCaseSource(nameof(RequestNames))]
    public void A_documented_request_is_what_the_typed_api_makes(string name)
    {
        var made = JsonSerializer.Serialize(Requests[name], MaskoJson.Options.GetTypeInfo(Requests[name].GetType()));

        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(made), JsonNode.Parse(Repository.Example(name))), Is.True, made);
    }

    [TestCaseSource(nameof(AnswerNames))]
    public async Task A_documented_answer_is_read_older_ones_too(string name)
    {
        await using var server = await WireServer.StartAsync(200, Repository.Example(name));
        using var masko = server.Client();

        Assert.That(await Answers[name](masko), Is.EqualTo(Expected[name]));
    }

    [Test]
    public void The_documented_webhook_payload_is_read()
    {
        var payload = JsonSerializer.Deserialize<JobEvent>(Repository.Example("webhooks.delivery.payload.job.completed"), MaskoJson.Options)!;

        Assert.Multiple(() =>
        {
            Assert.That(payload.Event, Is.EqualTo(JobEventType.JobCompleted));
            Assert.That(payload.Type, Is.EqualTo(JobType.Animation));
            Assert.That(payload.Assets.Hevc?.Value, Is.EqualTo("ast_hevc_001"));
            Assert.That(payload.Urls.Hevc, Is.EqualTo("https://assets.masko.ai/col_xyz/video_hevc.mp4"));
            Assert.That(payload.Timestamp, Is.EqualTo(new DateTimeOffset(2026, 3, 28, 10, 1, 32, TimeSpan.Zero)));
        });
    }
}
