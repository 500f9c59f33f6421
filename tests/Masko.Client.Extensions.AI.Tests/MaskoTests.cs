using System.Text.Json;
using Masko.Client.Testing;

namespace Masko.Client.Extensions.AI.Tests;

public sealed class MaskoTests
{
    private static readonly ImageGenerationRequest Wave = new("waving hello with a friendly smile");

    [Test]
    public async Task A_prompt_becomes_a_pose_and_its_picture_comes_by_its_address()
    {
        await using var studio = await Studio.OpenAsync();

        var response = await studio.DriveAsync(() => studio.Masko.AsImageGenerator(studio.Fox.Id).GenerateAsync(Wave));

        Assert.Multiple(() =>
        {
            Assert.That(response.Contents.Single(), Is.InstanceOf<UriContent>().With.Property(nameof(UriContent.MediaType)).EqualTo("image/png"));
            var result = ((IReadOnlyList<ItemResult<GenerateBody, Job>>)response.RawRepresentation!).Single();
            Assert.That(response.Contents[0].Address().OriginalString, Is.EqualTo(result.Output!.Urls.Image));
            Assert.That(result.Name, Is.EqualTo(Wave.Prompt));
            Assert.That(response.Usage!.AdditionalCounts, Is.EquivalentTo(new Dictionary<string, long> { ["images"] = 1, ["credits"] = 1 }));
            Assert.That(studio.Server.Ledger.Spent, Is.EqualTo(1));
        });
        studio.Server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task Several_are_one_request_and_bear_names_of_their_own()
    {
        await using var studio = await Studio.OpenAsync();

        var response = await studio.DriveAsync(() => studio.Masko.AsImageGenerator(studio.Fox.Id).GenerateAsync(Wave, new() { Count = 3 }));

        Assert.That(response.Contents.Select(Calls.Address), Is.Unique.And.Exactly(3).Items);
        Assert.That(response.Contents.Select(content => ((ItemResult)content.RawRepresentation!).Name), Is.EqualTo(Enumerable.Range(1, 3).Select(number => $"{Wave.Prompt} {number}")));
        Assert.That(studio.Server.Requests.Count(request => request.Operation == MaskoOperations.GenerateBatch), Is.EqualTo(1));
        Assert.That(studio.Server.Ledger.Spent, Is.EqualTo(3));
        studio.Server.Ledger.ShouldHoldEachItemOnce();
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task As_data_the_picture_is_fetched_without_the_key(bool isTransparent)
    {
        await using var studio = await Studio.OpenAsync();
        var generator = studio.Masko.AsImageGenerator(studio.Fox.Id, new() { IsTransparent = isTransparent });

        var response = await studio.DriveAsync(() => generator.GenerateAsync(Wave, new() { ResponseFormat = ImageGenerationResponseFormat.Data, MediaType = "image/png" }));

        var picture = (DataContent)response.Contents.Single();
        Assert.That(picture.MediaType, Is.EqualTo("image/png"));
        Assert.That(picture.Data.Span[..4].ToArray(), Is.EqualTo(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' }));
        Assert.That(picture.Name, Does.EndWith(isTransparent ? ".transparent.png" : "smile.png"));
        var download = studio.Server.Requests.Single(request => request.Operation == MaskoOperations.DownloadAsset);
        Assert.That(string.Join(' ', download.Headers.Values), Does.Not.Contain(studio.Server.ApiKey));
    }

    [Test]
    public async Task Hosted_it_comes_as_the_id_of_its_asset()
    {
        await using var studio = await Studio.OpenAsync();

        var response = await studio.DriveAsync(() => studio.Masko.AsImageGenerator(studio.Fox.Id).GenerateAsync(Wave, new() { ResponseFormat = ImageGenerationResponseFormat.Hosted }));

        var job = ((IReadOnlyList<ItemResult<GenerateBody, Job>>)response.RawRepresentation!).Single().Output!;
        Assert.That(((HostedFileContent)response.Contents.Single()).FileId, Is.EqualTo(job.Assets.Image!.Value.Value));
    }

    [TestCase(ImageGenerationResponseFormat.Uri)]
    [TestCase(ImageGenerationResponseFormat.Data)]
    public async Task What_it_returned_can_be_edited_also_after_a_trip_through_json(ImageGenerationResponseFormat format)
    {
        await using var studio = await Studio.OpenAsync();
        var generator = studio.Masko.AsImageGenerator(studio.Fox.Id);

        var (item, edited) = await studio.DriveAsync(async () =>
        {
            var first = await generator.GenerateAsync(Wave, new() { ResponseFormat = format });
            var kept = JsonSerializer.Deserialize<AIContent>(JsonSerializer.Serialize(first.Contents[0], AIJsonUtilities.DefaultOptions), AIJsonUtilities.DefaultOptions)!;
            return (((ItemResult)first.Contents[0].RawRepresentation!).ItemId, await generator.EditImagesAsync([kept], "add a blue scarf"));
        });

        Assert.That(edited.Contents.Single(), Is.InstanceOf<UriContent>());
        Assert.That(((ItemResult)edited.Contents[0].RawRepresentation!).ItemId, Is.EqualTo(item));
        Assert.That(studio.Server.Requests.Last(request => request.Operation == MaskoOperations.Generate).Text, Does.Contain("\"edit_instructions\":\"add a blue scarf\""));
    }

    [Test]
    public async Task The_picture_of_any_job_can_be_edited()
    {
        await using var studio = await Studio.OpenAsync();

        var edited = await studio.DriveAsync(async () =>
        {
            var job = await (await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Wave", "waves"))).WaitAsync();
            return await studio.Masko.AsImageGenerator(studio.Fox.Id).EditImagesAsync([job.AsImageContent()], "add a hat");
        });

        Assert.That(edited.Contents.Single(), Is.InstanceOf<UriContent>());
    }

    [Test]
    public async Task A_start_of_its_own_kind_goes_over_the_wire_with_the_prompt_in_it()
    {
        await using var studio = await Studio.OpenAsync();
        var options = new ImageGenerationOptions { RawRepresentationFactory = _ => GenerateBody.Logo("Badge", "") };

        await studio.DriveAsync(() => studio.Masko.AsImageGenerator(studio.Fox.Id).GenerateAsync(new("a round badge"), options));

        Assert.That(
            studio.Server.Requests.Single(request => request.Operation == MaskoOperations.Generate).Text,
            Does.Contain("\"type\":\"logo\"").And.Contain("\"name\":\"Badge\"").And.Contain("\"image_prompt\":\"a round badge\""));
    }

    [Test]
    public async Task More_members_go_over_the_wire()
    {
        await using var studio = await Studio.OpenAsync();

        // Not held against the contract, which does not know them.
        using var http = studio.Server.CreateHttpClient();
        using var masko = new MaskoClient(studio.Server.ApiKey, http, new() { Time = studio.Server.Time });
        var options = new ImageGenerationOptions { AdditionalProperties = new() { ["seed"] = 7, ["palette"] = JsonDocument.Parse("[\"red\"]").RootElement } };

        await studio.DriveAsync(() => masko.AsImageGenerator(studio.Fox.Id).GenerateAsync(Wave, options));

        Assert.That(studio.Server.Requests.Single(request => request.Operation == MaskoOperations.Generate).Text, Does.Contain("\"seed\":7,\"palette\":[\"red\"]"));
    }

    [Test]
    public async Task What_masko_cannot_do_is_refused_before_anything_is_sent()
    {
        await using var studio = await Studio.OpenAsync();
        var generator = studio.Masko.AsImageGenerator(studio.Fox.Id);
        var before = studio.Server.RequestCount;
        (string Word, ImageGenerationOptions Options)[] wishes =
        [
            ("ModelId", new() { ModelId = "flux" }), ("ImageSize", new() { ImageSize = new(64, 64) }), ("image/webp", new() { MediaType = "image/webp" }),
            ("StreamingCount", new() { StreamingCount = 1 }), ("'name'", new() { AdditionalProperties = new() { ["name"] = "Wave" } }),
            ("Uri", new() { AdditionalProperties = new() { ["link"] = new Uri("https://app.test") } }),
            ("ImageBody", new() { RawRepresentationFactory = _ => GenerateBody.Regenerate("item", "waves") }), ("GenerateBody", new() { RawRepresentationFactory = _ => "text" }),
        ];

        foreach (var (word, options) in wishes)
        {
            var error = await generator.FailAsync<NotSupportedException>(studio.Server.ApiKey, Wave, options);
            Assert.That(error.Message, Does.Contain(word).And.Contain("Nothing was sent"));
        }

        var foreign = await generator.FailAsync<NotSupportedException>(studio.Server.ApiKey, new("add a hat", [new UriContent("https://app.test/dog.png", "image/png")]));
        Assert.That(foreign.Message, Does.Contain("AsImageContent"));
        await generator.FailAsync<ArgumentOutOfRangeException>(studio.Server.ApiKey, Wave, new() { Count = 101 });
        Assert.That(studio.Server.RequestCount, Is.EqualTo(before));
    }

    [Test]
    public async Task A_broken_rule_is_the_library_s_own_exception_and_nothing_is_sent()
    {
        await using var studio = await Studio.OpenAsync();
        var generator = studio.Masko.AsImageGenerator(studio.Fox.Id);

        var error = await studio.DriveAsync(() => generator.FailAsync<RuleBrokenException>(studio.Server.ApiKey, new(" ")));

        Assert.That(error.Problems, Is.Not.Empty);
        Assert.That(studio.Server.Ledger.Charged, Is.Zero);
    }

    [Test]
    public async Task A_job_that_fails_for_good_is_a_failed_job_with_its_reason()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.OnJob().Fails("content_policy", "It is not allowed.", times: null);

        var error = await studio.DriveAsync(() => studio.Masko.AsImageGenerator(studio.Fox.Id).FailAsync<JobFailedException>(studio.Server.ApiKey, Wave));

        Assert.That(error.Message, Does.Contain("It is not allowed."));
        Assert.That(error.Job!.Error, Is.EqualTo(new JobError { Code = "content_policy", Message = "It is not allowed." }));
        Assert.That((studio.Server.Ledger.Charged, studio.Server.Ledger.Spent), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task A_lost_answer_is_an_unknown_outcome_and_never_sent_again()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.Generate).ResetAfterExecuting();

        var error = await studio.DriveAsync(() => studio.Masko.AsImageGenerator(studio.Fox.Id).FailAsync<OutcomeUnknownException>(studio.Server.ApiKey, Wave));

        Assert.That(error.MayBeCharged);
        Assert.That(studio.Server.Requests.Count(request => request.Operation == MaskoOperations.Generate), Is.EqualTo(1));
        Assert.That(studio.Server.Ledger.Charged, Is.EqualTo(1));
    }

    [Test]
    public async Task Too_few_credits_are_told_with_how_many_are_missing()
    {
        await using var studio = await Studio.OpenAsync(new() { SubscriptionCredits = 0 });

        var error = await studio.DriveAsync(() => studio.Masko.AsImageGenerator(studio.Fox.Id).FailAsync<InsufficientCreditsException>(studio.Server.ApiKey, Wave));

        Assert.That((error.Required, error.Balance), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task A_cancel_tells_the_jobs_that_still_run()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.OnJob().NeverEnds(times: null);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(5), studio.Server.Time);

        var error = await studio.DriveAsync(() => studio.Masko.AsImageGenerator(studio.Fox.Id)
            .FailAsync<ImageGenerationCanceledException>(studio.Server.ApiKey, Wave, new() { Count = 2 }, stop.Token));

        Assert.That(error.CancellationToken, Is.EqualTo(stop.Token));
        Assert.That(error.Results.Select(result => result.State), Is.All.EqualTo(ItemState.Running).And.Exactly(2).Items);
        Assert.That(error.Results.Select(result => result.JobId), Is.Unique.And.All.Not.Null);
        Assert.That(error.Message, Does.Contain("2 Running"));
    }
}
