using System.Security.Cryptography;
using System.Text;
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
    public async Task Those_that_were_kept_before_stay()
    {
        await using var shelf = await Shelf.OpenAsync();
        using var folder = new TestFolder();
        var job = Shelf.Job(new() { Image = shelf.Put("/a.png", Sample.Png()) });
        foreach (var list in (string[])["first", "second", "third"])
        {
            await File.WriteAllTextAsync(folder.At("masko-files.json"), list);
            using var masko = shelf.Client();
            await masko.DownloadAsync(job with { Id = list }, folder.Path);
        }

        Assert.That(
            new[] { "", "-2", "-3" }.Select(number => File.ReadAllText(folder.At($"masko-files.unreadable{number}.json"))),
            Is.EqualTo(new[] { "first", "second", "third" }));
    }

    private static IEnumerable<TestCaseData> Encodings =>
    [
        new TestCaseData(new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)).SetArgDisplayNames("UTF-8 with its mark"),
        new TestCaseData(Encoding.Unicode).SetArgDisplayNames("UTF-16"),
        new TestCaseData(Encoding.BigEndianUnicode).SetArgDisplayNames("UTF-16, the other way round"),
        new TestCaseData(Encoding.UTF32).SetArgDisplayNames("UTF-32"),
    ];

    [TestCaseSource(nameof(Encodings))]
    public async Task One_that_was_saved_in_another_encoding_is_read(Encoding encoding)
    {
        await using var shelf = await Shelf.OpenAsync();
        using var folder = new TestFolder();
        var job = Shelf.Job(new() { Image = shelf.Put("/a.png", Sample.Png()) });
        using (var before = shelf.Client())
        {
            await before.DownloadAsync(job, folder.Path);
        }

        await File.WriteAllTextAsync(folder.At("masko-files.json"), folder.List, encoding);
        using var masko = shelf.Client();

        var files = await masko.DownloadAsync(job, folder.Path);

        Assert.That(files.Single().WasThere, Is.True);
        Assert.That(folder.All, Is.EquivalentTo(new[] { "waving-hello.png", "masko-files.json" }));
    }

    [Test]
    public async Task Texts_that_are_none_cost_their_letters_and_not_the_folder()
    {
        await using var shelf = await Shelf.OpenAsync();
        using var folder = new TestFolder();
        using var masko = shelf.Client();
        await File.WriteAllBytesAsync(
            folder.At("masko-files.json"),
            [.. """{"files":[{"file":"\ud800.png","job_id":"\udc00"},{"file":"a"""u8, 0xff, .. ".png\",\"kind\":7}]}"u8]);

        await masko.DownloadAsync(Shelf.Job(new() { Image = shelf.Put("/a.png", Sample.Png()) }), folder.Path);

        Assert.That(Names(folder), Is.EqualTo(new[] { "a\uFFFD.png", "waving-hello.png", "\uFFFD.png" }));
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
