using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Masko.Client.Tests.Shared;

/// <summary>Good JSON, damaged in one to three places by its members or by its bytes: the same for the same seed.</summary>
internal sealed class DamagedBytes(Random random)
{
    private static readonly byte[][] Values =
    [
        .. new[]
        {
            "null", "true", "false", "0", "1", "-1", "17", "-0.0", "1.5", "1e999", "-1e-999", "2147483648", "12345678901234567890",
            new string('9', 400), "\"\"", "\" \"", "\"text\"", "\"17\"", "\"true\"", "\"\\u0000\"", "\"\\ud800\"", "\"a\\udc00b\"",
            "\"\\ud83d\\ude00\"", "\"\\\\ud800\"",
            "\"\\/\\b\\f\"",
            "\"2026-99-99T99:99:99Z\"", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59-14:00\"",
            "\"" + new string('x', 20_000) + "\"", "[]", "{}", "[null]", "[[]]", "[{}]", "[1,\"a\",null,{\"id\":[]}]", "{\"id\":{}}",
            "{\"\":\"\"}", "{\"\\ud800\":\"\\ud800\"}",
            "{\"code\":[],\"message\":{}}",
            new string('[', 40) + new string(']', 40), new string('[', 200) + new string(']', 200),
        }.Select(Encoding.UTF8.GetBytes),
        [(byte)'"', 0xFF, 0xFE, (byte)'"'],
        [(byte)'"', (byte)'a', 0xC3, (byte)'"'],
        [(byte)'"', 0xED, 0xA0, 0x80, (byte)'"'],
        [(byte)'{', (byte)'"', 0xC0, (byte)'"', (byte)':', (byte)'1', (byte)'}'],
    ];

    private static readonly string[] Encodings = ["br", "gzip", "deflate", "gzip, br", "identity", "x-unknown", "zstd"];

    private static readonly string?[] Types =
    [
        null, "application/json", "application/json; charset=utf-16", "application/json; charset=nonsense", "text/html", "a/b; c=\"", ";",
        "text/plain; charset=iso-8859-1",
    ];

    /// <summary>Damages JSON; one in ten stays whole.</summary>
    public byte[] Of(byte[] json)
    {
        for (var times = random.Next(10) == 0 ? 0 : random.Next(1, 4); times > 0; times--)
        {
            json = random.Next(3) > 0 ? InMember(json) : InBytes(json);
        }

        return json;
    }

    /// <summary>What the body says that it is packed as; null mostly. Now and then it is.</summary>
    public string? Encode(ref byte[] body)
    {
        switch (random.Next(12))
        {
            case 0:
                return Encodings[random.Next(Encodings.Length)];
            case 1:
                body = Packed(body);
                return "gzip";
            case 2:
                body = InBytes(Packed(body));
                return "gzip";
            default:
                return null;
        }
    }

    public string? ContentType() => random.Next(3) > 0 ? "application/json" : Types[random.Next(Types.Length)];

    /// <summary>Another value for one member or entry, another name for one member, or the member once more.</summary>
    public byte[] InMember(byte[] json)
    {
        var places = Places(json);
        if (places.Count == 0)
        {
            return InBytes(json);
        }

        var (start, end, isName) = places[random.Next(places.Count)];
        var value = Values[random.Next(Values.Length)];
        return isName switch
        {
            true when random.Next(2) == 0 => [.. json[..start], .. json[start..end], (byte)':', .. value, (byte)',', .. json[start..]],
            true => [.. json[..start], .. "\"\\ud800\""u8, .. json[end..]],
            _ => [.. json[..start], .. value, .. json[end..]],
        };
    }

    private byte[] InBytes(byte[] bytes)
    {
        var at = random.Next(bytes.Length + 1);
        var length = Math.Min(random.Next(8), bytes.Length - at);
        var noise = new byte[random.Next(4)];
        random.NextBytes(noise);
        return random.Next(7) switch
        {
            0 => bytes[..at],
            1 => [.. bytes[..at], .. bytes[(at + length)..]],
            2 => [.. bytes[..at], .. noise, .. bytes[at..]],
            3 => [.. bytes[..at], 0, .. bytes[at..]],
            4 => [0xEF, 0xBB, 0xBF, .. bytes],
            5 => Encoding.Unicode.GetBytes("\uFEFF" + Encoding.UTF8.GetString(bytes)),
            _ => [.. bytes[..at], .. noise, .. bytes[(at + length)..]],
        };
    }

    private static byte[] Packed(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return packed.ToArray();
    }

    /// <summary>Where names and values stand; none when it is no JSON any more.</summary>
    private static List<(int Start, int End, bool IsName)> Places(byte[] json)
    {
        var places = new List<(int, int, bool)>();
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowTrailingCommas = true });
            while (reader.Read())
            {
                if (reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
                {
                    var value = reader;
                    value.TrySkip();
                    var isName = reader.TokenType == JsonTokenType.PropertyName;
                    var start = (int)reader.TokenStartIndex;
                    places.Add((start, isName ? End(json, start) : (int)value.BytesConsumed, isName));
                }
            }
        }
        catch (JsonException)
        {
            return [];
        }

        return places;
    }

    /// <summary>Where a name ends, behind its quote.</summary>
    private static int End(byte[] json, int start)
    {
        var at = start + 1;
        while (json[at] != '"')
        {
            at += json[at] == '\\' ? 2 : 1;
        }

        return at + 1;
    }
}
