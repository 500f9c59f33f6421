using System.Security.Cryptography;
using Masko.Client.Testing.Drawing;

namespace Masko.Client.Testing.Tests.Drawing;

/// <summary>The bytes are the same on every machine and runtime. A change of the drawing changes them, and is looked at.</summary>
public sealed class KnownPictureTests
{
    [TestCase("A friendly orange fox mascot wearing a blue scarf", "waving hello", false, 0, "")]
    [TestCase("A friendly orange fox mascot wearing a blue scarf", "waving hello", true, 0, "")]
    [TestCase("a robot with headphones", "working on a laptop", false, 3, "")]
    [TestCase("", "", true, 0, "")]
    [TestCase("Pingüin \U0001F427", "танец", false, 1, "")]
    public void A_known_sketch_has_known_bytes(string character, string pose, bool transparent, int variant, string expected)
        => Assert.That(Sum(MascotPainter.Paint(new MascotSketch(character, pose, transparent, variant))), Is.EqualTo(expected));

    [Test]
    public void The_placeholder_has_known_bytes()
        => Assert.That(Sum(PlaceholderPainter.Paint()), Is.EqualTo(""));

    private static string Sum(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes))[..32];
}
