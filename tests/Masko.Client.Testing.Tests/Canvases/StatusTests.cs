using Masko.Client.Testing.Tests.Canvases.Support;

namespace Masko.Client.Testing.Tests.Canvases;

public sealed class StatusTests
{
    [Test]
    public async Task Images_go_from_pending_to_completed()
    {
        await using var canvas = await TestCanvas.OfFourStatesAsync();
        Assert.That(canvas.Made.Data.States("node").Values, Is.All.EqualTo("pending"));

        canvas.Box.Server.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.That((await canvas.GetAsync()).States("node").Values, Is.All.EqualTo("processing"));

        canvas.Wait();
        var done = await canvas.GetAsync();
        Assert.That(done.States("node").Values, Is.All.EqualTo("completed"));
        Assert.That((int)done["status"]!["images_percent"]!, Is.EqualTo(100));
        Assert.That((int)done["status"]!["animations_percent"]!, Is.Zero);
    }

    [Test]
    public async Task Percentages_count_what_is_done()
    {
        await using var canvas = await TestCanvas.OfFourStatesAsync(options => options.Workers = 1);
        canvas.Box.Server.Time.Advance(TimeSpan.FromSeconds(1 + 8));

        Assert.That((int)(await canvas.GetAsync())["status"]!["images_percent"]!, Is.EqualTo(25));
    }

    [Test]
    public async Task A_way_back_is_done_with_its_way_there_and_jumps_have_no_state()
    {
        await using var canvas = await TestCanvas.WithImagesAsync();
        Assert.That((await canvas.GetAsync()).States("edge").Values, Has.Count.EqualTo(10).And.All.EqualTo("missing"));

        await canvas.GenerateAllAsync();
        canvas.Wait();

        var done = await canvas.GetAsync();
        Assert.That(done.States("edge").Values, Has.Count.EqualTo(10).And.All.EqualTo("completed"));
        Assert.That((int)done["status"]!["animations_percent"]!, Is.EqualTo(100));
    }
}
