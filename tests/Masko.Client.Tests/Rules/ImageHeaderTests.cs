using System.Buffers.Binary;
using Masko.Client.Rules.Images;

namespace Masko.Client.Tests.Rules;

public sealed class ImageHeaderTests
{
    private static IEnumerable<TestCaseData> Pictures =>
    [
        Case("PNG", "PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, .. Big(1200), .. Big(800), 8, 6, 0, 0, 0]),
        Case("GIF", "GIF", [.. "GIF89a"u8, .. Little(1200), .. Little(800), 0, 0, 0]),
        Case("WebP, extended", "WebP", [.. Riff, .. "VP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, .. Three(1199), .. Three(799)]),
        Case("WebP, lossless", "WebP", [.. Riff, .. "VP8L"u8, 9, 0, 0, 0, 0x2F, .. Bits(1199 | (799 << 14)), 0, 0]),
        Case("WebP, lossy", "WebP", [.. Riff, .. "VP8 "u8, 9, 0, 0, 0, 0x30, 1, 0, 0x9D, 1, 0x2A, .. Little(1200), .. Little(800)]),
        Case("JPEG", "JPEG", [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC4, 0, 3, 9, 0xFF, 0xFF, 0xC2, 0, 17, 8, .. Short(800), .. Short(1200), 3]),
    ];

    [TestCaseSource(nameof(Pictures))]
    public void The_size_is_read_from_the_first_bytes(string format, byte[] bytes) =>
        Assert.That(ImageHeader.Read(bytes), Is.EqualTo(new ImageHeader(format, 1200, 800)));

    [TestCaseSource(nameof(Pictures))]
    public void Bytes_that_end_early_are_no_error(string format, byte[] bytes)
    {
        for (var length = 0; length < bytes.Length; length++)
        {
            var header = ImageHeader.Read(bytes.AsSpan(0, length));
            Assert.That(header is null || header.Format == format);
        }
    }

    [Test]
    public void Any_bytes_are_no_error()
    {
        var chance = new Random(5);
        foreach (var start in Pictures.Select(picture => (byte[])picture.Arguments[1]!))
        {
            for (var round = 0; round < 2000; round++)
            {
                var bytes = (byte[])start.Clone();
                bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
                bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
                Assert.That(() => ImageHeader.Read(bytes), Throws.Nothing);
            }
        }
    }

    [Test]
    public void A_small_a_heavy_and_a_strange_file_are_warnings()
    {
        Assert.That(UploadRules.Check("a.png", new("PNG", 1024, 1024), 10_000_000), Is.Empty);
        Assert.That(UploadRules.Check("a.png", new("PNG"), 1), Is.Empty);
        Assert.That(UploadRules.Check("a.png", new("PNG", 2000, 1023), 1).Single(), Has.Property("RuleId").EqualTo(RuleIds.SmallImage).And.Message.Contains("2000 x 1023"));
        Assert.That(UploadRules.Check("a.txt", null, 10_000_001).Select(finding => (finding.RuleId, finding.IsWarning)), Is.All.EqualTo((RuleIds.UnusualUpload, true)));
    }

    private static ReadOnlySpan<byte> Riff => "RIFF\0\0\0\0WEBP"u8;

    private static byte[] Big(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static byte[] Short(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Little(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] Three(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16)];

    private static byte[] Bits(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }

    private static TestCaseData Case(string name, string format, byte[] bytes) => new TestCaseData(format, bytes).SetArgDisplayNames(name);
}
