using System.Net;
using Masko.Client.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Masko.Client.Sisters.Tests.Hosting;

/// <summary>The keys of registered clients: in the request that leaves, and in nothing that a host writes down; and the good key stays when configuration changes for the worse.</summary>
public sealed class KeyTests
{
    private const string Key = "sk_live_0123456789abcdef";

    [TestCase("ZSky", "Authorization", "Bearer " + Key)]
    [TestCase("ZSky", "X-API-Key", Key)]
    [TestCase("VidiKing", "Authorization", "Bearer " + Key)]
    public async Task The_key_leaves_with_the_request_and_is_in_no_log(string service, string header, string value)
    {
        var wire = new Canned($$$"""{"error":{"message":"Not {{{Key}}}"}}""") { Status = HttpStatusCode.BadRequest };
        using var sink = new LogSink();
        await using var provider = Provider(service, Configuration(service, header), wire, sink);

        var error = Assert.ThrowsAsync<MaskoApiException>(() => CallAsync(provider, service))!;

        Assert.That(wire.Requests.Single().Headers[header], Is.EqualTo(value));
        Assert.That(sink.Lines, Has.Some.Contains("written ").And.Some.Contains(header).And.None.Contains(Key).And.None.Contains("0123456789abcdef"));
        Assert.That(error.ToString(), Does.Not.Contain(Key));
    }

    [TestCase("ZSky", "Authorization")]
    [TestCase("ZSky", "X-API-Key")]
    [TestCase("VidiKing", "Authorization")]
    public async Task A_wrong_change_is_told_once_and_the_key_stays(string service, string header)
    {
        var wire = new Canned("{}") { Status = HttpStatusCode.BadRequest };
        using var sink = new LogSink();
        var configuration = Configuration(service, header);
        await using var provider = Provider(service, configuration, wire, sink);
        Assert.ThrowsAsync<MaskoApiException>(() => CallAsync(provider, service));

        configuration[service + ":ApiKey"] = "a key with spaces";
        configuration.Reload();
        Assert.ThrowsAsync<MaskoApiException>(() => CallAsync(provider, service));

        Assert.That(wire.Requests.Select(request => request.Headers[header]), Has.Exactly(2).EndsWith(Key));
        Assert.That(sink.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal)), Has.One.Contains($"{service}:ApiKey has a space"));
        Assert.That(sink.Lines, Has.None.Contains("a key with spaces"));
    }

    private static IConfigurationRoot Configuration(string service, string header) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        [service + ":ApiKey"] = Key, [service + (service == "ZSky" ? ":KeyHeader" : ":Nothing")] = header,
    }).Build();

    private static ServiceProvider Provider(string service, IConfiguration configuration, Canned wire, LogSink sink)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(sink).SetMinimumLevel(LogLevel.Trace));
        services.ConfigureHttpClientDefaults(http => http.RedactLoggedHeaders(_ => false));
        var builder = service == "ZSky" ? services.AddZSkyClient(configuration) : services.AddVidiKingClient(configuration);
        builder.HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => wire).AddHttpMessageHandler(() => new WritingHandler(sink));
        return services.BuildServiceProvider();
    }

    private static Task CallAsync(IServiceProvider provider, string service) => service == "ZSky"
        ? provider.GetRequiredService<IZSkyClient>().BatchAsync([new() { Prompt = "A mug" }])
        : provider.GetRequiredService<IVidiKingClient>().BulkAsync(new() { Operation = VidiKingOperation.Generate, Items = [new VidiKingPrompt { Prompt = "A mug" }] });
}
