using System.Text.Json.Serialization;

namespace Masko.Client.Json;

/// <summary>The one instance of a converter.</summary>
internal static class JsonModel<TConverter>
    where TConverter : JsonConverter, new()
{
    public static readonly TConverter Instance = new();
}

/// <summary>A converter that needs nothing but the reader and the options: it can be called without the serializer around it.</summary>
internal interface IOnePassConverter;
