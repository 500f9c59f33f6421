using System.Net.Http.Headers;
using System.Text.Json;
using Masko.Client.Json;

namespace Masko.Client.Http;

/// <summary>Bodies out and answers in.</summary>
internal sealed class AnswerSerializer(JsonSerializerOptions json, ServiceProfile service, ApiKey? key, IWireWatch? watch = null)
{
    /// <summary>The most that is read of an answer, in bytes.</summary>
    internal const int MaxAnswer = 32 * 1024 * 1024;

    private static readonly MediaTypeHeaderValue JsonType = new("application/json");

    public HttpContent ToHttpContent<T>(T body)
    {
        ArgumentNullException.ThrowIfNull(body);
        watch?.Leaving(body);
        return Content(JsonSerializer.SerializeToUtf8Bytes(body, json.TypeInfo<T>()));
    }

    /// <summary>A body whose type is known only at run time.</summary>
    public HttpContent ToHttpContent(object body, Type type)
    {
        Require(type);
        watch?.Leaving(body);
        return Content(JsonSerializer.SerializeToUtf8Bytes(body, json.GetTypeInfo(type)));
    }

    /// <summary>Refuses a type that cannot be read or written, before anything is sent.</summary>
    public void Require(Type type)
    {
        if (!json.TryGetTypeInfo(type, out _))
        {
            throw new NotSupportedException(
                $"{type} is not known to the client's JSON. Use JsonElement or JsonObject, or add it to a JsonSerializerContext of yours and set "
                + $"{service.Options}.JsonTypes to that context's Default.");
        }
    }

    public async ValueTask<T> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken)
    {
        if (typeof(T) == typeof(NoAnswer))
        {
            return default!;
        }

        using var body = await BoundedBody.ReadAsync(content, MaxAnswer, cancellationToken).ConfigureAwait(false);
        if (body.Failure is OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        if (body.Failure is { } failure)
        {
            throw Unreadable<T>("It broke off after " + body.Bytes.Length + " bytes.", body.Bytes, failure);
        }

        return body.IsCut ? throw Unreadable<T>("It is larger than " + MaxAnswer + " bytes.", body.Bytes, null) : Read<T>(body.Bytes);
    }

    // Bytes, not a stream of them: the length is known, and they can be sent again.
    private static RequestBody Content(byte[] body) => new(body, JsonType);

    private T Read<T>(ReadOnlySpan<byte> body)
    {
        var readable = JsonBytes.Readable(body);
        if (readable.IsEmpty)
        {
            throw Unreadable<T>("It is empty.", body, null);
        }

        try
        {
            var answer = Envelope.Read(readable, json.TypeInfo<T>()) ?? throw Unreadable<T>("It is null.", body, null);
            if (answer is MaskoModel model)
            {
                watch?.Came(model);
            }

            return answer;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw Unreadable<T>(ServerText.Line(failure.Message, key, 300) ?? "It is no JSON.", body, failure);
        }
    }

    private UnreadableBodyException Unreadable<T>(string reason, ReadOnlySpan<byte> body, Exception? cause) =>
        new(reason, TypeName(typeof(T)), ServerText.Body(body, key), cause);

    private static string TypeName(Type type) =>
        type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]} of {type.GetGenericArguments()[0].Name}" : type.Name;
}

/// <summary>The answer of an operation that answers nothing.</summary>
internal readonly struct NoAnswer;
