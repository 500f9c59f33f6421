using Masko.Client.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Masko.Client.Sisters.Tests.Hosting;

public sealed class RegistrationTests
{
    private const string Batch = """{"results":[{"status":"success","image_url":"https://cdn.test/1.png"}]}""";

    [Test]
    public async Task A_client_is_made_of_its_section()
    {
        var wire = new Canned(Batch);
        var configuration = Configuration(
            ("ZSky:ApiKey", "sk_live_1"), ("ZSky:BaseAddress", "https://zsky.ai"), ("ZSky:BatchPath", "/api/batch"), ("ZSky:KeyHeader", "X-API-Key"), ("ZSky:MaxBatchSize", "20"));
        var services = new ServiceCollection();
        services.AddZSkyClient(configuration).HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => wire);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IZSkyClient>().BatchAsync([new() { Prompt = "A mug" }]);

        Assert.That(wire.Requests.Single().Line, Is.EqualTo("POST https://zsky.ai/api/batch"));
        Assert.That(wire.Requests.Single().Headers["X-API-Key"], Is.EqualTo("sk_live_1"));
        Assert.That(((ZSkyClient)provider.GetRequiredService<IZSkyClient>()).MaxBatchSize, Is.EqualTo(20));
    }

    [Test]
    public async Task Clients_of_three_services_and_several_keys_stand_side_by_side()
    {
        var wires = new Dictionary<string, Canned> { ["one"] = new(Batch), ["other"] = new(Batch), ["vidiking"] = new("""{"id":"bulk_1","status":"QUEUED"}""") };
        var services = new ServiceCollection();
        services.AddMaskoClient("masko_1");
        services.AddKeyedZSkyClient("one", "sk_live_one").HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => wires["one"]);
        services.AddKeyedZSkyClient("other", options => (options.ApiKey, options.BatchPath) = ("sk_live_other", "/v2")).HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => wires["other"]);
        services.AddKeyedVidiKingClient("one", Configuration(("V:ApiKey", "vk_1"), ("V:Sandbox", "true")).GetSection("V")).HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => wires["vidiking"]);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<IZSkyClient>("one").BatchAsync([new() { Prompt = "A mug" }]);
        await provider.GetRequiredKeyedService<IZSkyClient>("other").BatchAsync([new() { Prompt = "A mug" }]);
        await provider.GetRequiredKeyedService<IVidiKingClient>("one").BulkAsync(new() { Operation = VidiKingOperation.Generate, Items = [new VidiKingPrompt { Prompt = "A mug" }] });

        Assert.That(provider.GetRequiredService<IMaskoClient>(), Is.Not.Null);
        Assert.That(wires.Select(wire => $"{wire.Value.Requests.Single().Line} {wire.Value.Requests.Single().Headers["Authorization"]}"), Is.EqualTo(new[]
        {
            "POST https://api.zsky.ai/v1/batch Bearer sk_live_one",
            "POST https://api.zsky.ai/v2 Bearer sk_live_other",
            "POST https://api.vidiking.com/v1/images/bulk Bearer vk_1",
        }));
        Assert.That(wires["vidiking"].Requests.Single().Headers["x-sandbox"], Is.EqualTo("true"));
    }

    [TestCase("ZSky:BatchPath", "batch", "ZSky:BatchPath is batch; it is a path")]
    [TestCase("ZSky:KeyHeader", "X API", "ZSky:KeyHeader is X API; it is the name of a header")]
    [TestCase("ZSky:MaxBatchSize", "0", "ZSky:MaxBatchSize is 0; it is from 1 to 1000")]
    [TestCase("ZSky:MaxBachSize", "9", "did you mean MaxBatchSize?")]
    [TestCase("ZSky:BatchPath", "sk_live_hush", "ZSky:BatchPath is not shown, for it looks like a secret; it is a path")]
    [TestCase("ZSky:KeyHeader", "sk_live_hush ", "ZSky:KeyHeader is not shown, for it looks like a secret; it is the name of a header")]
    [TestCase("ZSky:WebhookUrl", "ftp://me:hush@app.test", "ZSky:WebhookUrl is not shown, for it looks like a secret; it is a whole address")]
    public void What_is_wrong_is_said_by_the_name_under_which_it_was_set(string option, string value, string message)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddZSkyClient(Configuration(("ZSky:ApiKey", "sk_live_hush"), (option, value)));
        using var provider = services.BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IZSkyClient>())!;

        Assert.That(error.Message, Does.Contain(message).And.Not.Contain("hush"));
    }

    [Test]
    public void Every_option_that_a_text_can_set_is_read()
    {
        Assert.That(Names(Client.ZSky.HostedZSky.Service.Options), Is.SupersetOf(Texts(typeof(ZSkyClientOptions))));
        Assert.That(Names(Client.VidiKing.HostedVidiKing.Service.Options), Is.SupersetOf(Texts(typeof(VidiKingClientOptions))));
    }

    private static IEnumerable<string> Names(IEnumerable<KnownOption> options) => options.Select(option => option.Path);

    private static IEnumerable<string> Texts(Type options) => options.GetProperties()
        .Where(property => property.CanWrite && (property.PropertyType.IsPrimitive || property.PropertyType == typeof(string) || property.PropertyType == typeof(Uri) || property.PropertyType == typeof(TimeSpan)))
        .Select(property => property.Name);

    private static IConfigurationRoot Configuration(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key, (string?)value.Value))).Build();
}
