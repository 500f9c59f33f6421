using Masko.Client.Tests.Shared;

namespace Masko.Client.Runs.Tests.Telemetry;

public sealed class BrokenListenerTests
{
    [Test]
    public async Task A_run_and_its_waits_end_as_they_do_whoever_listens_breaks()
    {
        await using var studio = await Studio.OpenAsync();
        using var broken = new BrokenListeners(studio.Server.Address.Port);

        var results = await studio.DriveAsync(() => studio.Masko.Run(studio.Fox.Id, Studio.Poses(25)).ToListAsync());

        Assert.That(results.Select(result => result.State), Is.All.EqualTo(ItemState.Completed));
        Assert.That(broken.Told, Is.GreaterThan(25));
    }
}
