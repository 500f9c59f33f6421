using System.Text.Json;
using System.Text.Json.Nodes;

namespace Masko.Client.Tests.Models;

public sealed class UnknownMemberTests
{
    private static IEnumerable<Type> Models => typeof(MaskoClient).Assembly.GetExportedTypes()
        .Where(type => type is { IsAbstract: false, IsGenericType: false } && type.IsSubclassOf(typeof(MaskoModel)));

    [TestCaseSource(nameof(Models))]
    public void Members_of_tomorrow_survive_a_round_trip(Type model)
    {
        var json = JsonNode.Parse(Sample(model))!.AsObject();
        json["invented_tomorrow"] = new JsonObject { ["deep"] = new JsonArray(1, "two", null) };

        var read = (MaskoModel)JsonSerializer.Deserialize(json.ToJsonString(), MaskoJson.Options.GetTypeInfo(model))!;
        var written = JsonNode.Parse(JsonSerializer.Serialize(read, MaskoJson.Options.GetTypeInfo(model)))!;

        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(read.AdditionalProperties!["invented_tomorrow"].GetRawText()), json["invented_tomorrow"]), Is.True);
        Assert.That(JsonNode.DeepEquals(written["invented_tomorrow"], json["invented_tomorrow"]), Is.True, written.ToJsonString());
    }

    [Test]
    public void A_member_can_be_added_to_every_request_body()
    {
        var body = GenerateBody.Image("Waving", "waving") with { AdditionalProperties = new() { { "seed", 7 }, { "style", "flat" }, { "none", null } } };

        var json = JsonNode.Parse(JsonSerializer.Serialize<GenerateBody>(body, MaskoJson.Options));

        Assert.That(
            JsonNode.DeepEquals(json, JsonNode.Parse("""{"type":"image","name":"Waving","image_prompt":"waving","seed":7,"style":"flat","none":null}""")),
            Is.True,
            json?.ToJsonString());
    }

    [Test]
    public void A_kind_of_asset_of_tomorrow_is_kept_with_its_id()
    {
        var job = JsonSerializer.Deserialize<Job>("""{"asset_ids":{"image":"a","hologram":"h1"},"urls":{"hologram":"https://x"}}""", MaskoJson.Options)!;

        Assert.That(job.Assets.AdditionalProperties?["hologram"].GetString(), Is.EqualTo("h1"));
        Assert.That(job.Urls.AdditionalProperties?["hologram"].GetString(), Is.EqualTo("https://x"));
    }

    [Test]
    public void What_stands_beside_a_page_is_kept()
    {
        var page = JsonSerializer.Deserialize<Page<Project>>(
            """{"data":[],"links":{"next":"x"},"meta":{"pagination":{"has_more":true,"cursor":"c"},"took_ms":5}}""", MaskoJson.Options)!;

        Assert.That(page.HasMore, Is.True);
        Assert.That(page.AdditionalProperties?["links"].GetProperty("next").GetString(), Is.EqualTo("x"));
        Assert.That(page.Meta?.AdditionalProperties?["took_ms"].GetInt32(), Is.EqualTo(5));
        Assert.That(page.Meta?.Pagination?.AdditionalProperties?["cursor"].GetString(), Is.EqualTo("c"));
    }

    [Test]
    public void Unknown_members_do_not_print_for_they_may_be_secrets()
    {
        var upload = new Upload { AssetId = "a1", AdditionalProperties = new() { { "token", "hush" } } };

        Assert.That(upload.ToString(), Does.Contain("a1").And.Not.Contain("hush"));
    }

    [Test]
    public void Equality_is_that_of_records_and_lists_compare_by_reference()
    {
        Assert.That(new Project { Id = "p", Name = "n" }, Is.EqualTo(new Project { Id = "p", Name = "n" }));
        Assert.That(
            new Project { AdditionalProperties = new() { { "a", 1 } } }, Is.EqualTo(new Project { AdditionalProperties = new() { { "a", 1 } } }));
        Assert.That(
            new Project { AdditionalProperties = new() { { "a", 1 } } }, Is.Not.EqualTo(new Project { AdditionalProperties = new() { { "a", 2 } } }));
        string[] references = ["r"];
        Assert.That(
            new CollectionConfig { ReferenceAssetIds = references }, Is.EqualTo(new CollectionConfig { ReferenceAssetIds = references }));
        Assert.That(
            new CollectionConfig { ReferenceAssetIds = ["r"] }, Is.Not.EqualTo(new CollectionConfig { ReferenceAssetIds = new List<string> { "r" } }));
    }

    /// <summary>A body that holds what the model requires.</summary>
    private static string Sample(Type model) => model.Name switch
    {
        nameof(ImageBody) => """{"type":"image","name":"n","image_prompt":"p"}""",
        nameof(AnimationBody) => """{"type":"animation","name":"n","image_prompt":"p","animation_prompt":"m","duration":4}""",
        nameof(AnimationOfBody) => """{"type":"animation","name":"n","source_image_asset_id":"a","animation_prompt":"m","duration":4}""",
        nameof(TransitionBody) => """{"type":"animation","name":"n","source_image_asset_id":"a","end_image_asset_id":"b","animation_prompt":"m","duration":4}""",
        nameof(EditBody) => """{"type":"edit","item_id":"i","source_image_asset_id":"a","edit_instructions":"e"}""",
        nameof(LogoBody) => """{"type":"logo","name":"n","image_prompt":"p"}""",
        nameof(RegenerateBody) => """{"type":"image","item_id":"i","image_prompt":"p"}""",
        nameof(GenerateBatchBody) => """{"requests":[]}""",
        nameof(CreateCollectionBody) => """{"project_id":"p"}""",
        nameof(PreviewBody) => """{"prompt":"p"}""",
        nameof(CreateWebhookBody) => """{"url":"https://x","events":[]}""",
        nameof(AnalyzeBody) or nameof(UploadUrlBody) => """{"url":"https://x"}""",
        nameof(CreateProjectBody) or nameof(UpdateItemBody) or nameof(CreateCanvasBody) => """{"name":"n"}""",
        nameof(BatchAccepted) => """{"jobs":[]}""",
        nameof(SuggestedActions) => """{"suggestions":[]}""",
        _ => "{}",
    };
}
