using System.Text.Json.Nodes;
using Masko.Client.Testing;

namespace Masko.Client.Runs.Tests.Files;

public sealed class DownloadTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47];

    [Test]
    public async Task A_run_brings_its_files_and_a_second_run_adds_to_the_list()
    {
        await using var studio = await Studio.OpenAsync();
        using var folder = new TestFolder();

        var results = await RunAsync(studio, Studio.Poses(12), folder);
        await RunAsync(studio, [GenerateBody.Image("Waving hello", "waving")], folder);

        Assert.That(results.Select(result => result.State), Is.All.EqualTo(ItemState.Completed));
        Assert.That(results.SelectMany(result => result.Files).Select(file => file.Path), Is.EqualTo(
            Enumerable.Range(0, 12).SelectMany(i => new[] { Path.Combine(folder.Path, $"pose-{i}.png"), Path.Combine(folder.Path, $"pose-{i}.transparent.png") })));
        Assert.That(folder.Files, Has.Count.EqualTo(27).And.Contains("waving-hello.png").And.Contains("waving-hello.transparent.png"));
        Assert.That(JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder.Path, "masko-files.json")))!["files"]!.AsArray(), Has.Count.EqualTo(26));
        Assert.That(results[0].Files.Select(file => File.ReadAllBytes(file.Path!)[..4]), Is.All.EqualTo(Png));
    }

    [Test]
    public async Task No_download_ever_carries_the_key_whatever_happens_to_it()
    {
        await using var studio = await Studio.OpenAsync();
        using var folder = new TestFolder();
        var downloads = studio.Server.Faults.On(MaskoOperations.DownloadAsset);
        downloads.Redirect(new Uri(studio.Server.Address, "/elsewhere/a.png"));
        downloads.CutOff(2);
        downloads.Answer(503, times: 2);
        downloads.Answer(403);

        await RunAsync(studio, Studio.Poses(6), folder);

        var seen = studio.Server.Requests.Where(request => request.Operation == MaskoOperations.DownloadAsset).ToList();
        Assert.That(seen, Has.Count.GreaterThan(12));
        Assert.That(seen.Where(request => request.Headers.ContainsKey("Authorization")), Is.Empty);
        Assert.That(studio.Server.Requests.Where(request => request.Target.StartsWith("/elsewhere", StringComparison.Ordinal)), Is.Not.Empty);
    }

    [TestCase("cut off")]
    [TestCase("truncated")]
    [TestCase("reset")]
    [TestCase("503")]
    [TestCase("429")]
    [TestCase("stalls")]
    public async Task What_may_pass_is_tried_again(string fault)
    {
        await using var studio = await Studio.OpenAsync();
        using var folder = new TestFolder();
        var downloads = studio.Server.Faults.On(MaskoOperations.DownloadAsset);
        _ = fault switch
        {
            "cut off" => downloads.CutOff(2),
            "truncated" => downloads.Truncate(2),
            "reset" => downloads.ResetAfterExecuting(2),
            "503" => downloads.Answer(503, times: 2),
            "429" => downloads.RateLimited(2, TimeSpan.FromSeconds(20)),
            _ => downloads.DelayBeforeAnswering(TimeSpan.FromMinutes(5), 2),
        };

        var results = await RunAsync(studio, Studio.Poses(2), folder);

        Assert.That(results.Select(result => (result.Files.Count, result.DownloadError)), Is.All.EqualTo((2, (Exception?)null)));
        Assert.That(folder.Files, Has.Count.EqualTo(5));
    }

    [TestCase("page", DownloadFailure.WrongKind)]
    [TestCase("json", DownloadFailure.WrongKind)]
    [TestCase("elsewhere", DownloadFailure.Address)]
    public async Task What_does_not_pass_is_told_with_the_item_and_leaves_its_other_files(string fault, DownloadFailure reason)
    {
        await using var studio = await Studio.OpenAsync();
        using var folder = new TestFolder();
        var downloads = studio.Server.Faults.On(MaskoOperations.DownloadAsset);
        _ = fault switch
        {
            "page" => downloads.NotJson(),
            "json" => downloads.WrongShape(),
            _ => downloads.Redirect(new Uri("http://cdn.example/a.png")),
        };

        var results = await RunAsync(studio, Studio.Poses(1), folder);

        Assert.That((results[0].State, results[0].Files.Count), Is.EqualTo((ItemState.Completed, 1)));
        Assert.That((results[0].DownloadError as DownloadFailedException)?.Reason, Is.EqualTo(reason));
        Assert.That(folder.Files, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_picture_under_another_content_type_is_a_picture()
    {
        await using var studio = await Studio.OpenAsync();
        using var folder = new TestFolder();
        studio.Server.Faults.On(MaskoOperations.DownloadAsset).ContentType("text/html", FaultScript.Always);

        Assert.That((await RunAsync(studio, Studio.Poses(1), folder))[0].Files, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task An_address_that_does_not_open_is_renewed_from_its_asset()
    {
        await using var studio = await Studio.OpenAsync();
        using var folder = new TestFolder();
        studio.Server.Faults.On(MaskoOperations.DownloadAsset).Where(request => !request.Target.Contains("signature="))
            .Answer(403, "<Error><Code>AccessDenied</Code></Error>", "application/xml", times: 2);

        var results = await RunAsync(studio, Studio.Poses(1), folder);

        Assert.That(results[0].Files, Has.Count.EqualTo(2));
        Assert.That(studio.Server.Requests.Count(request => request.Operation == MaskoOperations.GetSignedUrl), Is.EqualTo(2));
    }

    [Test]
    public async Task A_signed_address_that_has_expired_is_renewed()
    {
        await using var studio = await Studio.OpenAsync();
        using var folder = new TestFolder();

        var files = await studio.DriveAsync(async () =>
        {
            var wave = await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Wave", "waving"));
            var job = await wave.WaitAsync();
            var signed = await studio.Masko.Assets.GetSignedUrlAsync(job.Assets.Image!.Value.Value);
            await Task.Delay(TimeSpan.FromHours(2), studio.Server.Time);
            return await studio.Masko.DownloadAsync(job with { Urls = new() { Image = signed.Url } }, folder.Path, new() { Kinds = [AssetKind.Image] });
        });

        Assert.That(files.Select(file => file.Name), Is.EqualTo(new[] { "wave.png" }));
        Assert.That(studio.Server.Requests.Count(request => request.Operation == MaskoOperations.GetSignedUrl), Is.EqualTo(2));
    }

    [Test]
    public async Task A_generation_is_waited_for_so_that_no_placeholder_is_fetched()
    {
        await using var studio = await Studio.OpenAsync();
        using var folder = new TestFolder();

        var (files, placeholder) = await studio.DriveAsync(async () =>
        {
            var wave = await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Wave", "waving"));
            using var before = new MemoryStream();
            await studio.Masko.DownloadAsync(wave.Urls.Image!, before);
            return (await studio.Masko.DownloadAsync(wave, folder.Path), before.ToArray());
        });

        Assert.That(files.Select(file => file.Name), Is.EqualTo(new[] { "wave.png", "wave.transparent.png" }));
        Assert.That(files.Select(file => File.ReadAllBytes(file.Path!)), Has.None.EqualTo(placeholder));
    }

    [Test]
    public async Task An_animation_has_its_extensions_by_kind()
    {
        await using var studio = await Studio.OpenAsync();
        using var folder = new TestFolder();

        var results = await RunAsync(studio, [GenerateBody.Animation("Wave", "sits", "waves", TimeSpan.FromSeconds(4))], folder);

        Assert.That(results[0].DownloadError, Is.Null);
        Assert.That(folder.Files, Is.SupersetOf(new[] { "wave.mov", "wave.mp4", "wave.png", "wave.webm" }));
    }

    [Test]
    public async Task Items_of_one_name_get_a_file_each()
    {
        await using var studio = await Studio.OpenAsync();
        using var folder = new TestFolder();
        GenerateBody[] bodies = [GenerateBody.Image("Wave", "one"), GenerateBody.Image("WAVE!", "two"), GenerateBody.Image("wave?", "three")];

        var results = await RunAsync(studio, bodies, folder, new() { Kinds = [AssetKind.Image], Existing = ExistingFile.Overwrite });

        Assert.That(results.SelectMany(result => result.Files).Select(file => file.Path).Distinct().Count(), Is.EqualTo(3));
        Assert.That(folder.Files, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task A_cancelled_run_leaves_no_half_files()
    {
        await using var studio = await Studio.OpenAsync();
        using var folder = new TestFolder();
        studio.Server.Faults.On(MaskoOperations.DownloadAsset).Trickle(TimeSpan.FromSeconds(1), FaultScript.Always);

        var results = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(3), new() { DownloadTo = folder.Path });
            await Task.Delay(TimeSpan.FromSeconds(30), studio.Server.Time);
            run.Cancel();
            return await run.ToListAsync();
        });

        Assert.That(results.Select(result => (result.State, result.Files.Count)), Is.All.EqualTo((ItemState.Completed, 0)));
        Assert.That(results.Select(result => result.DownloadError), Is.All.InstanceOf<OperationCanceledException>());
        Assert.That(folder.Files, Is.Empty);
    }

    [Test]
    public async Task Code_of_the_users_own_gets_the_files_of_a_run()
    {
        await using var studio = await Studio.OpenAsync();
        var saved = new System.Collections.Concurrent.ConcurrentDictionary<string, long>();

        var results = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(3), new()
            {
                SaveFile = (file, content, _) =>
                {
                    saved[file.Name] = content.Length;
                    return Task.CompletedTask;
                },
            });
            return await run.ToListAsync();
        });

        Assert.That(results.SelectMany(result => result.Files).Select(file => (file.Name, file.Path, file.Bytes)), Is.EquivalentTo(saved.Select(file => (file.Key, (string?)null, file.Value))));
        Assert.That(saved.Keys, Has.Count.EqualTo(6));
    }

    [Test]
    public async Task A_folder_and_code_at_once_are_refused()
    {
        await using var studio = await Studio.OpenAsync();

        Assert.That(
            () => studio.Masko.Run(studio.Fox.Id, Studio.Poses(1), new() { DownloadTo = "kit", SaveFile = (_, _, _) => Task.CompletedTask }),
            Throws.ArgumentException.With.Message.Contains("DownloadTo and SaveFile"));
    }

    [Test]
    public async Task A_folder_that_cannot_be_written_is_told_before_anything_is_paid()
    {
        await using var studio = await Studio.OpenAsync();
        using var folder = new TestFolder();
        var taken = Path.Combine(folder.Path, "kit");
        await File.WriteAllTextAsync(taken, "no folder");

        Assert.That(() => studio.Masko.Run(studio.Fox.Id, Studio.Poses(1), new() { DownloadTo = taken }), Throws.TypeOf<DownloadFailedException>());

        Assert.That(studio.Server.Ledger.Spent, Is.Zero);
    }

    private static Task<IReadOnlyList<ItemResult<GenerateBody, Job>>> RunAsync(
        Studio studio, IEnumerable<GenerateBody> bodies, TestFolder folder, DownloadOptions? download = null) => studio.DriveAsync(async () =>
    {
        await using var run = studio.Masko.Run(studio.Fox.Id, bodies, new() { DownloadTo = folder.Path, Download = download ?? new() });
        return await run.ToListAsync();
    });
}
