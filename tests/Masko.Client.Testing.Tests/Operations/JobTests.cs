using Masko.Client.Testing.Tests.Support;

namespace Masko.Client.Testing.Tests.Operations;

public sealed class JobTests
{
    [Test]
    public async Task A_hold_ends_with_the_job()
    {
        await using var box = await Box.OpenAsync();
        var job = (string)(await box.PostAsync($"/v1/collections/{await box.FoxAsync()}/generate", """{"type":"image","name":"n","image_prompt":"p"}""")).Data["job_id"]!;

        var hold = box.GetAsync($"/v1/jobs/{job}?wait=true");
        await UntilAsync(() => box.Server.Requests.Any(request => request.Target.EndsWith("wait=true", StringComparison.Ordinal)));
        Assert.That(hold.IsCompleted, Is.False);
        box.Server.Time.Advance(TimeSpan.FromSeconds(9));

        Assert.That((string?)(await hold).Data["status"], Is.EqualTo("completed"));
    }

    [Test]
    public async Task A_hold_that_is_long_enough_answers_the_job_as_it_stands()
    {
        await using var box = await Box.OpenAsync();
        box.Server.Faults.OnJob().NeverEnds();
        var job = (string)(await box.PostAsync($"/v1/collections/{await box.FoxAsync()}/generate", """{"type":"image","name":"n","image_prompt":"p"}""")).Data["job_id"]!;

        var hold = box.GetAsync($"/v1/jobs/{job}?wait=true");
        while (!hold.IsCompleted)
        {
            // The hold's own timer starts when its request has come.
            box.Server.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.That((string?)(await hold).Data["status"], Is.EqualTo("processing"));
    }

    [Test]
    public async Task So_many_jobs_are_worked_on_at_once_and_the_others_wait()
    {
        await using var box = await Box.OpenAsync(options => options.Workers = 2);
        var fox = await box.FoxAsync();
        for (var i = 0; i < 5; i++)
        {
            await box.PostAsync($"/v1/collections/{fox}/generate", $$"""{"type":"image","name":"{{i}}","image_prompt":"p"}""");
        }

        box.Server.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(await CountsAsync(box), Is.EqualTo((3, 2, 0)));
        box.Server.Time.Advance(TimeSpan.FromSeconds(8));
        Assert.That(await CountsAsync(box), Is.EqualTo((1, 2, 2)));
        box.Server.Time.Advance(TimeSpan.FromSeconds(16));
        Assert.That(await CountsAsync(box), Is.EqualTo((0, 0, 5)));
    }

    [Test]
    public async Task Jobs_are_filtered_by_collection_and_type()
    {
        await using var box = await Box.OpenAsync();
        var fox = await box.FoxAsync();
        var other = await box.FoxAsync();
        await box.ImageAsync(fox);
        await box.ImageAsync(other);
        await box.PostAsync($"/v1/collections/{fox}/generate", """{"type":"logo","name":"l","image_prompt":"p"}""");

        Assert.That(await CountAsync(box, $"collection_id={fox}"), Is.EqualTo(2));
        Assert.That(await CountAsync(box, $"collection_id={fox}&type=logo"), Is.EqualTo(1));
        Assert.That(await CountAsync(box, "type=animation"), Is.Zero);
        Assert.That((await box.GetAsync("/v1/jobs?status=sleeping")).Message, Does.Contain("sleeping"));
    }

    [Test]
    public async Task A_new_job_is_listed_when_its_time_has_come_and_found_by_its_id_at_once()
    {
        await using var box = await Box.OpenAsync(options => options.ListingTime = TimeSpan.FromSeconds(5));
        var fox = await box.FoxAsync();
        var job = (string)(await box.PostAsync($"/v1/collections/{fox}/generate", """{"type":"image","name":"n","image_prompt":"p"}""")).Data["job_id"]!;

        var listed = new List<int>();
        foreach (var wait in new[] { 0, 4.9, 0.1 })
        {
            box.Server.Time.Advance(TimeSpan.FromSeconds(wait));
            listed.Add(await CountAsync(box, $"collection_id={fox}"));
        }

        Assert.That(listed, Is.EqualTo(new[] { 0, 0, 1 }));
        Assert.That((await box.GetAsync($"/v1/jobs/{job}")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task An_answer_bears_the_date_of_the_servers_own_clock()
    {
        await using var box = await Box.OpenAsync();
        box.Server.Time.Advance(TimeSpan.FromSeconds(61.9));

        using var answer = await box.Http.GetAsync(new Uri("/v1/jobs", UriKind.Relative));

        Assert.That(answer.Headers.Date, Is.EqualTo(new DateTimeOffset(2026, 1, 1, 0, 1, 1, TimeSpan.Zero)));
    }

    [Test]
    public async Task An_address_shows_a_placeholder_until_the_job_is_done_and_the_picture_after()
    {
        await using var box = await Box.OpenAsync();
        var made = (await box.PostAsync($"/v1/collections/{await box.FoxAsync()}/generate", """{"type":"image","name":"Waving hello","image_prompt":"waving"}""")).Data;
        var url = new Uri((string)made["urls"]!["image"]!);
        Assert.That(url.AbsolutePath, Does.Match("^/[0-9a-f]{8}/[a-z0-9-]+/waving-hello-[0-9a-f]{8}\\.png$"));

        using var keyless = box.Client(null);
        var before = await keyless.GetByteArrayAsync(url);
        box.Server.Time.Advance(TimeSpan.FromSeconds(30));
        var after = await keyless.GetByteArrayAsync(url);

        Assert.That(before[..4], Is.EqualTo(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' }));
        Assert.That(after, Is.Not.EqualTo(before));
        Assert.That(await keyless.GetByteArrayAsync(url), Is.EqualTo(after));
    }

    [Test]
    public async Task A_signed_address_works_until_it_expires()
    {
        await using var box = await Box.OpenAsync();
        var image = await box.ImageAsync(await box.FoxAsync());

        var url = new Uri((string)(await box.GetAsync($"/v1/assets/{image["asset_ids"]!["image"]}/signed-url")).Data["url"]!);

        using var keyless = box.Client(null);
        Assert.That((int)(await keyless.GetAsync(url)).StatusCode, Is.EqualTo(200));
        Assert.That((int)(await keyless.GetAsync(new Uri(url.AbsoluteUri.Replace("signature=", "signature=0", StringComparison.Ordinal)))).StatusCode, Is.EqualTo(403));
        box.Server.Time.Advance(TimeSpan.FromHours(1));
        Assert.That((int)(await keyless.GetAsync(url)).StatusCode, Is.EqualTo(403));
    }

    private static async Task<(int Pending, int Processing, int Completed)> CountsAsync(Box box) =>
        (await CountAsync(box, "status=pending"), await CountAsync(box, "status=processing"), await CountAsync(box, "status=completed"));

    private static async Task<int> CountAsync(Box box, string query) => (await box.GetAsync($"/v1/jobs?{query}")).Json!["data"]!.AsArray().Count;

    private static async Task UntilAsync(Func<bool> holds)
    {
        while (!holds())
        {
            await Task.Yield();
        }
    }
}
