using Masko.Client.Testing.Drawing;

namespace Masko.Client.Testing.Assets;

/// <summary>Paints every picture once and keeps the newest. A picture follows from its sketch alone, so all servers of a process can share it.</summary>
/// <param name="paint">Makes a picture.</param>
/// <param name="most">How many bytes are kept; beyond that the oldest picture goes.</param>
internal sealed class PictureCache(Func<MascotSketch, byte[]> paint, long most)
{
    private readonly object gate = new();
    private readonly Dictionary<MascotSketch, Lazy<byte[]>> pictures = [];
    private readonly Queue<(MascotSketch Sketch, int Length)> painted = new();
    private long size;

    /// <summary>Keeps 64 MiB.</summary>
    public static PictureCache Shared { get; } = new(MascotPainter.Paint, 64 * 1024 * 1024);

    /// <summary>The picture; whoever asks while it is painted waits for it.</summary>
    public byte[] Get(MascotSketch sketch)
    {
        Lazy<byte[]>? picture;
        lock (gate)
        {
            if (!pictures.TryGetValue(sketch, out picture))
            {
                pictures[sketch] = picture = new(() => Paint(sketch));
            }
        }

        return picture.Value;
    }

    private byte[] Paint(MascotSketch sketch)
    {
        var picture = paint(sketch);
        lock (gate)
        {
            painted.Enqueue((sketch, picture.Length));
            size += picture.Length;
            while (size > most)
            {
                var oldest = painted.Dequeue();
                pictures.Remove(oldest.Sketch);
                size -= oldest.Length;
            }
        }

        return picture;
    }
}
