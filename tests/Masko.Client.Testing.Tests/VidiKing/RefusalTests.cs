using Masko.Client.Testing.Tests.Bulk;

namespace Masko.Client.Testing.Tests.VidiKing;

public sealed class RefusalTests
{
    [TestCase("""{}""", "operation is required.")]
    [TestCase("""{"operation":"paint","items":[{"prompt":"a"}]}""", "operation 'paint' is none of generate, edit, template.")]
    [TestCase("""{"operation":"generate","items":[]}""", "items must hold 1 to 100 entries, and holds 0.")]
    [TestCase("""{"operation":"generate","items":[{"model":"flux"}]}""", "items[0].prompt is required.")]
    [TestCase("""{"operation":"generate","items":[{"prompt":"a","model":7}]}""", "items[0].model must be a string.")]
    [TestCase("""{"operation":"generate","items":[{"prompt":"a","width":-1}]}""", "items[0].width must be a whole number, 1 or more.")]
    [TestCase("""{"operation":"generate","items":[{"prompt":"a"}],"output":{"format":"webp"}}""", "output belongs to edit, and this is generate.")]
    [TestCase("""{"operation":"generate","items":[{"prompt":"a"}],"template_id":"t"}""", "template_id belongs to template, and this is generate.")]
    [TestCase("""{"operation":"generate","items":[{"prompt":"a"}],"callback":"mailto:me"}""", "callback must be a whole http or https address.")]
    [TestCase("""{"operation":"edit","items":[{"prompt":"a"}]}""", "items[0].src is required.")]
    [TestCase("""{"operation":"edit","items":[{"src":"1.jpg"}]}""", "items[0].src must be a whole http or https address.")]
    [TestCase("""{"operation":"edit","items":[{"src":"http://a/1"}],"shared_operations":[{"width":1}]}""", "shared_operations[0].type is required.")]
    [TestCase("""{"operation":"edit","items":[{"src":"http://a/1"}],"shared_operations":[{"type":"resize","width":"wide"}]}""", "shared_operations[0].width must be a number.")]
    [TestCase("""{"operation":"edit","items":[{"src":"http://a/1"}],"shared_operations":[{"type":"watermark"}]}""", "shared_operations[0].image is required.")]
    [TestCase("""{"operation":"edit","items":[{"src":"http://a/1"}],"shared_operations":[{"type":"watermark","image":"http://a/2","opacity":2}]}""", "shared_operations[0].opacity must be a number from 0 to 1.")]
    [TestCase("""{"operation":"edit","items":[{"src":"http://a/1"}],"output":{"quality":101}}""", "output.quality must be a whole number from 1 to 100.")]
    [TestCase("""{"operation":"template","items":[{"merge_fields":{}}]}""", "template_id is required.")]
    [TestCase("""{"operation":"template","template_id":"t","items":[{"title":"a"}]}""", "items[0].merge_fields is required.")]
    [TestCase("""{"operation":"template","template_id":"t","items":[{"merge_fields":"a"}]}""", "items[0].merge_fields must be an object.")]
    public async Task A_body_that_is_wrong_is_refused_and_nothing_is_held(string body, string message)
    {
        await using var box = await Boxes.VidiKingAsync();

        var said = await box.PostAsync(Wishes.BulkPath, body);

        Assert.That((said.Status, said.Code, said.Message), Is.EqualTo((400, "bad_request", message)));
        Assert.That(box.Server.Jobs, Is.Empty);
        Assert.That(box.Ledger.Entries, Is.Empty);
    }

    [TestCase("""{"operation":"edit","items":[{"src":"http://a/1","width":"auto"}]}""")]
    [TestCase("""{"operation":"generate","items":[{"prompt":"a","width":null}]}""")]
    [TestCase("""{"operation":"generate","items":[{"prompt":"a","seed":{"of":"chance"}}],"priority":9}""")]
    public async Task What_is_not_documented_passes_through(string body)
    {
        await using var box = await Boxes.VidiKingAsync();

        Assert.That((await box.PostAsync(Wishes.BulkPath, body)).Status, Is.EqualTo(202));
        Assert.That(box.Server.Jobs.Single().Json, Is.EqualTo(body));
    }

