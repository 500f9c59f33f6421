using System.Text.Json;
using Masko.Client.Http;
using Masko.Client.Json;

namespace Masko.Client.Canvases;

/// <summary>An export that somebody kept, read as tolerantly as an answer, and checked to be one: any JSON object would do otherwise.</summary>
internal static class ConfigDocument
{
    private const int Piece = 16 * 1024;

    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static MaskoAnimationConfig Read(ReadOnlySpan<byte> utf8)
    {
        var body = JsonBytes.Readable(utf8);
        try
        {
            return Config(body) ?? throw new JsonException("It is null.");
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw Unreadable(ServerText.Line(failure.Message, key: null, 300) ?? "It is no JSON.", body, failure);
        }
    }

    public static async Task<MaskoAnimationConfig> ReadAsync(Stream utf8, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        var piece = new byte[Piece];
        while (await utf8.ReadAsync(piece, cancellationToken).ConfigureAwait(false) is > 0 and var read)
        {
            whole.Write(piece, 0, read);
            if (whole.Length > AnswerSerializer.MaxAnswer)
            {
                throw Unreadable($"It is larger than {AnswerSerializer.MaxAnswer} bytes.", default, null);
            }
        }

        return Read(whole.GetBuffer().AsSpan(0, (int)whole.Length));
    }

    private static MaskoAnimationConfig? Config(ReadOnlySpan<byte> body)
    {
        var bare = new Utf8JsonReader(body, Lenient);
        var reader = new Utf8JsonReader(body, Lenient);
        if (Enters(ref bare, "nodes"u8) || !Enters(ref reader, "data"u8))
        {
            reader = new Utf8JsonReader(body, Lenient);
            reader.Read();
        }

        var config = JsonRead.Whole(ref reader, MaskoJson.Options.TypeInfo<MaskoAnimationConfig>());
        return config is { Nodes: null } ? throw new JsonException("It has no list of nodes, which every canvas export has.") : config;
    }

    /// <summary>Goes to the value of a member of the outermost object.</summary>
    private static bool Enters(ref Utf8JsonReader reader, ReadOnlySpan<byte> member)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (JsonRead.Next(ref reader))
        {
            var isFound = reader.ValueTextEquals(member);
            reader.Read();
            if (isFound)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static UnreadableAnswerException Unreadable(string reason, ReadOnlySpan<byte> body, Exception? cause) =>
        new($"This could not be read as a {nameof(MaskoAnimationConfig)}: {reason}", cause)
        {
            Expected = nameof(MaskoAnimationConfig),
            Body = ServerText.Body(body, key: null),
        };
}
