using System.Text.Json.Serialization;

namespace Masko.Client.Aot;

/// <summary>What a user's program brings along for operations that the package does not have.</summary>
internal sealed record NewThing(string Name, int Size);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(NewThing))]
internal sealed partial class OwnJsonContext : JsonSerializerContext;
