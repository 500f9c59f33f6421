using Masko.Client.Testing.Tests.Transport;

namespace Masko.Client.Testing.Tests.Faults;

public sealed class AssetTests
{
    [Test]
    public async Task A_picture_is_cut_off()
    {
        await using var scripted = await Scripted.OpenAsync();
        var picture = await scripted.PictureAsync();
        scripted.Faults.On(MaskoOperations.DownloadAsset).CutOff();

        await scripted.GetAsync(picture).FailsWith<HttpRequestException>();

        Assert.That(scripted.LastRequest.Status, Is.EqualTo(200));
        Assert.That((await scripted.GetAsync(picture)).Status(), Is.EqualTo(200));
    }

    [Test]
    public async Task A_picture_is_truncated()
    {
        await using var scripted = await Scripted.OpenAsync();
        var picture = await scripted.PictureAsync();
        var whole = await scripted.Http.GetByteArrayAsync(picture).Soon();
        scripted.Faults.On(MaskoOperations.DownloadAsset).Truncate();

        using var answer = await scripted.GetAsync(picture);

        Assert.That(await answer.Content.ReadAsByteArrayAsync().Soon(), Is.EqualTo(whole[..(whole.Length / 2)]));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/png"));
    }

    [Test]
    public async Task A_picture_comes_under_another_content_type()
    {
        await using var scripted = await Scripted.OpenAsync();
        var picture = await scripted.PictureAsync();
        var whole = await scripted.Http.GetByteArrayAsync(picture).Soon();
        scripted.Faults.On(MaskoOperations.DownloadAsset).ContentType("text/html");

        using var answer = await scripted.GetAsync(picture);

        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/html"));
        Assert.That(await answer.Content.ReadAsByteArrayAsync().Soon(), Is.EqualTo(whole));
    }

    [Test]
    public async Task A_web_page_stands_in_place_of_a_picture()
    {
        await using var scripted = await Scripted.OpenAsync();
        var picture = await scripted.PictureAsync();
        scripted.Faults.On(MaskoOperations.DownloadAsset).NotJson();

        using var answer = await scripted.GetAsync(picture);

        Assert.That((answer.Status(), answer.Content.Headers.ContentType!.MediaType), Is.EqualTo((200, "text/html")));
    }

    [Test]
    public async Task A_picture_is_elsewhere()
    {
        await using var scripted = await Scripted.OpenAsync();
        var picture = await scripted.PictureAsync();
        scripted.Faults.On(MaskoOperations.DownloadAsset).Redirect(new Uri("https://cdn.example/a.png"));

        using var answer = await scripted.GetAsync(picture);

        Assert.That((answer.Status(), answer.Headers.Location), Is.EqualTo((302, new Uri("https://cdn.example/a.png"))));
    }

    [Test]
    public async Task A_picture_is_an_error()
    {
        await using var scripted = await Scripted.OpenAsync();
        var picture = await scripted.PictureAsync();
        scripted.Faults.On(MaskoOperations.DownloadAsset).Answer(403, "<Error><Code>AccessDenied</Code></Error>", "application/xml");

        using var answer = await scripted.GetAsync(picture);

        Assert.That((answer.Status(), answer.Content.Headers.ContentType!.MediaType), Is.EqualTo((403, "application/xml")));
    }

    [Test]
    public async Task A_picture_never_gets_ready()
    {
        await using var scripted = await Scripted.OpenAsync();
        var made = await (await scripted.GenerateAsync(await scripted.FoxAsync())).DataAsync();
        var picture = (string)made["urls"]!["image"]!;
        var placeholder = await scripted.Http.GetByteArrayAsync(picture).Soon();
        scripted.Advance(30);
        scripted.Faults.On(MaskoOperations.DownloadAsset).NotReady(FaultScript.Always);

        for (var i = 0; i < 3; i++)
        {
            Assert.That(await scripted.Http.GetByteArrayAsync(picture).Soon(), Is.EqualTo(placeholder));
        }

        Assert.That(await scripted.StatusAsync(made), Is.EqualTo("completed"));
        scripted.Faults.Clear();
        Assert.That(await scripted.Http.GetByteArrayAsync(picture).Soon(), Is.Not.EqualTo(placeholder));
    }

    [Test]
    public async Task A_picture_that_is_not_there_does_not_count_and_no_other_operation_has_a_placeholder()
    {
        await using var scripted = await Scripted.OpenAsync();
        var rule = scripted.Faults.OnAny().NotReady();

        Assert.That((await scripted.GetAsync("/nowhere.png")).Status(), Is.EqualTo(404));
        Assert.That((rule.Matched, rule.Fired), Is.EqualTo((1, 0)));
        Assert.That(() => scripted.Faults.On(MaskoOperations.GetAsset).NotReady(), Throws.InvalidOperationException);
    }
}
