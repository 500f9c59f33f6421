using Masko.Client.Testing.Tests.Transport;

namespace Masko.Client.Testing.Tests.Faults;

public sealed class ResetTests
{
    [Test]
    public async Task A_reset_before_executing_charges_nothing()
    {
        await using var scripted = await Scripted.OpenAsync();
        var fox = await scripted.FoxAsync();
        scripted.Faults.On(MaskoOperations.GenerateBatch).ResetBeforeExecuting();

        var error = await scripted.BatchAsync(fox, "Waving", "Sleeping").FailsWith<HttpRequestException>();

        Assert.That(error.IsReset());
        Assert.That(scripted.Spent, Is.Zero);
        Assert.That(scripted.LastRequest, Has.Property("Operation").EqualTo(MaskoOperations.GenerateBatch).And.Property("Status").Null);
        Assert.That((await (await scripted.GetAsync("/v1/jobs")).DataAsync()).AsArray(), Is.Empty);
    }

    [Test]
    public async Task A_reset_after_executing_is_charged_once_and_its_answer_is_lost()
    {
        await using var scripted = await Scripted.OpenAsync();
        var fox = await scripted.FoxAsync();
        scripted.Faults.On(MaskoOperations.GenerateBatch).ResetAfterExecuting(times: 1);

        var error = await scripted.BatchAsync(fox, "Waving", "Sleeping").FailsWith<HttpRequestException>();

        Assert.That(error.IsReset());
        Assert.That(scripted.Server.Requests.Count(request => request.Operation == MaskoOperations.GenerateBatch), Is.EqualTo(1));
        Assert.That(scripted.Server.Ledger.Entries.Count(entry => entry.Kind == LedgerEntryKind.Charge), Is.EqualTo(2));
        Assert.That(scripted.Spent, Is.EqualTo(2));
        Assert.That(scripted.LastRequest.Status, Is.Null);
        Assert.That((await (await scripted.GetAsync("/v1/jobs")).DataAsync()).AsArray(), Has.Count.EqualTo(2));
        scripted.Server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task Sent_again_after_it_was_executed_it_is_paid_twice_and_the_ledger_tells()
    {
        await using var scripted = await Scripted.OpenAsync();
        var fox = await scripted.FoxAsync();
        scripted.Faults.On(MaskoOperations.Generate).ResetAfterExecuting();
        await scripted.GenerateAsync(fox).FailsWith<HttpRequestException>();

        using var again = await scripted.GenerateAsync(fox);

        Assert.That(again.Status(), Is.EqualTo(202));
        Assert.That(scripted.Server.Ledger.ShouldHoldEachItemOnce, Throws.TypeOf<MaskoServerAssertionException>());
    }

    // A read on a connection that was kept alive: HttpClient sends it again by itself when the connection ends in good order.
    [TestCase(true, true)]
    [TestCase(true, false)]
    [TestCase(false, true)]
    [TestCase(false, false)]
    public async Task A_read_is_reset_and_nobody_sends_it_again_unasked(bool afterExecuting, bool onPort)
    {
        await using var scripted = await OpenAsync(onPort);
        using var before = await scripted.GetAsync("/v1/credits");
        Reset(scripted, MaskoOperations.GetCredits, afterExecuting);

        var error = await scripted.GetAsync("/v1/credits").FailsWith<HttpRequestException>();

        Assert.That(error.IsReset());
        Assert.That(scripted.Server.Requests, Has.Count.EqualTo(2));
        Assert.That((await scripted.GetAsync("/v1/credits")).Status(), Is.EqualTo(200));
    }

    [TestCase(true, true)]
    [TestCase(true, false)]
    [TestCase(false, true)]
    [TestCase(false, false)]
    public async Task A_download_is_reset_too(bool afterExecuting, bool onPort)
    {
        await using var scripted = await OpenAsync(onPort);
        var picture = await UploadAsync(scripted);
        Reset(scripted, MaskoOperations.DownloadAsset, afterExecuting);

        var error = await scripted.GetAsync(picture).FailsWith<HttpRequestException>();

        Assert.That(error.IsReset());
        Assert.That(scripted.LastRequest, Has.Property("Operation").EqualTo(MaskoOperations.DownloadAsset).And.Property("Status").Null);
        Assert.That((await scripted.GetAsync(picture)).Status(), Is.EqualTo(200));
    }

    [TestCase(true, 1)]
    [TestCase(false, 0)]
    public async Task Requests_are_reset_on_a_port_as_well(bool afterExecuting, int spent)
    {
        await using var scripted = await OpenAsync(onPort: true);
        var fox = await scripted.FoxAsync();
        Reset(scripted, MaskoOperations.Generate, afterExecuting);

        var error = await scripted.GenerateAsync(fox).FailsWith<HttpRequestException>();

        Assert.That(error.IsReset());
        Assert.That(scripted.Server.Requests.Count(request => request.Operation == MaskoOperations.Generate), Is.EqualTo(1));
        Assert.That(scripted.Spent, Is.EqualTo(spent));
        scripted.Faults.ShouldAllHaveBeenMet();
    }

    private static Task<Scripted> OpenAsync(bool onPort) =>
        onPort ? Scripted.OpenAsync(null, options => options.Port = 0) : Scripted.OpenAsync();

    private static void Reset(Scripted scripted, string operation, bool afterExecuting)
    {
        var requests = scripted.Faults.On(operation);
        _ = afterExecuting ? requests.ResetAfterExecuting() : requests.ResetBeforeExecuting();
    }

    // There at once, on whatever clock.
    private static async Task<string> UploadAsync(Scripted scripted)
    {
        var upload = await scripted.PostAsync("/v1/upload", """{"url":"https://example.com/fox.png"}""");
        return (string)(await upload.DataAsync())["url"]!;
    }
}
