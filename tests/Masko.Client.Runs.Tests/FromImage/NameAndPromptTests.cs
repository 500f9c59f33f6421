using Masko.Client.Testing;

namespace Masko.Client.Runs.Tests.FromImage;

public sealed class NameAndPromptTests
{
    private static readonly CreateCollectionBody FromAddress = new() { ProjectId = "", ReferenceImageUrls = ["https://example.com/mascot.png"] };

    [Test]
    public async Task A_collection_from_an_image_is_waited_for_until_it_is_read()
    {
        await using var studio = await Studio.OpenAsync(new() { ReadingTime = TimeSpan.FromSeconds(40) });

        var (made, read) = await studio.DriveAsync(async () =>
        {
            var made = await studio.Masko.CreateCollectionAsync(FromAddress with { ProjectId = studio.Fox.ProjectId! });
            return (made, await studio.Masko.WaitForNameAndPromptAsync(made.Id));
        });

        Assert.That((made.Name, made.Config?.Prompt), Is.EqualTo(((string?)null, (string?)null)));
        Assert.That(read.Name, Is.Not.Null.And.Not.Empty);
        Assert.That(read.Config?.Prompt, Is.Not.Null.And.Not.Empty);
        Assert.That(Looks(studio), Is.InRange(6, 9), "ever more seldom");
    }

    [Test]
    public async Task One_that_has_both_is_read_once()
    {
        await using var studio = await Studio.OpenAsync();

        var fox = await studio.DriveAsync(() => studio.Masko.WaitForNameAndPromptAsync(studio.Fox.Id));

        Assert.That(fox.Name, Is.EqualTo("Felix"));
        Assert.That(Looks(studio), Is.EqualTo(1));
    }

    [Test]
    public async Task What_may_pass_does_not_end_the_wait()
    {
        await using var studio = await Studio.OpenAsync();
        var reads = studio.Server.Faults.On(MaskoOperations.GetCollection);
        reads.Answer(503, times: 12);
        reads.RateLimited(2, TimeSpan.FromSeconds(5));
        reads.ResetAfterExecuting(5);
        reads.NotJson(2);

        var fox = await studio.DriveAsync(() => studio.Masko.WaitForNameAndPromptAsync(studio.Fox.Id, TimeSpan.FromHours(1)));

        Assert.That(fox.Name, Is.EqualTo("Felix"));
        studio.Server.Faults.ShouldAllHaveBeenMet();
    }

    [Test]
    public async Task A_collection_that_is_not_there_ends_it_at_once()
    {
        await using var studio = await Studio.OpenAsync();

        var error = await studio.DriveAsync(() => Studio.CatchAsync<MaskoApiException>(() => studio.Masko.WaitForNameAndPromptAsync("gone")));

        Assert.That(error.StatusCode, Is.EqualTo(System.Net.HttpStatusCode.NotFound));
    }

    [Test]
    public async Task When_the_time_is_up_the_message_names_the_collection_and_how_to_go_on()
    {
        await using var studio = await Studio.OpenAsync(new() { ReadingTime = TimeSpan.FromHours(1) });

        var (made, error) = await studio.DriveAsync(async () =>
        {
            var made = await studio.Masko.CreateCollectionAsync(FromAddress with { ProjectId = studio.Fox.ProjectId!, Name = "Pip" });
            return (made, await Studio.CatchAsync<MaskoTimeoutException>(() => studio.Masko.WaitForNameAndPromptAsync(made.Id)));
        });

        Assert.That(error.Message, Is.EqualTo(
            $"Collection {made.Id} has not got its prompt within 120 s, the limit of timeout. "
            + $"The service may still do so: WaitForNameAndPromptAsync(\"{made.Id}\") goes on waiting."));
        Assert.That(error.Timeout, Is.EqualTo(TimeSpan.FromMinutes(2)));
    }

    [Test]
    public async Task A_cancel_is_a_cancel()
    {
        await using var studio = await Studio.OpenAsync(new() { ReadingTime = TimeSpan.FromHours(1) });
        using var cancel = new CancellationTokenSource();

        var error = await studio.DriveAsync(async () =>
        {
            var made = await studio.Masko.CreateCollectionAsync(FromAddress with { ProjectId = studio.Fox.ProjectId! });
            var wait = studio.Masko.WaitForNameAndPromptAsync(made.Id, Timeout.InfiniteTimeSpan, cancel.Token);
            await Task.Delay(TimeSpan.FromMinutes(10), studio.Server.Time);
            await cancel.CancelAsync();
            return await Studio.CatchAsync<OperationCanceledException>(() => wait);
        });

        Assert.That(error.CancellationToken, Is.EqualTo(cancel.Token));
        Assert.That(error.Message, Does.Contain("name and prompt"));
    }

    private static int Looks(Studio studio) => studio.Server.Requests.Count(request => request.Operation == MaskoOperations.GetCollection);
}
