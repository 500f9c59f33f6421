using System.Buffers.Binary;
using System.Text;
using Masko.Client.Testing.Drawing;

namespace Masko.Client.Testing.Tests.Drawing;

public sealed class ClipTests
{
    [TestCase("video", "video/mp4", 40_000)]
    [TestCase("webm", "video/webm", 40_000)]
    [TestCase("hevc", "video/quicktime", 150_000)]
    [TestCase("stacked_video", "video/mp4", 40_000)]
    public void Every_motion_has_a_small_clip_of_every_kind(string kind, string contentType, int enough)
    {
        foreach (var clip in Enum.GetValues<Motion>().Select(motion => ClipLibrary.Of(kind, motion)))
        {
            Assert.That(clip.ContentType, Is.EqualTo(contentType));
            Assert.That(clip.Bytes, Has.Length.InRange(1_000, enough));
        }
    }

    [TestCase("video")]
    [TestCase("webm")]
    [TestCase("stacked_video")]
    public void Every_motion_has_clips_of_its_own(string kind)
        => Assert.That(Enum.GetValues<Motion>().Select(motion => Convert.ToHexString(ClipLibrary.Of(kind, motion).Bytes)), Is.Unique);

    [TestCase("waving hello smoothly", nameof(Motion.Wave))]
    [TestCase("Jumping for joy, a smooth and lively loop", nameof(Motion.Jump))]
    [TestCase("gentle breathing motion, subtle body sway", nameof(Motion.Breathe))]
    [TestCase("asleep", nameof(Motion.Sleep))]
    [TestCase("", nameof(Motion.Breathe))]
    public void Words_say_how_a_clip_moves(string text, string motion) => Assert.That(MotionBook.Of(text).ToString(), Is.EqualTo(motion));

    [TestCase("video", "isom", "avc1")]
    [TestCase("stacked_video", "isom", "avc1")]
    [TestCase("hevc", "qt  ", "ap4h")]
    public void A_clip_of_boxes_has_its_brand_and_its_index_before_its_frames(string kind, string brand, string codec)
    {
        var bytes = ClipLibrary.Of(kind, Motion.Wave).Bytes;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Boxes(bytes), Is.SupersetOf(new[] { "ftyp", "moov", "mdat" }));
            Assert.That(Boxes(bytes)[0], Is.EqualTo("ftyp"));
            Assert.That(Boxes(bytes).IndexOf("moov"), Is.LessThan(Boxes(bytes).IndexOf("mdat")));
            Assert.That(Encoding.ASCII.GetString(bytes, 8, 4), Is.EqualTo(brand));
            Assert.That(Encoding.Latin1.GetString(bytes), Does.Contain(codec));
        }
    }

    [Test]
    public void A_webm_clip_says_that_it_is_one_and_that_it_has_alpha()
    {
        var bytes = ClipLibrary.Of("webm", Motion.Turn).Bytes;
        var text = Encoding.Latin1.GetString(bytes);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(bytes[..4], Is.EqualTo(new byte[] { 0x1A, 0x45, 0xDF, 0xA3 }));
            Assert.That(text[..64], Does.Contain("\u0042\u0082\u0084webm"));
            Assert.That(text, Does.Contain("V_VP9"));
            Assert.That(text, Does.Contain("\u0053\u00C0\u0081\u0001"), "AlphaMode 1");
        }
    }

    private static List<string> Boxes(byte[] bytes)
    {
        var boxes = new List<string>();
        for (var at = 0; at < bytes.Length; at += BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at)))
            boxes.Add(Encoding.ASCII.GetString(bytes, at + 4, 4));

        return boxes;
    }
}
