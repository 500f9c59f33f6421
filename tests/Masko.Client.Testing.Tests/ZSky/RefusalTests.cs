using Masko.Client.Testing.Tests.Bulk;

namespace Masko.Client.Testing.Tests.ZSky;

public sealed class RefusalTests
{
    [TestCase("""{"requests":[]}""", "requests must hold 1 to 50 entries, and holds 0.")]
    [TestCase("""{}""", "requests must hold 1 to 50 entries, and holds 0.")]
    [TestCase("""{"requests":[{"prompt":"a"},{"width":64}]}""", "requests[1].prompt is required.")]
    [TestCase("""{"requests":[{"prompt":" "}]}""", "requests[0].prompt is required.")]
    [TestCase("""{"requests":["a fox"]}""", "requests[0] must be an object.")]
    [TestCase("""{"requests":[{"prompt":"a","width":0}]}""", "requests[0].width must be a whole number, 1 or more.")]
    [TestCase("""{"requests":[{"prompt":"a","height":1.5}]}""", "requests[0].height must be a whole number, 1 or more.")]
    [TestCase("""{"requests":[{"prompt":"a","style":7}]}""", "requests[0].style must be a string.")]
    [TestCase("""{"requests":[{"prompt":"a","guidance_scale":"high"}]}""", "requests[0].guidance_scale must be a number.")]
    [TestCase("""{"requests":[{"prompt":"a"}],"webhook_url":"/hook"}""", "webhook_url must be a whole http or https address.")]
    [TestCase("""{"requests":[{"prompt":"a"}],"webhook_events":["batch.done"]}""", "webhook_events holds 'batch.done', which is none of batch.complete, batch.failed.")]
    [TestCase("""["a fox"]""", "The body must be an object.")]
    [TestCase("""a fox""", "The body is no JSON.")]
    public async Task A_body_that_is_wrong_is_refused_and_nothing_is_made(string body, string message)
    {
        await using var box = await Boxes.ZSkyAsync();

        var said = await box.PostAsync("/v1/batch", body);

        Assert.That((said.Status, said.Code, said.Message), Is.EqualTo((400, "bad_request", message)));
        Assert.That(box.Server.Jobs, Is.Empty);
        Assert.That(box.Ledger.Entries, Is.Empty);
    }

    [TestCase(50, 50, 200)]
    [TestCase(50, 51, 400)]
    [TestCase(200, 200, 200)]
    [TestCase(200, 201, 400)]
    public async Task A_batch_holds_no_more_than_the_plan_allows(int most, int count, int status)
    {
        await using var box = await Boxes.ZSkyAsync(options => options.MaxItems = most);

        var said = await box.BatchAsync([.. Enumerable.Range(0, count).Select(number => $"fox {number}")]);

        Assert.That(said.Status, Is.EqualTo(status));
    }

    [TestCase(null)]
    [TestCase("Bearer sk_live_other")]
    [TestCase("Basic abc")]
    public async Task Without_the_key_nothing_is_done(string? authorization)
    {
        await using var box = await Boxes.ZSkyAsync();
        box.Http.DefaultRequestHeaders.Remove("Authorization");
        if (authorization is not null)
        {
            box.Http.DefaultRequestHeaders.Add("Authorization", authorization);
        }

        var said = await box.BatchAsync("a fox");

        Assert.That((said.Status, said.Code), Is.EqualTo((401, "unauthorized")));
        Assert.That(box.Server.Jobs, Is.Empty);
    }

    [Test]
    public async Task Requests_beyond_the_limit_are_refused_until_a_minute_has_passed()
    {
        await using var box = await Boxes.ZSkyAsync(options => options.RequestsPerMinute = 2);

        int[] first = [(await box.BatchAsync("one")).Status, (await box.BatchAsync("two")).Status, (await box.BatchAsync("three")).Status];
        box.Advance(60);

        Assert.That(first, Is.EqualTo([200, 200, 429]));
        Assert.That((await box.BatchAsync("three")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Elsewhere_there_is_nothing()
    {
        await using var box = await Boxes.ZSkyAsync();

        Assert.That((await box.PostAsync("/v1/generate", "{}")).Status, Is.EqualTo(404));
        Assert.That((await box.GetAsync("/v1/openapi.json")).Status, Is.EqualTo(404));
        Assert.That((await box.GetAsync("/images/batch_1/0.png")).Status, Is.EqualTo(404));
    }
}
