using Microsoft.AspNetCore.Http;

namespace Masko.Client.Tests.Files;

public sealed class FolderTests
{
    [Test]
    public async Task A_job_becomes_files_with_its_name()
    {
        await using var shelf = await Shelf.OpenAsync();
        var job = Shelf.Job(new() { Image = shelf.Put("/a.png", Sample.Png()), TransparentImage = shelf.Put("/b.png", Sample.Png(50)) });
        using var folder = new TestFolder();
        using var masko = shelf.Client();
        var kit = folder.At("kit/deeper");

        var files = await masko.DownloadAsync(job, kit);

        Assert.That(files.Select(file => file.Path), Is.EqualTo(new[] { Path.Combine(kit, "waving-hello.png"), Path.Combine(kit, "waving-hello.transparent.png") }));
        Assert.That(files.Select(file => new FileInfo(file.Path!).Length), Is.EqualTo(files.Select(file => file.Bytes)));
        Assert.That(files.Select(file => (file.ItemId, file.ItemName, file.JobId)).Distinct(), Is.EqualTo(new[] { ("i-j1", "Waving hello", "j1") }));
    }

    [Test]
    public async Task Only_the_kinds_that_are_wanted_are_fetched()
    {
        await using var shelf = await Shelf.OpenAsync();
        var job = Shelf.Job(new() { Image = shelf.Put("/a.png", Sample.Png()), TransparentImage = shelf.Put("/b.png", Sample.Png()) });
        using var folder = new TestFolder();
        using var masko = shelf.Client();

        await masko.DownloadAsync(job, folder.Path, new() { Kinds = [AssetKind.TransparentImage, AssetKind.Video] });

        Assert.That(folder.Files, Is.EqualTo(new[] { "waving-hello.transparent.png" }));
        Assert.That(shelf.Requests, Has.Count.EqualTo(1));
    }

    [TestCase("pending")]
    [TestCase("processing")]
    [TestCase("failed")]
    [TestCase("of_tomorrow")]
    public async Task The_placeholder_of_a_job_that_is_not_completed_is_never_fetched(string status)
    {
        await using var shelf = await Shelf.OpenAsync();
        using var folder = new TestFolder();
        using var masko = shelf.Client();
        var job = Shelf.Job(new() { Image = shelf.Put("/a.png", Sample.Png()) }) with { Status = new JobStatus(status) };

        Assert.That(() => masko.DownloadAsync(job, folder.Path), Throws.ArgumentException.With.Message.Contains(status));

        Assert.That(shelf.Requests, Is.Empty);
    }

    [Test]
    public async Task A_job_that_names_no_files_says_so()
    {
        await using var shelf = await Shelf.OpenAsync();
        using var folder = new TestFolder();
        using var masko = shelf.Client();

        Assert.That(() => masko.DownloadAsync(Shelf.Job(new()), folder.Path), Throws.TypeOf<DownloadFailedException>().With.Message.Contains("names no files"));
    }

    [TestCase(ExistingFile.Rename, new[] { "waving-hello-082436.png", "waving-hello-082436.transparent.png", "waving-hello.png" }, "old")]
    [TestCase(ExistingFile.Overwrite, new[] { "waving-hello.png", "waving-hello.transparent.png" }, "new")]
    [TestCase(ExistingFile.Skip, new[] { "waving-hello.png", "waving-hello.transparent.png" }, "old")]
    public async Task A_file_of_the_name_that_is_there_already_is_treated_as_asked(ExistingFile existing, string[] names, string stays)
    {
        await using var shelf = await Shelf.OpenAsync();
        var job = Shelf.Job(new() { Image = shelf.Put("/a.png", Sample.Png()), TransparentImage = shelf.Put("/b.png", Sample.Png()) });
        using var folder = new TestFolder();
        using var masko = shelf.Client();
        await File.WriteAllTextAsync(folder.At("waving-hello.png"), "old");

        var files = await masko.DownloadAsync(job, folder.Path, new() { Existing = existing });

        Assert.That(folder.Files, Is.EqualTo(names));
        Assert.That(await File.ReadAllTextAsync(folder.At("waving-hello.png")) == "old" ? "old" : "new", Is.EqualTo(stays));
        Assert.That(files[0].WasThere, Is.EqualTo(existing == ExistingFile.Skip));
        Assert.That(shelf.Requests, Has.Count.EqualTo(existing == ExistingFile.Skip ? 1 : 2));
    }

