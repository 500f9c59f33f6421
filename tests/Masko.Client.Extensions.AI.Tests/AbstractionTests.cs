namespace Masko.Client.Extensions.AI.Tests;

/// <summary>The generators as an app sees them that speaks the abstraction alone.</summary>
public sealed class AbstractionTests
{
    [Test]
    public void Each_tells_what_it_is_and_hands_out_its_client()
    {
        using var vidiking = new VidiKingClient("key");
        using var generator = vidiking.AsImageGenerator(VidiKingModel.Flux);

        var metadata = generator.GetRequiredService<ImageGeneratorMetadata>();

        Assert.Multiple(() =>
        {
            Assert.That((metadata.ProviderName, metadata.DefaultModelId), Is.EqualTo(("vidiking", "flux")));
            Assert.That(generator.GetService<IVidiKingClient>(), Is.SameAs(vidiking));
            Assert.That(generator.GetService<VidiKingClient>(), Is.SameAs(vidiking));
            Assert.That(generator.GetService<IImageGenerator>(), Is.SameAs(generator));
            Assert.That(generator.GetService<IZSkyClient>(), Is.Null);
            Assert.That(generator.GetService(typeof(IVidiKingClient), "keyed"), Is.Null);
        });
    }

    [Test]
    public async Task To_dispose_of_it_leaves_the_client_alone()
    {
        await using var box = await ZSkyBox.OpenAsync();
        box.ZSky.AsImageGenerator().Dispose();

        var response = await box.DriveAsync(() => box.ZSky.AsImageGenerator().GenerateImagesAsync("a red mug"));

        Assert.That(response.Contents, Has.Count.EqualTo(1));
    }

    [TestCase(0)]
    [TestCase(-1)]
    public void Options_out_of_their_range_are_refused_where_they_are_set(int value) => Assert.Multiple(() =>
    {
        Assert.That(() => new ImageGeneratorOptions { Budget = value }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new ImageGeneratorOptions { MaxCount = value }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new ImageGeneratorOptions { MaxBytes = value }, Throws.InstanceOf<ArgumentOutOfRangeException>());
    });
}
