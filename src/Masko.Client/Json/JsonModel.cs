using System.Text.Json.Serialization;

namespace Masko.Client.Json;

/// <summary>The one instance of a converter.</summary>
internal static class JsonModel<TConverter>
    where TConverter : JsonConverter, new()
{
    public static readonly TConverter Instance = new();

    /// <summary>Whether it reads nothing but JSON objects.</summary>
    public static readonly bool ReadsObjects = Instance is IObjectConverter;
}

/// <summary>A converter that needs nothing but the reader and the options: it can be called without the serializer around it.</summary>
internal interface IOnePassConverter;

/// <summary>One that reads nothing but JSON objects; what is written by hand may read other kinds too.</summary>
internal interface IObjectConverter : IOnePassConverter;
