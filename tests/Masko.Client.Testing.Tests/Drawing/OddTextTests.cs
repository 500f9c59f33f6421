using System.Text;
using Masko.Client.Testing.Drawing;

namespace Masko.Client.Testing.Tests.Drawing;

public sealed class OddTextTests
{
    private static readonly string[] Odd =
    [
        "", " ", "\0", "\r\n\t", "\uFEFF", "\uD800", "\uDFFF fox", "\U0001F98A\U0001F9E3", "\U0001F600\U0001F603", "a\u0301\u0302\u0303",
        "\u202Eevaw", "مرحبا ثعلب برتقالي", "שועל כתום", "狐狸 オレンジ", "ﬁ ﬀ İı ß", "<script>alert(1)</script>", "%s %n {0} {{}}", "NaN", "-1",
        "fox fox fox fox", "FOX", "f-o-x", "orange", "eyes", "blue", "scarf hat crown glasses bow tie cape",
        new string('a', 10_000), string.Concat(Enumerable.Repeat("orange fox waving ", 600)),
    ];

    [Test]
    public void No_text_is_too_odd_to_be_painted()
    {
        foreach (var text in Odd) AssertIsPainted(text, text);
    }

    [Test]
    public void No_random_text_is_too_odd_to_be_painted()
    {
        var random = new Random(20);
        for (var i = 0; i < 200; i++) AssertIsPainted(Text(random), Text(random));
    }

    private static void AssertIsPainted(string character, string pose)
    {
        var png = MascotPainter.Paint(new MascotSketch(character, pose, Transparent: true) { Size = 24 });
        Assert.That(PngFile.Read(png).Width, Is.EqualTo(24));
    }

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var length = random.Next(60); length > 0; length--)
            text.Append(random.Next(3) == 0 ? (char)random.Next(char.MaxValue) : (char)random.Next(' ', '~'));

        return text.ToString();
    }
}
