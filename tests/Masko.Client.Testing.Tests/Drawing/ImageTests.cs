using Masko.Client.Testing.Drawing;

namespace Masko.Client.Testing.Tests.Drawing;

public sealed class ImageTests
{
    private const string Gif = "47494638396140014800F00000";
    private const string Jpeg = "FFD8FFE000104A46494600010100000100010000FFC4000400FFFFC2001108004801400301";
    private const string WebpExtended = "52494646240000005745425056503858" + "0A000000" + "10000000" + "3F0100" + "470000";
    private const string WebpLossless = "52494646240000005745425056503" + "84C" + "0A000000" + "2F" + "3FC11100" + "0000000000";
    private const string WebpLossy = "52494646240000005745425056503820" + "0A000000" + "300100" + "9D012A" + "40014800";

    [TestCase("89504E470D0A1A0A0000000D49484452", "image/png")]
    [TestCase(Jpeg, "image/jpeg")]
    [TestCase(Gif, "image/gif")]
    [TestCase("474946383761", "image/gif")]
    [TestCase(WebpExtended, "image/webp")]
    [TestCase(WebpLossless, "image/webp")]
    [TestCase(WebpLossy, "image/webp")]
    public void The_kind_of_an_image_shows_in_its_first_bytes(string hex, string kind)
        => Assert.That(ImageKind.Of(Convert.FromHexString(hex)), Is.EqualTo(kind));

    [TestCase("")]
    [TestCase("89504E47")]
    [TestCase("FFD8")]
    [TestCase("474946383861")]
    [TestCase("5249464624000000")]
    [TestCase("524946462400000057415645")]
    [TestCase("3C7376673E")]
    [TestCase("255044462D312E37")]
    public void What_is_no_image_has_no_kind(string hex)
    {
        var bytes = Convert.FromHexString(hex);
        Assert.That((ImageKind.Of(bytes), ImageSize.Of(bytes)), Is.EqualTo(((string?)null, (ImageSize?)null)));
    }

    [TestCase(Jpeg)]
    [TestCase(Gif)]
    [TestCase(WebpExtended)]
    [TestCase(WebpLossless)]
    [TestCase(WebpLossy)]
    public void The_size_of_an_image_is_read_from_its_head(string hex)
        => Assert.That(ImageSize.Of(Convert.FromHexString(hex)), Is.EqualTo(new ImageSize(320, 72)));

    [Test]
    public void The_size_of_a_painted_picture_is_read_from_its_head()
    {
        var png = MascotPainter.Paint(new MascotSketch("fox", "wave", Transparent: true) { Size = 48 });
        Assert.That((ImageKind.Of(png), ImageSize.Of(png)), Is.EqualTo((ImageKind.Png, new ImageSize(48, 48))));
    }

    [TestCase(Jpeg)]
    [TestCase(Gif)]
    [TestCase(WebpExtended)]
    [TestCase(WebpLossless)]
    [TestCase(WebpLossy)]
    public void An_image_that_is_cut_off_is_no_error(string hex)
    {
        var bytes = Convert.FromHexString(hex);
        for (var length = 0; length < bytes.Length; length++)
        {
            var head = bytes[..length];
            Assert.That(() => ImageSize.Of(head), Throws.Nothing);
        }
    }
}
