using System.Text.Json.Serialization;

namespace Masko.Client.Aot;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(NewThing))]
internal sealed partial class OwnJsonContext : JsonSerializerContext;
