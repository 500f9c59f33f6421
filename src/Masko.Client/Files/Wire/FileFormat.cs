namespace Masko.Client.Files;

/// <summary>What a file is by its first bytes, whatever its address and its content type say.</summary>
internal enum FileFormat
{
    Unknown,
    Png,
    Jpeg,
    Webp,
    Gif,

    /// <summary>MP4 and MOV: boxes that begin with <c>ftyp</c>.</summary>
    Mp4,

    /// <summary>WebM: EBML.</summary>
    Webm,
}

/// <summary>Tells formats apart.</summary>
internal static class FileFormats
{
    /// <summary>How many bytes tell a format.</summary>
    public const int Enough = 12;

    public static FileFormat Of(ReadOnlySpan<byte> start) => start switch
    {
        _ when start.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) => FileFormat.Png,
        _ when start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => FileFormat.Jpeg,
        _ when start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8) => FileFormat.Gif,
        _ when start.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) => FileFormat.Webm,
        { Length: >= Enough } when start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8) => FileFormat.Webp,
        { Length: >= 8 } when start[4..].StartsWith("ftyp"u8) => FileFormat.Mp4,
        _ => FileFormat.Unknown,
    };
}
