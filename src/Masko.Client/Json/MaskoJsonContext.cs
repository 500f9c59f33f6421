using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Masko.Client.Json;

/// <summary>Every type that goes over the wire, serialized without reflection. A test holds the list against <c>Api/</c>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowTrailingCommas = true,
    Converters =
    [
        typeof(TolerantTimeConverter), typeof(TolerantNumberConverter), typeof(SecondsConverter),
        typeof(GenerateBodyConverter), typeof(JobErrorConverter), typeof(BatchAcceptedConverter), typeof(SuggestedActionsConverter),
        typeof(PageConverter<Project>), typeof(PageConverter<Collection>), typeof(PageConverter<Job>), typeof(PageConverter<Item>),
        typeof(PageConverter<Webhook>), typeof(PageConverter<CanvasTemplate>),
    ])]

// Request bodies.
[JsonSerializable(typeof(CreateProjectBody))]
[JsonSerializable(typeof(CreateCollectionBody))]
[JsonSerializable(typeof(UpdateCollectionBody))]
[JsonSerializable(typeof(AddReferenceBody))]
[JsonSerializable(typeof(SuggestActionsBody))]
[JsonSerializable(typeof(UploadUrlBody))]
[JsonSerializable(typeof(PreviewBody))]
[JsonSerializable(typeof(GenerateBody))]
[JsonSerializable(typeof(ImageBody))]
[JsonSerializable(typeof(AnimationBody))]
[JsonSerializable(typeof(AnimationOfBody))]
[JsonSerializable(typeof(TransitionBody))]
[JsonSerializable(typeof(EditBody))]
[JsonSerializable(typeof(LogoBody))]
[JsonSerializable(typeof(RegenerateBody))]
[JsonSerializable(typeof(GenerateBatchBody))]
[JsonSerializable(typeof(UpdateItemBody))]
[JsonSerializable(typeof(AnalyzeBody))]
[JsonSerializable(typeof(CreateWebhookBody))]
[JsonSerializable(typeof(CreateCanvasBody))]
[JsonSerializable(typeof(GenerateAllBody))]

// Answers.
[JsonSerializable(typeof(Credits))]
[JsonSerializable(typeof(Project))]
[JsonSerializable(typeof(Page<Project>))]
[JsonSerializable(typeof(Collection))]
[JsonSerializable(typeof(Page<Collection>))]
[JsonSerializable(typeof(SuggestedActions))]
[JsonSerializable(typeof(Upload))]
[JsonSerializable(typeof(Preview))]
[JsonSerializable(typeof(GenerationAccepted))]
[JsonSerializable(typeof(BatchAccepted))]
[JsonSerializable(typeof(BatchEntry))]
[JsonSerializable(typeof(Job))]
[JsonSerializable(typeof(Page<Job>))]
[JsonSerializable(typeof(JobEvent))]
[JsonSerializable(typeof(Item))]
[JsonSerializable(typeof(Page<Item>))]
[JsonSerializable(typeof(Asset))]
[JsonSerializable(typeof(SignedUrl))]
[JsonSerializable(typeof(Analysis))]
[JsonSerializable(typeof(Webhook))]
[JsonSerializable(typeof(Page<Webhook>))]
[JsonSerializable(typeof(CanvasTemplate))]
[JsonSerializable(typeof(Page<CanvasTemplate>))]
[JsonSerializable(typeof(Canvas))]
[JsonSerializable(typeof(GenerateAllResult))]
[JsonSerializable(typeof(MaskoAnimationConfig))]
[JsonSerializable(typeof(Meta))]

// Any JSON, for the operations that are not modelled yet.
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(JsonArray))]
internal sealed partial class MaskoJsonContext : JsonSerializerContext;
