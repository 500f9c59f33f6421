using Masko.Client.Testing;

namespace Masko.Client.Extensions.AI.Tests;

public sealed class VidiKingTests
{
    private static readonly ImageGenerationRequest Banner = new("a wide banner");

    private static readonly UriContent Photo = new("https://app.test/photo.png", "image/png");

    [TestCase(null, "flux")]
    [TestCase("dall-e-3", "dall-e-3")]
    public async Task The_model_of_the_call_goes_before_that_of_the_generator(string? named, string expected)
    {
        await using var box = await VidiKingBox.OpenAsync();
        var generator = box.VidiKing.AsImageGenerator(VidiKingModel.Flux);

        var response = await box.DriveAsync(() => generator.GenerateAsync(Banner, new() { ModelId = named, ImageSize = new(1200, 400), Count = 2 }));

        Assert.That(response.Contents.Select(Calls.Address), Is.Unique.And.Exactly(2).Items);
        Assert.That(
            box.Server.Jobs.Single().Items.Select(item => item.Json),
            Is.All.EqualTo($$"""{"prompt":"a wide banner","model":"{{expected}}","width":1200,"height":400}"""));
        Assert.That(response.Usage!.AdditionalCounts!["microdollars"], Is.EqualTo(280_000));
        Assert.That(box.Server.Ledger.Spent.Dollars, Is.EqualTo(0.28m));
        box.Server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task Originals_are_edited_by_size_format_and_operations_of_its_own_kind()
    {
        await using var box = await VidiKingBox.OpenAsync();
        var options = new ImageGenerationOptions
        {
            ImageSize = new(80, 60),
            MediaType = "image/webp",
            RawRepresentationFactory = _ => new VidiKingEdit
            {
                SharedOperations = [VidiKingSharedOperation.Watermark("https://app.test/logo.png", "center", 0.5)], Output = new() { Quality = 85 },
            },
        };

        var response = await box.DriveAsync(() => box.VidiKing.AsImageGenerator().EditImagesAsync([Photo, new UriContent("https://app.test/2.png", "image/png")], "", options));

        Assert.That(response.Contents.Cast<UriContent>().Select(content => content.MediaType), Is.EqualTo(new[] { "image/webp", "image/webp" }));
        Assert.That(response.Usage!.AdditionalCounts, Is.EquivalentTo(new Dictionary<string, long> { ["images"] = 2, ["credits"] = 2 }));
        Assert.That(
            box.Server.Jobs.Single().Json,
            Does.Contain("\"operation\":\"edit\"").And.Contain("\"src\":\"https://app.test/photo.png\"").And.Contain("\"type\":\"watermark\"")
                .And.Contain("\"type\":\"resize\",\"width\":80,\"height\":60").And.Contain("\"output\":{\"format\":\"webp\",\"quality\":85}"));
        Assert.That(box.Server.Ledger.Spent.Credits, Is.EqualTo(2m));
    }

    [Test]
    public async Task What_vidiking_cannot_do_is_refused_before_anything_is_sent()
    {
        await using var box = await VidiKingBox.OpenAsync();
        var vidiking = box.VidiKing.AsImageGenerator();
        var key = box.Server.ApiKey;
        var resize = new ImageGenerationOptions { ImageSize = new(80, 60) };

        var byWords = await vidiking.FailAsync<NotSupportedException>(key, new("add a hat", [Photo]), resize);
        var byData = await vidiking.FailAsync<NotSupportedException>(key, new("", [new DataContent(new byte[] { 1 }, "image/png")]), resize);
        var nothing = await vidiking.FailAsync<NotSupportedException>(key, new("", [Photo]));
        await vidiking.FailAsync<NotSupportedException>(key, new("", [Photo]), new() { ImageSize = new(80, 60), Count = 2 });
        await vidiking.FailAsync<NotSupportedException>(key, new("", [Photo]), new() { MediaType = "text/html" });
        await vidiking.FailAsync<NotSupportedException>(key, Banner, new() { MediaType = "image/webp" });

        Assert.That(byWords.Message, Does.Contain("leave the prompt empty"));
        Assert.That(byData.Message, Does.Contain("UriContent"));
        Assert.That(nothing.Message, Does.Contain("changes nothing"));
        Assert.That(box.Server.RequestCount, Is.Zero);
    }

    [Test]
    public async Task A_picture_that_the_job_does_not_mention_is_told_beside_those_that_came()
    {
        await using var box = await VidiKingBox.OpenAsync();
        box.Server.Faults.On(VidiKingOperations.GetJob).BatchEntryMissing(1, times: null);

        var response = await box.DriveAsync(() => box.VidiKing.AsImageGenerator().GenerateAsync(Banner, new() { Count = 3 }));

        Assert.That(response.Contents.Select(content => (content as ErrorContent)?.ErrorCode), Is.EqualTo(new[] { null, null, "unknown" }));
        Assert.That(((ErrorContent)response.Contents[2]).Details, Is.EqualTo(box.Server.Jobs.Single().Id));
    }

    [Test]
    public async Task A_picture_that_nobody_mentions_is_an_unknown_outcome_that_names_its_job()
    {
        await using var box = await VidiKingBox.OpenAsync();
        box.Server.Faults.On(VidiKingOperations.GetJob).BatchEntryMissing(0, times: null);

        var error = await box.DriveAsync(() => box.VidiKing.AsImageGenerator().FailAsync<OutcomeUnknownException>(box.Server.ApiKey, Banner));

        Assert.That(error.MayBeCharged);
        Assert.That(error.Message, Does.Contain(box.Server.Jobs.Single().Id));
    }

    [Test]
    public async Task What_the_policy_refuses_is_a_failed_job_and_costs_nothing()
    {
        await using var box = await VidiKingBox.OpenAsync();

        var error = await box.DriveAsync(() => box.VidiKing.AsImageGenerator().FailAsync<JobFailedException>(box.Server.ApiKey, new("something forbidden")));

        Assert.That(error.Message, Does.Contain("violates content policy"));
        Assert.That((box.Server.Jobs.Count, box.Server.Ledger.Spent), Is.EqualTo((1, BulkMoney.None)));
    }

    [Test]
    public async Task An_address_that_no_browser_should_open_is_told_and_not_passed_on()
    {
        await using var box = await VidiKingBox.OpenAsync();
        box.Server.Faults.On(VidiKingOperations.GetJob).Answer(
            200, """{"id":"bulk_1","status":"COMPLETE","total_items":1,"images":[{"index":0,"status":"COMPLETE","url":"javascript:alert(1)"}]}""", times: null);

        var response = await box.DriveAsync(() => box.VidiKing.AsImageGenerator().GenerateAsync(Banner));

        Assert.That(((ErrorContent)response.Contents.Single()).ErrorCode, Is.EqualTo("no_address"));
    }
}
