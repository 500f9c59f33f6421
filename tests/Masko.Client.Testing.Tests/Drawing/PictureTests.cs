using Masko.Client.Testing.Drawing;

namespace Masko.Client.Testing.Tests.Drawing;

public sealed class PictureTests
{
    private static readonly MascotSketch Felix =
        new("A friendly orange fox mascot wearing a blue scarf", "waving hello", Transparent: false);

    [Test]
    public void The_same_sketch_is_the_same_bytes()
        => Assert.That(MascotPainter.Paint(Felix with { }), Is.EqualTo(MascotPainter.Paint(Felix)));

    [Test]
    public void A_picture_is_a_valid_png_of_512_pixels()
    {
        var png = PngFile.Read(MascotPainter.Paint(Felix));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(png.Chunks, Is.EqualTo(new[] { "IHDR", "IDAT", "IEND" }));
            Assert.That((png.Width, png.Height, png.BitDepth), Is.EqualTo((512, 512, 8)));
            Assert.That(png.Inflated, Has.Length.EqualTo(512 * ((512 * png.PixelBytes) + 1)));
        }
    }

    [TestCase(1)]
    [TestCase(64)]
    [TestCase(240)]
    public void A_picture_has_the_size_that_was_asked_for(int size)
    {
        var png = PngFile.Read(MascotPainter.Paint(Felix with { Size = size }));
        Assert.That((png.Width, png.Height), Is.EqualTo((size, size)));
    }

    [Test]
    public void A_transparent_picture_has_clear_corners_and_an_opaque_middle()
    {
        var png = PngFile.Read(MascotPainter.Paint(Felix with { Transparent = true }));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(png.ColorType, Is.EqualTo(6));
            foreach (var (x, y) in new[] { (0, 0), (511, 0), (0, 511), (511, 511) }) Assert.That(png.AlphaAt(x, y), Is.Zero);
            Assert.That(png.AlphaAt(256, 256), Is.EqualTo(255));
        }
    }

    [Test]
    public void A_full_picture_has_no_alpha_channel() => Assert.That(PngFile.Read(MascotPainter.Paint(Felix)).ColorType, Is.EqualTo(2));

    [Test]
    public void The_figure_is_the_same_with_and_without_background()
    {
        var full = PngFile.Read(MascotPainter.Paint(Felix));
        var alone = PngFile.Read(MascotPainter.Paint(Felix with { Transparent = true }));
        var everywhere = Enumerable.Range(0, 512 * 512).Select(i => (X: i % 512, Y: i / 512));
        var opaque = everywhere.Where(at => alone.AlphaAt(at.X, at.Y) == 255).ToList();
        Assert.That(opaque, Has.Count.GreaterThan(20_000));
        Assert.That(opaque.Max(at => Difference(alone.ColorAt(at.X, at.Y), full.ColorAt(at.X, at.Y))), Is.LessThanOrEqualTo(2));
    }

    [Test]
    public void A_fox_that_is_called_orange_is_orange()
    {
        var (r, g, b) = PngFile.Read(MascotPainter.Paint(Felix)).ColorAt(256, 165);
        Assert.That(r > g && g > b, $"{r} {g} {b}");
    }

    [Test]
    public void Every_pose_is_another_picture()
    {
        string[] poses =
        [
            "waving", "thinking", "celebrating", "sleeping", "crying", "in love", "dancing", "running", "pointing", "working",
            "drinking coffee", "reading", "searching", "giving", "shrugging", "winking", "surprised", "angry",
            "happy", "standing", "sitting",
        ];
        Assert.That(poses.Select(pose => Small(Felix with { Pose = pose })), Is.Unique);
    }

    [Test]
    public void Every_character_is_another_picture()
    {
        string[] characters = ["a fox", "a cat", "a robot", "a blue fox", "a fox with a hat", "a fox with glasses", "Felix", "Felice", ""];
        Assert.That(characters.Select(character => Small(Felix with { Character = character })), Is.Unique);
    }

    [Test]
    public void A_variant_is_another_picture_of_the_same()
        => Assert.That(Enumerable.Range(0, 5).Select(variant => Small(Felix with { Variant = variant })), Is.Unique);

    [Test]
    public void A_picture_stays_below_150_kilobytes()
    {
        string[] poses = ["confetti", "love", "dance", "run", "read"];
        Assert.That(poses.Select(pose => MascotPainter.Paint(Felix with { Pose = pose }).Length), Has.All.LessThan(150_000));
    }

    private static int Difference((byte R, byte G, byte B) a, (byte R, byte G, byte B) b)
        => Math.Max(Math.Abs(a.R - b.R), Math.Max(Math.Abs(a.G - b.G), Math.Abs(a.B - b.B)));

    private static string Small(MascotSketch sketch) => Convert.ToHexString(MascotPainter.Paint(sketch with { Size = 96 }));
}
