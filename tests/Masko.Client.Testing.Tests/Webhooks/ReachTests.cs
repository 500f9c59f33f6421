using Masko.Client.Testing.Tests.Support;
using Masko.Client.Testing.Tests.Transport;

namespace Masko.Client.Testing.Tests.Webhooks;

public sealed class ReachTests
{
    [TestCase("127.0.0.1")]
    [TestCase("localhost")]
    [TestCase("LOCALHOST")]
    public async Task On_a_port_this_machine_is_reached(string host)
    {
        await using var receiver = await Receiver.StartAsync(onPort: true);
        await using var box = await OnPortAsync();

        var job = await EndAsync(box, $"http://{host}:{receiver.Address.Port}/hook");

        Assert.That((await box.Server.Webhooks.WhenDeliveredAsync(job).Soon()).Status, Is.EqualTo(200));
        Assert.That(receiver.All.Single().JobId, Is.EqualTo(job));
    }

    [TestCase("http://192.0.2.1/hook")]
    [TestCase("https://example.com/hook")]
    [TestCase("http://localhost.example.com/hook")]
    public async Task On_a_port_no_other_machine_is_reached_and_the_list_says_so(string url)
    {
        await using var box = await OnPortAsync();

        var job = await EndAsync(box, url);
        var error = await box.Server.Webhooks.WhenDeliveredAsync(job).FailsWith<MaskoServerAssertionException>();

        Assert.That(error.Message, Does.Contain("Not sent").And.Contain(new Uri(url).Host));
        Assert.That(box.Server.Deliveries.Single(), Has.Property("Signature").Null.And.Property("Attempt").EqualTo(1));
    }

    [Test]
    public async Task In_memory_nothing_is_reached_without_a_handler()
    {
        await using var box = await Box.OpenAsync(options => options.PickUpTime = options.ImageTime = TimeSpan.Zero);

        var job = await EndAsync(box, "http://127.0.0.1/hook");

        var error = await box.Server.Webhooks.WhenDeliveredAsync(job).FailsWith<MaskoServerAssertionException>();
        Assert.That(error.Message, Does.Contain("MaskoServerOptions.WebhookHandler"));
    }

    [Test]
    public async Task The_handler_is_asked_once_for_each_host()
    {
        await using var receiver = await Receiver.StartAsync();
        var handler = receiver.Transport.CreateHandler();
        var asked = new List<string>();
        await using var box = await Box.OpenAsync(options =>
        {
            options.PickUpTime = options.ImageTime = TimeSpan.Zero;
            options.WebhookHandler = url =>
            {
                asked.Add(url.Authority);
                return handler;
            };
        });

        foreach (var url in (string[])["http://one.test/a", "http://one.test/b", "http://two.test/a"])
        {
            await box.Server.Webhooks.WhenDeliveredAsync(await EndAsync(box, url)).Soon();
        }

        await box.Server.Webhooks.WhenTriedAsync(_ => box.Server.Deliveries.Count == 6).Soon();
        Assert.That(asked, Is.EquivalentTo(["one.test", "two.test"]));
    }

    private static Task<Box> OnPortAsync() => Box.OpenAsync(options => (options.Port, options.PickUpTime, options.ImageTime) = (0, TimeSpan.Zero, TimeSpan.Zero));

    private static async Task<string> EndAsync(Box box, string url)
    {
        await box.PostAsync("/v1/webhooks", $$"""{"url":"{{url}}","events":["job.completed"]}""");
        return (string)(await box.PostAsync($"/v1/collections/{await box.FoxAsync()}/generate", """{"type":"image","name":"n","image_prompt":"p"}""")).Data["job_id"]!;
    }
}