    [TestCase(ExistingFile.Rename)]
    [TestCase(ExistingFile.Overwrite)]
    [TestCase(ExistingFile.Skip)]
    public async Task A_folder_of_the_name_is_avoided_like_a_file_of_others(ExistingFile existing)
    {
        await using var shelf = await Shelf.OpenAsync();
        var job = Shelf.Job(new() { Image = shelf.Put("/a.png", Sample.Png()) });
        using var folder = new TestFolder();
        using var masko = shelf.Client();
        Directory.CreateDirectory(folder.At("waving-hello.png"));

        var files = await masko.DownloadAsync(job, folder.Path, new() { Existing = existing });

        Assert.That(files.Single().Path, Is.EqualTo(folder.At("waving-hello-082436.png")));
        Assert.That(await File.ReadAllBytesAsync(files.Single().Path!), Is.EqualTo(Sample.Png()));
        Assert.That(files.Single().WasThere, Is.False);
        Assert.That(Directory.Exists(folder.At("waving-hello.png")), Is.True);
    }

    [Test]
    public async Task The_same_job_once_more_fetches_only_what_is_missing()
    {
        await using var shelf = await Shelf.OpenAsync();
        var job = Shelf.Job(new() { Image = shelf.Put("/a.png", Sample.Png()), TransparentImage = shelf.Put("/b.png", Sample.Png()) });
        using var folder = new TestFolder();
        using var masko = shelf.Client();
        await masko.DownloadAsync(job, folder.Path);
        File.Delete(folder.At("waving-hello.transparent.png"));

        var files = await masko.DownloadAsync(job, folder.Path);

        Assert.That(files.Select(file => (file.Name, file.WasThere)), Is.EqualTo(new[] { ("waving-hello.png", true), ("waving-hello.transparent.png", false) }));
        Assert.That(folder.Files, Has.Count.EqualTo(2));
        Assert.That(shelf.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_file_that_does_not_arrive_costs_the_others_nothing()
    {
        await using var shelf = await Shelf.OpenAsync();
        var job = Shelf.Job(new() { Image = shelf.Put("/a.png", Sample.Png()), TransparentImage = shelf.Put("/b.png", "<html>"u8.ToArray()), Video = shelf.At("/none") });
        using var folder = new TestFolder();
        using var masko = shelf.Client();

        var error = Assert.ThrowsAsync<DownloadFailedException>(() => masko.DownloadAsync(job, folder.Path))!;

        Assert.That(error.Message, Does.StartWith("2 of 3 files of job j1 did not arrive.").And.Contains("a page").And.Contains("404"));
        Assert.That(error.Files.Select(file => file.Name), Is.EqualTo(new[] { "waving-hello.png" }));
        Assert.That(folder.Files, Is.EqualTo(new[] { "waving-hello.png" }));
        Assert.That(folder.List, Does.Contain("waving-hello.png").And.Not.Contains("transparent"));
    }

    [Test]
    public async Task A_cancel_leaves_nothing_behind()
    {
        await using var shelf = await Shelf.OpenAsync();
        shelf.Put("/a.png", async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.Body.WriteAsync(Sample.Png().AsMemory(0, 50));
            await context.Response.Body.FlushAsync();
            await Answer.Never(context);
        });
        using var folder = new TestFolder();
        using var masko = shelf.Client();
        using var cancel = new CancellationTokenSource();
        var come = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var progress = new Reports { OnReport = report => _ = report.Bytes > 0 && come.TrySetResult() };

        var download = masko.DownloadAsync(Shelf.Job(new() { Image = shelf.At("/a.png") }), folder.Path, new() { Progress = progress }, cancel.Token);
        await come.Task;
        Assert.That(folder.Parts, Has.Count.EqualTo(1));
        await cancel.CancelAsync();

        Assert.CatchAsync<OperationCanceledException>(() => download);
        Assert.That(folder.All, Is.Empty);
    }

    [Test]
    public async Task No_more_files_are_fetched_at_once_than_asked_for()
    {
        await using var shelf = await Shelf.OpenAsync();
        var (now, most) = (0, 0);
        var gate = new object();
        RequestDelegate slow = async context =>
        {
            lock (gate)
            {
                most = Math.Max(most, ++now);
            }

            await Task.Yield();
            lock (gate)
            {
                now--;
            }

            await Shelf.SendAsync(context, Sample.Png());
        };
        using var folder = new TestFolder();
        using var masko = shelf.Client();
        var urls = new AssetUrls { AdditionalProperties = [] };
        for (var i = 0; i < 40; i++)
        {
            urls.AdditionalProperties.Add($"size_{i}", shelf.Put($"/{i}.png", slow));
        }

        var files = await masko.DownloadAsync(Shelf.Job(urls), folder.Path, new() { MaxParallel = 3 });

        Assert.That(files, Has.Count.EqualTo(40));
        Assert.That(most, Is.InRange(1, 3));
    }

    [Test]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        await using var shelf = await Shelf.OpenAsync();
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder.At("kit"), "no folder");
        using var masko = shelf.Client();

