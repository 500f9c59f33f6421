using Masko.Client.Testing.Drawing;

namespace Masko.Client.Testing.Tests.Drawing;

public sealed class PlaceholderTests
{
    [Test]
    public void It_is_a_small_picture_in_grey()
    {
        var png = PngFile.Read(PlaceholderPainter.Paint());
        using (Assert.EnterMultipleScope())
        {
            Assert.That((png.Width, png.Height), Is.EqualTo((128, 128)));
            Assert.That(Enumerable.Range(0, 128).Select(i => Saturation(png.ColorAt(i, 56))), Has.All.LessThan(24));
        }
    }

    [Test]
    public void It_has_the_size_that_was_asked_for() => Assert.That(PngFile.Read(PlaceholderPainter.Paint(256)).Width, Is.EqualTo(256));

    private static int Saturation((byte R, byte G, byte B) color)
        => Math.Max(color.R, Math.Max(color.G, color.B)) - Math.Min(color.R, Math.Min(color.G, color.B));
}
