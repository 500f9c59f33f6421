namespace Masko.Client.Tests.Files;

public sealed class RenewalTests
{
    [TestCase(401)]
    [TestCase(403)]
    [TestCase(404)]
    [TestCase(410)]
    public async Task An_address_that_does_not_open_any_more_is_renewed_once(int status)
    {
        await using var shelf = await Shelf.OpenAsync();
        var old = shelf.Put("/old.png", context => Answer.Json(context, status, "{}"));
        var fresh = shelf.Put("/new.png", Sample.Png());
        shelf.Put("/v1/assets/a1/signed-url", context => Answer.Json(context, 200, $$$"""{"data":{"url":"{{{fresh}}}?signature=s3cret"}}"""));
        using var folder = new TestFolder();
        using var masko = shelf.Client();

        var files = await masko.DownloadAsync(Shelf.Job(new() { Image = old }, assets: new() { Image = new("a1") }), folder.Path);

        Assert.That((files[0].Url, files[0].AssetId), Is.EqualTo((fresh, "a1")));
        Assert.That(folder.List, Does.Not.Contain("s3cret"));
        Assert.That(shelf.Requests.Single(request => request.Headers.ContainsKey("Authorization")).Target, Is.EqualTo("/v1/assets/a1/signed-url"));
    }

    [TestCase(null)]
    [TestCase("")]
    public async Task A_file_without_an_address_is_asked_for_by_its_asset(string? address)
    {
        await using var shelf = await Shelf.OpenAsync();
        var url = shelf.Put("/real.png", Sample.Png());
        shelf.Put("/v1/assets/a1", context => Answer.Json(context, 200, $$$"""{"data":{"id":"a1","url":"{{{url}}}"}}"""));
        using var folder = new TestFolder();
        using var masko = shelf.Client();

        await masko.DownloadAsync(Shelf.Job(new() { Image = address }, assets: new() { Image = new("a1") }), folder.Path);

        Assert.That(folder.Files, Is.EqualTo(new[] { "waving-hello.png" }));
    }

    [Test]
    public async Task An_address_that_does_not_open_when_it_is_new_is_not_renewed_again()
    {
        await using var shelf = await Shelf.OpenAsync();
        var old = shelf.Put("/old.png", context => Answer.Json(context, 403, "{}"));
        shelf.Put("/v1/assets/a1/signed-url", context => Answer.Json(context, 200, $$$"""{"data":{"url":"{{{old}}}"}}"""));
        using var folder = new TestFolder();
        using var masko = shelf.Client();

        var error = Assert.ThrowsAsync<DownloadFailedException>(
            () => masko.DownloadAsync(Shelf.Job(new() { Image = old }, assets: new() { Image = new("a1") }), folder.Path))!;

        Assert.That((int?)error.StatusCode, Is.EqualTo(403));
        Assert.That(shelf.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task An_address_of_a_job_that_names_no_assets_is_renewed_from_its_item()
    {
        await using var shelf = await Shelf.OpenAsync();
        var old = shelf.Put("/wave.png", context => context.Request.QueryString.Value == "?new" ? Shelf.SendAsync(context, Sample.Png()) : Answer.Json(context, 403, "{}"));
        shelf.Put("/v1/collections/c1/items", context => Answer.Json(context, 200, Items(old, "a1")));
        shelf.Put("/v1/assets/a1/signed-url", context => Answer.Json(context, 200, $$$"""{"data":{"url":"{{{old}}}?new"}}"""));
        using var folder = new TestFolder();
        using var masko = shelf.Client();

        var files = await masko.DownloadAsync(Shelf.Job(new() { Image = old + "?signature=old" }) with { CollectionId = "c1" }, folder.Path);

        Assert.That((files[0].Name, files[0].AssetId), Is.EqualTo(("waving-hello.png", "a1")));
    }

    [Test]
    public async Task An_item_behind_the_first_page_is_found_in_a_list_that_says_nothing_of_its_pages()
    {
        await using var shelf = await Shelf.OpenAsync();
        var old = shelf.Put("/wave.png", context =>
            context.Request.QueryString.Value == "?new" ? Shelf.SendAsync(context, Sample.Png()) : Answer.Json(context, 403, "{}"));
        shelf.Put("/v1/collections/c1/items", context => Answer.Json(
            context, 200, context.Request.Query["offset"] == "2" ? Items(old, "a1") : """{"data":[{"id":"i-1"},{"id":"i-2"}]}"""));
        shelf.Put("/v1/assets/a1/signed-url", context => Answer.Json(context, 200, $$$"""{"data":{"url":"{{{old}}}?new"}}"""));
        using var folder = new TestFolder();
        using var masko = shelf.Client();

        var job = Shelf.Job(new() { Image = old + "?signature=old" }) with { CollectionId = "c1" };
        var files = await masko.DownloadAsync(job, folder.Path);

        Assert.That(files[0].AssetId, Is.EqualTo("a1"));
    }

    [Test]
    public async Task A_newer_file_of_the_item_does_not_stand_in_for_that_of_the_job()
    {
        await using var shelf = await Shelf.OpenAsync();
        var old = shelf.Put("/wave.png", context => Answer.Json(context, 403, "{}"));
        shelf.Put("/v1/collections/c1/items", context => Answer.Json(context, 200, Items(shelf.At("/newer.png"), "a2")));
        using var folder = new TestFolder();
        using var masko = shelf.Client();

        var error = Assert.ThrowsAsync<DownloadFailedException>(
            () => masko.DownloadAsync(Shelf.Job(new() { Image = old }) with { CollectionId = "c1" }, folder.Path))!;

        Assert.That(((int?)error.StatusCode, error.Reason), Is.EqualTo((403, DownloadFailure.Refused)));
        Assert.That(shelf.Requests.Select(request => request.Target.Split('?')[0]), Has.None.Contains("/v1/assets"));
    }

    [Test]
    public async Task When_no_new_address_is_to_be_had_both_reasons_are_told()
    {
        await using var shelf = await Shelf.OpenAsync();
        var old = shelf.Put("/old.png", context => Answer.Json(context, 403, "{}"));
        using var folder = new TestFolder();
        using var masko = shelf.Client();

        var error = Assert.ThrowsAsync<DownloadFailedException>(
            () => masko.DownloadAsync(Shelf.Job(new() { Image = old }, assets: new() { Image = new("a1") }), folder.Path))!;

        Assert.That(error.Message, Does.Contain("/old.png answered 403").And.Contains("GET /v1/assets/a1"));
        Assert.That(folder.All, Is.Empty);
    }

    private static string Items(string url, string assetId) =>
        $$"""{"data":[{"id":"i-0"},{"id":"i-j1","asset_ids":{"image":"{{assetId}}" },"urls":{"image":"{{url}}" } }],"meta":{"pagination":{"has_more":false} } }""";
}
