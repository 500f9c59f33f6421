namespace Masko.Client.Extensions.AI.Tests;

public sealed class DocumentationTests
{
    [Test]
    public async Task The_page_does_what_it_says()
    {
        await using var studio = await Studio.OpenAsync();
        var (masko, foxId) = (studio.Masko, studio.Fox.Id);
        var told = new StringWriter();

        await studio.DriveAsync(async () =>
        {
            var Console = told;
            IImageGenerator generator = masko.AsImageGenerator(foxId);

            ImageGenerationResponse response = await generator.GenerateImagesAsync("waving hello", new() { Count = 2 });
            foreach (UriContent picture in response.Contents.OfType<UriContent>())
            {
                Console.WriteLine(picture.Uri);
            }

            ImageGenerationResponse scarf = await generator.EditImagesAsync([response.Contents[0]], "add a blue scarf", new() { ResponseFormat = ImageGenerationResponseFormat.Data });
            ReadOnlyMemory<byte> png = scarf.Contents.OfType<DataContent>().Single().Data;
            Assert.That(png.Length, Is.GreaterThan(100));
        });

        Assert.That(told.ToString().Split('\n'), Has.Length.EqualTo(3));
        Documentation.ShouldHave("image-generator.md", 0, "DocumentationTests.cs", "Masko.Client.Extensions.AI.Tests");
    }
}
