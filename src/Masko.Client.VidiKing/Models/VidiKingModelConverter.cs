using System.Text.Json;
using System.Text.Json.Serialization;
using Masko.Client.VidiKing;

namespace Masko.Client;

/// <summary>
/// Reads and writes the models of VidiKing as the service does, whatever the <see cref="JsonSerializerOptions"/> around them say: their names, their dates and their
/// durations are right in any serializer, an interface of theirs used with plain Refit among them.
/// </summary>
public sealed class VidiKingModelConverter : JsonConverterFactory
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) => VidiKingService.Json.ConverterOf(typeToConvert) is not null;

    /// <inheritdoc />
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => VidiKingService.Json.ConverterOf(typeToConvert);
}
