using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Masko.Client.Tests.Files;

public sealed class ManifestTests
{
    [Test]
    public async Task It_says_what_was_written()
    {
        await using var shelf = await Shelf.OpenAsync();
        var url = shelf.Put("/a.png", Sample.Png());
        using var folder = new TestFolder();
        using var masko = shelf.Client();

        await masko.DownloadAsync(Shelf.Job(new() { Image = url + "?signature=s3cret" }, assets: new() { Image = new("a1") }), folder.Path);

        var expected = $$"""
            {"version":1,"files":[{"file":"waving-hello.png","kind":"image","bytes":{{Sample.Png().Length}},
            "sha256":"{{Convert.ToHexString(SHA256.HashData(Sample.Png())).ToLowerInvariant()}}",
            "item_id":"i-j1","item_name":"Waving hello","job_id":"j1","asset_id":"a1","url":"{{url}}"}]}
            """;
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(folder.List), JsonNode.Parse(expected)), folder.List);
    }

    [Test]
    public async Task Later_calls_add_to_it_also_when_many_come_at_once()
    {
        await using var shelf = await Shelf.OpenAsync();
        var url = shelf.Put("/a.png", Sample.Png());
        using var folder = new TestFolder();
        using var masko = shelf.Client();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => masko.DownloadAsync(Shelf.Job(new() { Image = url }, $"Pose {i}", $"j{i}"), folder.Path)));

        Assert.That(Names(folder), Is.EquivalentTo(Enumerable.Range(0, 20).Select(i => $"pose-{i}.png")));
        Assert.That(folder.Parts, Is.Empty);
    }

    [Test]
    public async Task One_that_cannot_be_read_is_kept_beside_a_new_one()
    {
        await using var shelf = await Shelf.OpenAsync();
        using var folder = new TestFolder();
        using var masko = shelf.Client();
        await File.WriteAllTextAsync(folder.At("masko-files.json"), "{\"files\":[{");

        await masko.DownloadAsync(Shelf.Job(new() { Image = shelf.Put("/a.png", Sample.Png()) }), folder.Path);

        Assert.That(Names(folder), Is.EqualTo(new[] { "waving-hello.png" }));
        Assert.That(await File.ReadAllTextAsync(folder.At("masko-files.unreadable.json")), Is.EqualTo("{\"files\":[{"));
    }

    [Test]
    public async Task One_that_somebody_changed_leads_nowhere_else()
    {
        await using var shelf = await Shelf.OpenAsync();
        using var folder = new TestFolder();
        using var masko = shelf.Client();
        await File.WriteAllTextAsync(folder.At("masko-files.json"), """{"files":[{"file":"../../evil.png","kind":"image","job_id":"j1","bytes":0}, 7, {"file":"x:y.png","job_id":"j1"}]}""");

        var files = await masko.DownloadAsync(Shelf.Job(new() { Image = shelf.Put("/a.png", Sample.Png()) }), folder.Path);

        Assert.That(files.Single().Path, Is.EqualTo(folder.At("waving-hello.png")));
    }

    [Test]
    public async Task It_can_be_left_out()
    {
        await using var shelf = await Shelf.OpenAsync();
        using var folder = new TestFolder();
        using var masko = shelf.Client();

        await masko.DownloadAsync(Shelf.Job(new() { Image = shelf.Put("/a.png", Sample.Png()) }), folder.Path, new() { WritesManifest = false });

        Assert.That(folder.All, Is.EqualTo(new[] { "waving-hello.png" }));
    }

    private static IEnumerable<string> Names(TestFolder folder) => JsonNode.Parse(folder.List)!["files"]!.AsArray().Select(file => (string)file!["file"]!);
}
