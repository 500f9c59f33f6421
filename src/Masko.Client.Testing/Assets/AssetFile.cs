using Masko.Client.Testing.Drawing;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Assets;

/// <summary>A file behind an address.</summary>
internal sealed record AssetFile(int Status, string? ContentType, Blob Content)
{
    private static readonly Lazy<AssetFile> Painted = new(() => Of("image/png", PlaceholderPainter.Paint()));

    /// <summary>What stands in for a picture that is not done.</summary>
    public static AssetFile Placeholder => Painted.Value;

    public static AssetFile Of(string contentType, byte[] bytes) => new(200, contentType, new Blob(bytes));

    public static AssetFile Nothing(int status) => new(status, null, Blob.Empty);
}
