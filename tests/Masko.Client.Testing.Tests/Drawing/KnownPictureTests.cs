using System.Security.Cryptography;
using Masko.Client.Testing.Drawing;

namespace Masko.Client.Testing.Tests.Drawing;

/// <summary>The bytes are the same on every machine and runtime. A change of the drawing changes them, and is looked at.</summary>
public sealed class KnownPictureTests
{
    [TestCase("A friendly orange fox mascot wearing a blue scarf", "waving hello", false, 0, "71873AC196D2C93EB797BFB806CB2BC9")]
    [TestCase("A friendly orange fox mascot wearing a blue scarf", "waving hello", true, 0, "A29D2FB8045AE08D0A4D904022CD31CC")]
    [TestCase("a robot with headphones", "working on a laptop", false, 3, "DAE31F70B331DBD5813A9A69D34A7E0F")]
    [TestCase("", "", true, 0, "CF6DA3CE62B63AE328048642BE8D5709")]
    [TestCase("Pingüin \U0001F427", "танец", false, 1, "655D1E76CF4619C92720B33C54342F38")]
    public void A_known_sketch_has_known_bytes(string character, string pose, bool transparent, int variant, string expected)
        => Assert.That(Sum(MascotPainter.Paint(new MascotSketch(character, pose, transparent, variant))), Is.EqualTo(expected));

    [Test]
    public void The_placeholder_has_known_bytes()
        => Assert.That(Sum(PlaceholderPainter.Paint()), Is.EqualTo("E4F18179BB30DFF0E61FA4606C5ADD96"));

    private static string Sum(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes))[..32];
}
