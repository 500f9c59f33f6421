using System.IO.Compression;
using Masko.Client.Testing.Drawing;

namespace Masko.Client.Testing.Tests.Drawing;

public sealed class DeflaterTests
{
    [TestCase(0, 1)]
    [TestCase(1, 256)]
    [TestCase(257, 1)]
    [TestCase(3_000, 2)]
    [TestCase(100_000, 3)]
    [TestCase(100_000, 256)]
    public void What_is_compressed_comes_back(int length, int values)
    {
        var random = new Random(length);
        var bytes = Enumerable.Range(0, length).Select(_ => (byte)random.Next(values)).ToArray();
        Assert.That(Inflated(Deflater.Compress(bytes)), Is.EqualTo(bytes));
    }

    [TestCase(5)]
    [TestCase(4_095)]
    [TestCase(32_767)]
    [TestCase(32_768)]
    [TestCase(32_769)]
    public void What_repeats_after_any_distance_comes_back(int distance)
    {
        var once = new byte[distance];
        new Random(1).NextBytes(once);
        byte[] bytes = [.. once, .. once, .. once];
        Assert.That(Inflated(Deflater.Compress(bytes)), Is.EqualTo(bytes));
    }

    [Test]
    public void What_is_even_becomes_small() => Assert.That(Deflater.Compress(new byte[1_000_000]), Has.Length.LessThan(10_000));

    private static byte[] Inflated(byte[] compressed)
    {
        using var inflated = new MemoryStream();
        using var zlib = new ZLibStream(new MemoryStream(compressed), CompressionMode.Decompress);
        zlib.CopyTo(inflated);
        return inflated.ToArray();
    }
}
