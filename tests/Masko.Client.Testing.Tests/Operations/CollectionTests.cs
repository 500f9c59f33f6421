using Masko.Client.Testing.Tests.Support;

namespace Masko.Client.Testing.Tests.Operations;

public sealed class CollectionTests
{
    [Test]
    public async Task A_collection_made_from_words_has_name_and_prompt_at_once()
    {
        await using var box = await Box.OpenAsync();

        var fox = (await box.GetAsync($"/v1/collections/{await box.FoxAsync()}")).Data;

        Assert.That((string?)fox["name"], Is.EqualTo("Felix the Fox"));
        Assert.That((string?)fox["config"]!["prompt"], Is.EqualTo("A friendly orange fox with a blue scarf"));
        Assert.That(fox["config"]!["style_card"], Is.Null);
    }

    [Test]
    public async Task A_collection_made_from_an_image_gets_name_and_prompt_a_little_later()
    {
        await using var box = await Box.OpenAsync();
        var project = (await box.PostAsync("/v1/projects", """{"name":"App"}""")).Id;
        var upload = (string)(await box.PostAsync("/v1/upload", """{"url":"https://example.com/fox.png"}""")).Data["asset_id"]!;

        var made = await box.PostAsync("/v1/collections", $$"""{"project_id":"{{project}}","reference_asset_ids":["{{upload}}"]}""");
        Assert.That(made.Status, Is.EqualTo(201));
        Assert.That(made.Data["name"], Is.Null);

        box.Server.Time.Advance(TimeSpan.FromSeconds(2));
        var later = (await box.GetAsync($"/v1/collections/{made.Id}")).Data;
        Assert.That((string?)later["name"], Is.Not.Empty);
        Assert.That((string?)later["config"]!["prompt"], Is.Not.Empty);
    }

    [TestCase("""{"name":"x","prompt":"y"}""", "project_id is required.")]
    [TestCase("""{"project_id":7}""", "project_id must be a string.")]
    [TestCase("""{"project_id":"PROJECT","prompt":"y"}""", "name is required without a reference.")]
    [TestCase("""{"project_id":"PROJECT","name":"x"}""", "prompt is required without a reference.")]
    [TestCase("""{"project_id":"PROJECT","reference_image_urls":"x"}""", "reference_image_urls must be a list.")]
    [TestCase("""{"project_id":"PROJECT","reference_image_urls":["a","b","c","d","e","f","g"]}""", "at most 6 are allowed")]
    [TestCase("""not json""", "no JSON")]
    [TestCase("""[]""", "must be an object")]
    public async Task A_body_that_cannot_be_is_a_400_that_names_the_field(string body, string message)
    {
        await using var box = await Box.OpenAsync();
        var project = (await box.PostAsync("/v1/projects", """{"name":"App"}""")).Id;

        var answer = await box.PostAsync("/v1/collections", body.Replace("PROJECT", project, StringComparison.Ordinal));

        Assert.That(answer.Status, Is.EqualTo(400));
        Assert.That(answer.Message, Does.Contain(message));
    }

    [Test]
    public async Task The_seventh_reference_is_refused()
    {
        await using var box = await Box.OpenAsync();
        var fox = await box.FoxAsync();
        for (var i = 0; i < 6; i++)
        {
            Assert.That((await box.PostAsync($"/v1/collections/{fox}/references", $$"""{"url":"https://example.com/{{i}}.png"}""")).Status, Is.EqualTo(201));
        }

        var seventh = await box.PostAsync($"/v1/collections/{fox}/references", """{"url":"https://example.com/7.png"}""");

        Assert.That((seventh.Status, seventh.Message), Is.EqualTo((400, "The collection has 6 references, which is the most.")));
    }

    [TestCase("{}")]
    [TestCase("""{"asset_id":"a","url":"https://example.com/1.png"}""")]
    public async Task A_reference_is_exactly_one_of_asset_and_address(string body)
    {
        await using var box = await Box.OpenAsync();

        Assert.That((await box.PostAsync($"/v1/collections/{await box.FoxAsync()}/references", body)).Message, Does.Contain("exactly one"));
    }

    [Test]
    public async Task The_first_generation_extracts_the_style_card_and_a_change_of_references_clears_it()
    {
        await using var box = await Box.OpenAsync();
        var fox = await box.FoxAsync();
        await box.ImageAsync(fox);
        Assert.That(await CardAsync(box, fox), Is.Not.Null);

        var added = await box.PostAsync($"/v1/collections/{fox}/references", """{"url":"https://example.com/1.png"}""");
        Assert.That(await CardAsync(box, fox), Is.Null);

        await box.ImageAsync(fox, "Again");
        Assert.That(await CardAsync(box, fox), Is.Not.Null);
        var reference = (string)added.Data["config"]!["reference_asset_ids"]![0]!;
        Assert.That((await box.SendAsync(HttpMethod.Delete, $"/v1/collections/{fox}/references/{reference}")).Status, Is.EqualTo(204));
        Assert.That(await CardAsync(box, fox), Is.Null);
    }

    [Test]
    public async Task Suggestions_leave_out_what_exists()
    {
        await using var box = await Box.OpenAsync();
        var fox = await box.FoxAsync();
        var ideas = await IdeasAsync(box, fox);
        Assert.That(ideas, Has.Count.InRange(6, 8));

        await box.ImageAsync(fox, ideas[0]);

        Assert.That(await IdeasAsync(box, fox), Has.None.EqualTo(ideas[0]));
    }

    private static async Task<object?> CardAsync(Box box, string fox) => (await box.GetAsync($"/v1/collections/{fox}")).Data["config"]!["style_card"];

    private static async Task<List<string>> IdeasAsync(Box box, string fox) =>
        [.. (await box.PostAsync($"/v1/collections/{fox}/suggest-actions")).Data["suggestions"]!.AsArray().Select(idea => (string)idea!)];
}
