using System.Buffers;
using System.Text;
using System.Text.Json;
using Masko.Client.Canvases;
using Masko.Client.Json;

namespace Masko.Client;

public sealed partial record MaskoAnimationConfig
{
    /// <summary>Reads an export that was kept as a text: bare or in <c>data</c>, with trailing commas and comments where it has some.</summary>
    /// <param name="json">The export.</param>
    /// <exception cref="UnreadableAnswerException">It is no canvas export: no JSON, cut off, nested more than 64 deep, or without nodes.</exception>
    public static MaskoAnimationConfig Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads an export that was kept as bytes: bare or in <c>data</c>, with trailing commas and comments where it has some.</summary>
    /// <param name="utf8">The export in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="UnreadableAnswerException">It is no canvas export: no JSON, cut off, nested more than 64 deep, or without nodes.</exception>
    public static MaskoAnimationConfig Parse(ReadOnlySpan<byte> utf8) => ConfigDocument.Read(utf8);

    /// <summary>Reads an export out of a file or another stream; the stream stays open.</summary>
    /// <param name="utf8">Where it is, from its position to its end; at most 32 MiB.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="UnreadableAnswerException">It is no canvas export: no JSON, cut off, too large, nested more than 64 deep, or without nodes.</exception>
    public static Task<MaskoAnimationConfig> LoadAsync(Stream utf8, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        return ConfigDocument.ReadAsync(utf8, cancellationToken);
    }

    /// <summary>The export as JSON: everything that was read, also what this version does not know, and everything that was changed since.</summary>
    /// <param name="indented">Whether it is broken into lines; default false.</param>
    public string ToJson(bool indented = false)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = indented }))
        {
            JsonSerializer.Serialize(writer, this, MaskoJson.Options.TypeInfo<MaskoAnimationConfig>());
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
