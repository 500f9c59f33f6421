using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Masko.Client.Json;

/// <summary>What the hand-written converters have in common.</summary>
internal static class JsonParts
{
    public static JsonTypeInfo<T> TypeInfo<T>(this JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));

    public static string? Text(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.String(),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => element.GetRawText(),
    };

    /// <summary>
    /// A JSON string; null where none can be made of it. What the client reads has been mended before: this is for JSON that users parse
    /// themselves.
    /// </summary>
    public static string? String(this JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The first of these members that is there.</summary>
    public static bool TryGetAny(this JsonElement element, out JsonProperty found, params ReadOnlySpan<string> names)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var name in names)
            {
                foreach (var member in element.EnumerateObject())
                {
                    if (member.NameEquals(name))
                    {
                        found = member;
                        return true;
                    }
                }
            }
        }

        found = default;
        return false;
    }

    /// <summary>The members beyond those with a property of their own; null when there are none.</summary>
    public static JsonMembers? Beyond(this JsonElement element, params ReadOnlySpan<string> known)
    {
        JsonMembers? beyond = null;
        foreach (var member in element.EnumerateObject())
        {
            if (!Contains(known, member))
            {
                (beyond ??= [])[member.Name] = member.Value.Clone();
            }
        }

        return beyond;
    }

    private static bool Contains(ReadOnlySpan<string> names, JsonProperty member)
    {
        foreach (var name in names)
        {
            if (member.NameEquals(name))
            {
                return true;
            }
        }

        return false;
    }
}
