using System.Text.Json;
using Masko.Client.Json;

namespace Masko.Client.Http;

/// <summary>What an error body says, in the current shape (<c>{"error":{code,message,…}}</c>) or the older one (<c>{"error":"…",…}</c>).</summary>
internal readonly record struct ErrorAnswer(string? Code, string? Message, decimal? Required, decimal? Balance)
{
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static ErrorAnswer Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(JsonBytes.Readable(body), Lenient);
            return Read(JsonElement.ParseValue(ref reader));
        }
        catch (JsonException)
        {
            // No JSON at all, such as a proxy's HTML: the status alone has to do.
            return default;
        }
    }

    private static ErrorAnswer Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return default;
        }

        var error = root.TryGetAny(out var member, "error") ? member.Value : root;
        var details = error.ValueKind == JsonValueKind.Object ? error : root;
        return new(
            Code: details.TryGetAny(out var code, "code") ? code.Value.Text() : null,
            Message: error.ValueKind == JsonValueKind.Object
                ? details.TryGetAny(out var message, "message", "detail", "title") ? message.Value.Text() : null
                : error.Text(),
            Required: Number(details, root, "required"),
            Balance: Number(details, root, "balance", "available"));
    }

    private static decimal? Number(JsonElement details, JsonElement root, params ReadOnlySpan<string> names)
    {
        if (!details.TryGetAny(out var found, names) && !root.TryGetAny(out found, names))
        {
            return null;
        }

        return found.Value.ValueKind == JsonValueKind.Number && found.Value.TryGetDecimal(out var number) ? number : null;
    }
}
