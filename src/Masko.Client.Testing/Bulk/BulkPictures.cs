using System.Globalization;
using Masko.Client.Testing.Assets;
using Masko.Client.Testing.Drawing;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.Bulk;

/// <summary>The addresses of pictures, and what they answer: painted when they are asked for, square, and gone when they have been kept long enough.</summary>
/// <param name="world">Where the items are.</param>
/// <param name="pictures">Who paints.</param>
/// <param name="keep">How long the pictures of a request are kept; null for ever.</param>
internal sealed class BulkPictures(BulkWorld world, PictureCache pictures, Func<BulkWork, TimeSpan?> keep) : IFiles
{
    private const string Folder = "images";
    private const string Ending = ".png";
    private const int LeastSide = 16;
    private const int MostSide = 1024;

    public static string PathOf(BulkWork work, BulkPiece item) => $"/{Folder}/{work.Id}/{item.Index.ToString(CultureInfo.InvariantCulture)}{Ending}";

    public AssetFile Find(Exchange exchange)
    {
        BulkPiece? item;
        lock (world.Gate)
        {
            item = ItemAt(exchange.Path);
        }

        return item is null ? AssetFile.Nothing(404) : AssetFile.Of("image/png", pictures.Get(SketchOf(item)));
    }

    private static MascotSketch SketchOf(BulkPiece item) => new(item.Words, item.Words, Transparent: false, item.Attempt)
    {
        Size = Math.Clamp(item.Side ?? 512, LeastSide, MostSide),
    };

    private BulkPiece? ItemAt(string path) =>
        path.Split('/') is ["", Folder, var id, var name]
        && name.EndsWith(Ending, StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(0, name.Length - Ending.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && world.Find(id) is { EndedAt: { } ended } work
        && index < work.Items.Count
        && !(keep(work) is { } span && world.Now >= ended + span)
        && work.Items[index] is { IsMade: true } item
            ? item
            : null;
}
