using Masko.Client.Testing;

namespace Masko.Client.Extensions.AI.Tests;

public sealed class ZSkyTests
{
    private static readonly ImageGenerationRequest Mug = new("a red mug");

    [Test]
    public async Task Options_go_over_the_wire_and_several_pictures_are_one_request()
    {
        await using var box = await ZSkyBox.OpenAsync();
        var options = new ImageGenerationOptions
        {
            Count = 3,
            ImageSize = new(640, 480),
            RawRepresentationFactory = _ => new ZSkyImage { Prompt = "", Style = ZSkyStyle.Stylized },
            AdditionalProperties = new() { ["guidance_scale"] = 7.5, ["output_format"] = "webp" },
        };

        var response = await box.DriveAsync(() => box.ZSky.AsImageGenerator().GenerateAsync(Mug, options));

        Assert.That(response.Contents.Select(Calls.Address), Is.Unique.And.Exactly(3).Items);
        Assert.That(response.Usage!.AdditionalCounts, Is.EquivalentTo(new Dictionary<string, long> { ["images"] = 3, ["microdollars"] = 60_000 }));
        Assert.That(
            box.Server.Jobs.Single().Items.Select(item => item.Json),
            Is.All.EqualTo("""{"prompt":"a red mug","width":640,"height":480,"style":"stylized","guidance_scale":7.5,"output_format":"webp"}"""));
        Assert.That(box.Server.Ledger.Spent.Dollars, Is.EqualTo(0.06m));
        box.Server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task What_failed_is_told_after_the_pictures_that_came()
    {
        await using var box = await ZSkyBox.OpenAsync();
        box.Server.Faults.OnItem().Fails("content_policy", "Prompt violates content policy");

        var response = await box.DriveAsync(() => box.ZSky.AsImageGenerator().GenerateAsync(Mug, new() { Count = 3 }));

        Assert.That(response.Contents.Select(content => content.GetType()), Is.EqualTo(new[] { typeof(UriContent), typeof(UriContent), typeof(ErrorContent) }));
        var error = (ErrorContent)response.Contents[2];
        Assert.That((error.ErrorCode, ((ItemResult)error.RawRepresentation!).Index), Is.EqualTo(("content_policy", 0)));
        Assert.That(error.Message, Does.Contain("violates content policy"));
        Assert.That((box.Server.RequestCount, box.Server.Ledger.Spent.Dollars), Is.EqualTo((1, 0.04m)));
    }

    [Test]
    public async Task A_passing_failure_is_tried_again_and_nothing_is_paid_twice()
    {
        await using var box = await ZSkyBox.OpenAsync();
        box.Server.Faults.OnItem().Fails();

        var response = await box.DriveAsync(() => box.ZSky.AsImageGenerator().GenerateAsync(Mug, new() { Count = 3 }));

        Assert.That(response.Contents, Is.All.InstanceOf<UriContent>().And.Exactly(3).Items);
        Assert.That((box.Server.RequestCount, box.Server.Ledger.PaidItems), Is.EqualTo((2, 3)));
        box.Server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task What_the_policy_refuses_is_a_failed_job_with_its_code()
    {
        await using var box = await ZSkyBox.OpenAsync();

        var error = await box.DriveAsync(() => box.ZSky.AsImageGenerator().FailAsync<JobFailedException>(box.Server.ApiKey, new("something forbidden")));

        Assert.That(error.Job!.Error!.Code, Is.EqualTo("content_policy"));
        Assert.That((box.Server.RequestCount, box.Server.Ledger.PaidItems), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task A_lost_answer_is_an_unknown_outcome_and_never_sent_again()
    {
        await using var box = await ZSkyBox.OpenAsync();
        box.Server.Faults.On(ZSkyOperations.Batch).ResetAfterExecuting();

        var error = await box.DriveAsync(() => box.ZSky.AsImageGenerator().FailAsync<OutcomeUnknownException>(box.Server.ApiKey, Mug, new() { Count = 3 }));

        Assert.That(error.MayBeCharged);
        Assert.That((box.Server.RequestCount, box.Server.Ledger.PaidItems), Is.EqualTo((1, 3)));
    }

    [Test]
    public async Task Results_that_belong_to_nobody_are_in_the_exception()
    {
        await using var box = await ZSkyBox.OpenAsync();
        box.Server.Faults.On(ZSkyOperations.Batch).BatchEntryMissing(1);

        var error = await box.DriveAsync(() => box.ZSky.AsImageGenerator().FailAsync<ZSkyUnmatchedException>(box.Server.ApiKey, Mug, new() { Count = 3 }));

        Assert.That(error.Results.Select(result => result.ImageUrl), Is.All.Not.Null.And.Exactly(2).Items);
    }

    [Test]
    public async Task As_data_it_is_held_to_its_limit_and_what_is_too_long_comes_by_its_address()
    {
        await using var box = await ZSkyBox.OpenAsync();
        var data = new ImageGenerationOptions { ResponseFormat = ImageGenerationResponseFormat.Data };

        var whole = await box.DriveAsync(() => box.ZSky.AsImageGenerator().GenerateAsync(Mug, data));
        var tooLong = await box.DriveAsync(() => box.ZSky.AsImageGenerator(new() { MaxBytes = 100 }).GenerateAsync(Mug, data));

        Assert.That(whole.Contents.Single(), Is.InstanceOf<DataContent>().With.Property(nameof(DataContent.MediaType)).EqualTo("image/png"));
        Assert.That(tooLong.Contents.Select(content => content.GetType()), Is.EqualTo(new[] { typeof(UriContent), typeof(ErrorContent) }));
        Assert.That(((ErrorContent)tooLong.Contents[1]).ErrorCode, Is.EqualTo("download_failed"));
        Assert.That(
            box.Server.Requests.Where(request => request.Operation == ZSkyOperations.Download).SelectMany(request => request.Headers.Values),
            Has.None.Contains(box.Server.ApiKey));
    }

    [Test]
    public async Task A_budget_is_never_overrun()
    {
        await using var box = await ZSkyBox.OpenAsync();

        var some = await box.DriveAsync(() => box.ZSky.AsImageGenerator(new() { Budget = 0.05m }).GenerateAsync(Mug, new() { Count = 5 }));
        var none = await box.DriveAsync(() => box.ZSky.AsImageGenerator(new() { Budget = 0.01m }).FailAsync<MaskoException>(box.Server.ApiKey, Mug));

        Assert.That(some.Contents.Select(content => (content as ErrorContent)?.ErrorCode), Is.EqualTo(new[] { null, null, "notsent", "notsent", "notsent" }));
        Assert.That(none.Message, Does.Contain("Nothing was sent").And.Contain("budget"));
        Assert.That(box.Server.Ledger.Spent.Dollars, Is.EqualTo(0.04m));
    }

    [Test]
    public async Task What_zsky_cannot_do_is_refused_before_anything_is_sent()
    {
        await using var box = await ZSkyBox.OpenAsync();
        var zsky = box.ZSky.AsImageGenerator();
        var key = box.Server.ApiKey;

        await zsky.FailAsync<NotSupportedException>(key, new("a hat", [new UriContent("https://app.test/mug.png", "image/png")]));
        await zsky.FailAsync<NotSupportedException>(key, Mug, new() { ModelId = "flux" });
        await zsky.FailAsync<NotSupportedException>(key, Mug, new() { MediaType = "image/webp" });
        await zsky.FailAsync<NotSupportedException>(key, Mug, new() { ResponseFormat = ImageGenerationResponseFormat.Hosted });
        await zsky.FailAsync<ArgumentOutOfRangeException>(key, Mug, new() { ImageSize = new(0, 480) });
        await zsky.FailAsync<OperationCanceledException>(key, Mug, stop: new CancellationToken(canceled: true));

        Assert.That(box.Server.RequestCount, Is.Zero);
    }

    [Test]
    public async Task A_cancel_while_the_answer_is_awaited_leaves_its_outcome_unknown()
    {
        await using var box = await ZSkyBox.OpenAsync();
        box.Server.Faults.OnJob().TakesLonger(TimeSpan.FromSeconds(100));
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(5), box.Server.Time);

        var error = await box.DriveAsync(() => box.ZSky.AsImageGenerator().FailAsync<ImageGenerationCanceledException>(box.Server.ApiKey, Mug, stop: stop.Token));

        Assert.That(error.Results.Single().State, Is.EqualTo(ItemState.Unknown));
        Assert.That(box.Server.RequestCount, Is.EqualTo(1));
    }
}