    [TestCase(100, 202)]
    [TestCase(101, 400)]
    public async Task A_job_holds_a_hundred_items_and_no_more(int count, int status)
    {
        await using var box = await Boxes.VidiKingAsync();

        Assert.That((await box.SubmitAsync([.. Enumerable.Range(0, count).Select(number => $"fox {number}")])).Status, Is.EqualTo(status));
    }

    [Test]
    public async Task A_sixth_job_at_once_is_refused_until_one_has_ended()
    {
        await using var box = await Boxes.VidiKingAsync(options => options.ImageTime = TimeSpan.FromSeconds(1));
        for (var number = 0; number < 5; number++)
        {
            await box.SubmitAsync($"fox {number}");
        }

        var refused = await box.SubmitAsync("fox 5");
        box.Advance(1);
        var accepted = await box.SubmitAsync("fox 5");

        Assert.That((refused.Status, refused.Code, refused.Message), Is.EqualTo((429, "too_many_jobs", "5 bulk jobs are under way: 5 at once are allowed.")));
        Assert.That(accepted.Status, Is.EqualTo(202));
    }

    [Test]
    public async Task The_sandbox_has_a_limit_of_its_own()
    {
        await using var box = await Boxes.VidiKingAsync();

        var sandbox = await StatusesAsync(box, 11, "true");
        var live = await StatusesAsync(box, 101, null);

        Assert.That(sandbox, Is.EqualTo(Enumerable.Repeat(202, 10).Append(429)));
        Assert.That(live, Is.EqualTo(Enumerable.Repeat(202, 100).Append(429)));
        Assert.That(box.Server.Jobs.Count(job => job.IsSandbox), Is.EqualTo(10));
    }

    [TestCase(false, 7 * 24)]
    [TestCase(true, 24)]
    public async Task Pictures_are_kept_for_a_week_and_those_of_the_sandbox_for_a_day(bool sandbox, int hours)
    {
        await using var box = await Boxes.VidiKingAsync();
        await StatusesAsync(box, 1, sandbox ? "true" : "false");
        var url = (string)(await box.LookAsync()).Json["images"]![0]!["url"]!;

        box.Advance(TimeSpan.FromHours(hours).TotalSeconds - 1);
        using var kept = await box.Http.GetAsync(url);
        box.Advance(1);
        using var gone = await box.Http.GetAsync(url);

        Assert.That(((int)kept.StatusCode, kept.Content.Headers.ContentType?.MediaType, (int)gone.StatusCode), Is.EqualTo((200, "image/png", 404)));
    }

    [Test]
    public async Task A_key_is_wanted_for_jobs_and_an_unknown_job_is_not_found()
    {
        await using var box = await Boxes.VidiKingAsync();
        var unknown = await box.GetAsync($"{Wishes.BulkPath}/bulk_1");
        box.Http.DefaultRequestHeaders.Authorization = new("Bearer", "vk_other");

        Assert.That((unknown.Status, unknown.Code), Is.EqualTo((404, "not_found")));
        Assert.That((await box.GetAsync($"{Wishes.BulkPath}/bulk_1")).Status, Is.EqualTo(401));
        Assert.That((await box.SubmitAsync("red")).Status, Is.EqualTo(401));
    }

    private static async Task<int[]> StatusesAsync(BulkBox<VidiKingServer> box, int count, string? sandbox)
    {
        var statuses = new List<int>();
        for (var number = 0; number < count; number++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Wishes.BulkPath) { Content = new StringContent(Wishes.Generate($"fox {number}")) };
            if (sandbox is not null)
            {
                request.Headers.Add("x-sandbox", sandbox);
            }

            statuses.Add((await box.SendAsync(request)).Status);
        }

        return [.. statuses];
    }
}
