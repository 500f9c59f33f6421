using Masko.Client.Testing;

namespace Masko.Client.Sisters.Tests.VidiKing;

public sealed class WaitTests
{
    [Test]
    public async Task An_end_that_was_received_before_spares_the_wait_its_requests()
    {
        await using var box = await VidiKingBox.OpenAsync();
        var end = new VidiKingJob
        {
            Id = "bulk_9", Status = VidiKingStatus.Complete, Images = [new() { Index = 0, Url = "https://cdn.test/0.png" }],
        };
        box.VidiKing.Receive(new() { Event = VidiKingEventType.AiComplete, Data = end with { Status = new("PROCESSING"), Images = [] } });
        box.VidiKing.Receive(new() { Event = VidiKingEventType.AiComplete, Data = end });

        var job = await box.DriveAsync(() => box.VidiKing.WaitAsync("bulk_9"));

        Assert.That(job, Is.SameAs(end));
        Assert.That(box.Server.RequestCount, Is.Zero);
    }

    [TestCase(3, true)]
    [TestCase(int.MaxValue, false)]
    public async Task A_handler_that_fails_ends_the_wait_only_when_it_fails_for_ever(int times, bool completes)
    {
        await using var box = await VidiKingBox.OpenAsync();
        using var broken = new BrokenHandler(box.Server, times);
        using var http = new HttpClient(broken) { BaseAddress = box.Server.Address };
        using var vidiking = new VidiKingClient(box.Server.ApiKey, http, new() { Time = box.Server.Time });

        var (job, error) = await box.DriveAsync(async () =>
        {
            var sent = await box.VidiKing.BulkAsync(new() { Operation = VidiKingOperation.Generate, Items = [.. VidiKingBox.Prompts(3)] });
            try
            {
                return (await vidiking.WaitAsync(sent.Id), null);
            }
            catch (InvalidOperationException failure)
            {
                return ((VidiKingJob?)null, (Exception?)failure);
            }
        });

        Assert.That((job?.Status, error is null), Is.EqualTo((completes ? VidiKingStatus.Complete : (VidiKingStatus?)null, completes)));
        Assert.That(broken.Looks, Is.EqualTo(completes ? 4 : 10));
    }

    /// <summary>Fails as no network does.</summary>
    private sealed class BrokenHandler(VidiKingServer server, int times) : DelegatingHandler(server.CreateHandler())
    {
        public int Looks { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Looks++ < times ? throw new InvalidOperationException("The handler is broken.") : base.SendAsync(request, cancellationToken);
    }
}
