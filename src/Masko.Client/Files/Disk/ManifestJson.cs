using System.Buffers;
using System.Text;
using System.Text.Json;
using Masko.Client.Json;

namespace Masko.Client.Files;

/// <summary>The list of files as JSON.</summary>
internal static class ManifestJson
{
    private const int Version = 1;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static ReadOnlyMemory<byte> Write(IEnumerable<DownloadedFile> files)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteStartArray("files");
            foreach (var file in files)
            {
                Write(json, file);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>The files of a list; null when it is none.</summary>
    public static IReadOnlyList<DownloadedFile>? Read(string list)
    {
        try
        {
            var bytes = JsonBytes.Readable(Encoding.UTF8.GetBytes(list)).ToArray();
            using var document = JsonDocument.Parse(bytes, Lenient);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("files", out var files)
                && files.ValueKind == JsonValueKind.Array
                    ? [.. files.EnumerateArray().Where(static file => file.ValueKind == JsonValueKind.Object).Select(Read).Where(static file => IsName(file.Name))]
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, DownloadedFile file)
    {
        json.WriteStartObject();
        json.WriteString("file", file.Name);
        json.WriteString("kind", file.Kind.Value);
        json.WriteNumber("bytes", file.Bytes);
        json.WriteString("sha256", file.Sha256);
        json.WriteString("item_id", file.ItemId);
        json.WriteString("item_name", file.ItemName);
        json.WriteString("job_id", file.JobId);
        json.WriteString("asset_id", file.AssetId);
        json.WriteString("url", file.Url);
        json.WriteEndObject();
    }

    private static DownloadedFile Read(JsonElement file) => new()
    {
        Name = Text(file, "file") ?? "",
        Kind = new AssetKind(Text(file, "kind")),
        Bytes = file.TryGetProperty("bytes", out var bytes) && bytes.ValueKind == JsonValueKind.Number && bytes.TryGetInt64(out var length) ? length : -1,
        Sha256 = Text(file, "sha256") ?? "",
        ItemId = Text(file, "item_id"),
        ItemName = Text(file, "item_name"),
        JobId = Text(file, "job_id"),
        AssetId = Text(file, "asset_id"),
        Url = Text(file, "url"),
    };

    /// <summary>Whether it is a name in the folder: a list that somebody has changed must lead nowhere else.</summary>
    private static bool IsName(string name) => name.Length > 0 && name[0] != '.' && name.IndexOfAny(['/', '\\', ':', '\0']) < 0;

    private static string? Text(JsonElement file, string name) =>
        file.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