        var error = Assert.ThrowsAsync<DownloadFailedException>(
            () => masko.DownloadAsync(Shelf.Job(new() { Image = shelf.Put("/a.png", Sample.Png()) }), folder.At("kit")))!;

        Assert.That((error.Reason, error.CanRetry), Is.EqualTo((DownloadFailure.Disk, false)));
        Assert.That(error.Message, Does.Contain(folder.At("kit")));
    }

    [Test]
    public async Task Code_of_the_users_own_gets_each_file_when_it_is_whole()
    {
        await using var shelf = await Shelf.OpenAsync();
        var tries = 0;
        var job = Shelf.Job(new()
        {
            Image = shelf.Put("/a.png", context => tries++ == 0 ? Shelf.BreakAsync(context, Sample.Png(9000), 4000) : Shelf.SendAsync(context, Sample.Png(9000))),
            Video = shelf.Put("/b.mp4", "<html>"u8.ToArray()),
        });
        using var masko = shelf.Client();
        using var temporary = new TestFolder();
        var saved = new Dictionary<string, byte[]>();

        var error = Assert.ThrowsAsync<DownloadFailedException>(() => masko.DownloadAsync(
            job,
            async (file, content, cancellationToken) =>
            {
                using var bytes = new MemoryStream();
                await content.CopyToAsync(bytes, cancellationToken);
                saved[file.Name] = bytes.ToArray();
            },
            new() { TemporaryFolder = temporary.Path }))!;

        Assert.That(saved.Keys, Is.EqualTo(new[] { "waving-hello.png" }));
        Assert.That(saved["waving-hello.png"], Is.EqualTo(Sample.Png(9000)));
        Assert.That(error.Files, Has.Count.EqualTo(1));
        Assert.That(temporary.All, Is.Empty);
    }

    [Test]
    public async Task An_error_of_the_users_own_code_is_told_with_its_file()
    {
        await using var shelf = await Shelf.OpenAsync();
        var job = Shelf.Job(new() { Image = shelf.Put("/a.png", Sample.Png()) });
        using var masko = shelf.Client();

        var error = Assert.ThrowsAsync<DownloadFailedException>(() => masko.DownloadAsync(job, (_, _, _) => throw new InvalidOperationException("The bucket is full.")))!;

        Assert.That((error.Reason, error.CanRetry), Is.EqualTo((DownloadFailure.Other, false)));
        Assert.That(error.Message, Does.Contain("The bucket is full."));
        Assert.That(error.InnerException, Is.TypeOf<InvalidOperationException>());
    }
}
