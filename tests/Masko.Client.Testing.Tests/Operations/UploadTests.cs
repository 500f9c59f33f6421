using Masko.Client.Testing.Tests.Support;

namespace Masko.Client.Testing.Tests.Operations;

public sealed class UploadTests
{
    private static readonly byte[] Gif = [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, 0x3B];

    [Test]
    public async Task A_file_is_kept_byte_for_byte_and_its_kind_is_read_from_the_bytes()
    {
        await using var box = await Box.OpenAsync();

        var upload = await UploadAsync(box, Gif, "claims-to-be.png");

        using var shown = await box.Http.GetAsync(new Uri((string)upload.Data["url"]!));
        Assert.That(upload.Status, Is.EqualTo(201));
        Assert.That(shown.Content.Headers.ContentType?.MediaType, Is.EqualTo("image/gif"));
        Assert.That(await shown.Content.ReadAsByteArrayAsync(), Is.EqualTo(Gif));
    }

    [Test]
    public async Task What_is_no_image_is_refused_whatever_its_name()
    {
        await using var box = await Box.OpenAsync();

        var answer = await UploadAsync(box, "<svg/>"u8.ToArray(), "fox.png");

        Assert.That((answer.Status, answer.Message), Is.EqualTo((400, "file is no PNG, JPEG, WebP or GIF.")));
    }

    [Test]
    public async Task An_address_is_what_the_test_put_there_and_nothing_is_fetched()
    {
        await using var box = await Box.OpenAsync();
        box.Server.AddToWeb("https://example.com/fox.gif", Gif);

        var known = (await box.PostAsync("/v1/upload", """{"url":"https://example.com/fox.gif"}""")).Data;
        var unknown = (await box.PostAsync("/v1/upload", """{"url":"https://nowhere.invalid/cat.png"}""")).Data;

        Assert.That(await box.Http.GetByteArrayAsync(new Uri((string)known["url"]!)), Is.EqualTo(Gif));
        Assert.That((await box.Http.GetByteArrayAsync(new Uri((string)unknown["url"]!)))[..4], Is.EqualTo(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' }));
    }

    [TestCase("{}", "url is required.")]
    [TestCase("""{"url":"fox.png"}""", "whole http or https address")]
    [TestCase("""{"url":"file:///etc/passwd"}""", "whole http or https address")]
    public async Task An_address_that_is_none_is_refused(string body, string message)
    {
        await using var box = await Box.OpenAsync();

        Assert.That((await box.PostAsync("/v1/upload", body)).Message, Does.Contain(message));
    }

    [Test]
    public async Task A_form_without_the_file_is_refused()
    {
        await using var box = await Box.OpenAsync();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Gif), "picture", "fox.gif" } };

        using var response = await box.Http.PostAsync("/v1/upload", form);

        Assert.That((int)response.StatusCode, Is.EqualTo(400));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("file is required"));
    }

    [Test]
    public async Task A_part_of_another_name_is_not_the_file_whatever_its_file_name()
    {
        await using var box = await Box.OpenAsync();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Gif), "picture", "file" } };

        using var response = await box.Http.PostAsync("/v1/upload", form);

        Assert.That((int)response.StatusCode, Is.EqualTo(400));
    }

    [Test]
    public async Task The_first_part_of_the_name_is_the_file_and_the_others_are_read_over()
    {
        await using var box = await Box.OpenAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("Felix"), "name" },
            { new ByteArrayContent(Gif), "file", "fox.gif" },
            { new ByteArrayContent([.. Gif, 1]), "file", "cat.gif" },
        };

        var upload = await UploadAsync(box, form);

        Assert.That(await box.Http.GetByteArrayAsync(new Uri((string)upload.Data["url"]!)), Is.EqualTo(Gif));
    }

    [Test]
    public async Task The_same_file_in_another_frame_gets_the_same_id_from_another_server_of_the_seed()
    {
        await using var one = await Box.OpenAsync();
        await using var two = await Box.OpenAsync();

        var first = await UploadAsync(one, new MultipartFormDataContent("one") { { new ByteArrayContent(Gif), "file", "a.gif" } });
        var second = await UploadAsync(two, new MultipartFormDataContent("two") { { new ByteArrayContent(Gif), "file", "b.gif" } });

        Assert.That((string?)second.Data["asset_id"], Is.EqualTo((string?)first.Data["asset_id"]));
    }

    [TestCase("multipart/form-data", "The multipart body names no boundary.")]
    [TestCase("multipart/form-data; boundary=other", "The multipart body is not framed as its boundary says.")]
    [TestCase("multipart/form-data; boundary=b", "The multipart body is not framed as its boundary says.")]
    public async Task A_form_that_is_badly_framed_is_refused_and_the_connection_goes_on(string contentType, string message)
    {
        await using var box = await Box.OpenAsync();
        using var body = new ByteArrayContent([.. "--b\r\nContent-Disposition: form-data; name=file\r\n\r\n"u8, .. Gif]);
        body.Headers.TryAddWithoutValidation("Content-Type", contentType);

        var answer = await UploadAsync(box, body);

        Assert.That((answer.Status, answer.Message), Is.EqualTo((400, message)));
        Assert.That((await box.GetAsync("/v1/credits")).Status, Is.EqualTo(200));
    }

    private static async Task<Answer> UploadAsync(Box box, byte[] bytes, string name)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", name } };
        return await UploadAsync(box, form);
    }

    private static async Task<Answer> UploadAsync(Box box, HttpContent form)
    {
        using var response = await box.Http.PostAsync("/v1/upload", form);
        return new((int)response.StatusCode, System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync()));
    }
}
