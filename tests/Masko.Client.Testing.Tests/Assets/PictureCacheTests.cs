using Masko.Client.Testing.Assets;
using Masko.Client.Testing.Drawing;
using Masko.Client.Testing.Tests.Transport;
using Box = Masko.Client.Testing.Tests.Support.Box;

namespace Masko.Client.Testing.Tests.Assets;

public sealed class PictureCacheTests
{
    private const int Length = 10;

    private int painted;

    [Test]
    public async Task A_picture_that_is_downloaded_twice_is_painted_once_and_is_the_same()
    {
        var pictures = new PictureCache(sketch => Counted(MascotPainter.Paint(sketch)), long.MaxValue);
        await using var box = await Box.OpenAsync(options => options.Pictures = pictures);
        var url = new Uri((string)(await box.ImageAsync(await box.FoxAsync()))["urls"]!["image"]!);

        var first = await box.Http.GetByteArrayAsync(url);
        var second = await box.Http.GetByteArrayAsync(url);

        Assert.That(second, Is.EqualTo(first));
        Assert.That(painted, Is.EqualTo(1));
    }

    [Test]
    public async Task Another_try_and_another_character_are_pictures_of_their_own()
    {
        await using var box = await Box.OpenAsync();
        var fox = await box.FoxAsync();
        var urls = new[] { await box.ImageAsync(fox), await box.ImageAsync(fox), await box.ImageAsync(fox, "Sleeping") }
            .SelectMany(made => new[] { "image", "transparent_image" }.Select(kind => (string)made["urls"]![kind]!));

        var pictures = new List<string>();
        foreach (var url in urls)
        {
            pictures.Add(Convert.ToHexString(await box.Http.GetByteArrayAsync(new Uri(url))));
        }

        Assert.That(pictures, Has.Count.EqualTo(6).And.Unique);
    }

    [Test]
    public void The_oldest_goes_when_there_are_too_many_bytes()
    {
        var pictures = new PictureCache(_ => Counted(new byte[Length]), most: 3 * Length);
        foreach (var name in new[] { "a", "b", "c", "d" })
        {
            pictures.Get(Sketch(name));
        }

        foreach (var name in new[] { "b", "c", "d" })
        {
            pictures.Get(Sketch(name));
        }

        Assert.That(painted, Is.EqualTo(4));
        pictures.Get(Sketch("a"));
        Assert.That(painted, Is.EqualTo(5));
    }

    [Test]
    public void A_picture_larger_than_all_there_is_room_for_is_painted_each_time()
    {
        var pictures = new PictureCache(_ => Counted(new byte[Length]), most: Length - 1);

        pictures.Get(Sketch("a"));
        pictures.Get(Sketch("a"));

        Assert.That(painted, Is.EqualTo(2));
    }

    [Test]
    public async Task Many_at_once_get_one_picture()
    {
        var pictures = new PictureCache(_ => Counted(new byte[Length]), most: 3 * Length);

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => pictures.Get(Sketch("a"))))).Soon();

        Assert.That(painted, Is.EqualTo(1));
        Assert.That(all, Is.All.SameAs(all[0]));
    }

    private static MascotSketch Sketch(string character) => new(character, "waving", Transparent: false);

    private byte[] Counted(byte[] picture)
    {
        Interlocked.Increment(ref painted);
        return picture;
    }
}
