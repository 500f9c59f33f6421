namespace MascotStudio;

internal static class ContentTypes
{
    public static string Of(string name) => Path.GetExtension(name) switch
    {
        ".png" => "image/png",
        ".webm" => "video/webm",
        ".mp4" => "video/mp4",
        ".mov" => "video/quicktime",
        _ => "application/octet-stream",
    };
}
