using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Masko.Client.Tests.Registration;

/// <summary>Configuration changes for the worse while the host runs: the client goes on with what it has.</summary>
public sealed class WrongChangeTests
{
    private const string Wrong = "a key with spaces";
    private const string NewKey = WireServer.Key + "2";

    [Test]
    public async Task The_client_goes_on_with_its_key_at_any_log_level_and_takes_the_next_good_one(
        [Values("", "agency")] string name, [Values(LogLevel.Trace, LogLevel.Information)] LogLevel level)
    {
        await using var server = await WireServer.StartAsync(200, """{"data":{"balance":7}}""");
        using var sink = new LogSink();
        var configuration = Configuration(server);
        await using var provider = Provider(configuration, name, sink, level);
        var masko = Client(provider, name);
        await masko.Credits.GetAsync();

        Change(configuration, Wrong);
        await masko.Credits.GetAsync();
        Change(configuration, NewKey);
        await masko.Credits.GetAsync();

        Assert.That(server.Requests.Select(request => request.Headers["Authorization"]), Is.EqualTo(
            new[] { "Bearer " + WireServer.Key, "Bearer " + WireServer.Key, "Bearer " + NewKey }));
        AssertToldOnce(sink, $"Error The new options of Masko client '{name}' are not used");
    }

    [Test]
    public async Task A_file_that_changes_under_the_host_is_read_again_and_harms_nothing()
    {
        await using var server = await WireServer.StartAsync(200, """{"data":{"balance":7}}""");
        using var sink = new LogSink();
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{TestContext.CurrentContext.Test.ID}.json");
        Write(file, WireServer.Key, server);
        var configuration = new ConfigurationBuilder().AddJsonFile(file, optional: false, reloadOnChange: false).Build();
        await using var provider = Provider(configuration, "", sink, LogLevel.Trace);
        var masko = Client(provider, "");

        Write(file, Wrong, server);
        configuration.Reload();
        configuration.Reload();
        await masko.Credits.GetAsync();

        Assert.That(server.Request.Headers["Authorization"], Is.EqualTo("Bearer " + WireServer.Key));
        AssertToldOnce(sink, "Error The new options of Masko client '' are not used");
        File.Delete(file);
    }

    [Test]
    public async Task A_client_that_is_first_asked_for_after_the_change_has_the_options_of_the_start()
    {
        await using var server = await WireServer.StartAsync(200, """{"data":{"balance":7}}""");
        using var sink = new LogSink();
        var configuration = Configuration(server);
        await using var provider = Provider(configuration, "", sink, LogLevel.Trace);
        provider.GetRequiredService<IStartupValidator>().Validate();

        Change(configuration, Wrong);
        await Client(provider, "").Credits.GetAsync();

        Assert.That(server.Request.Headers["Authorization"], Is.EqualTo("Bearer " + WireServer.Key));
        AssertToldOnce(sink, "Error The new options of Masko client '' are not used");
    }

    [Test]
    public async Task Another_mistake_is_told_too_and_the_same_one_again_after_a_good_change()
    {
        await using var server = await WireServer.StartAsync(200, """{"data":{"balance":7}}""");
        using var sink = new LogSink();
        var configuration = Configuration(server);
        await using var provider = Provider(configuration, "", sink, LogLevel.Trace);
        Client(provider, "");

        Change(configuration, Wrong);
        Change(configuration, Wrong);
        Change(configuration, "");
        Change(configuration, NewKey);
        Change(configuration, Wrong);

        Assert.That(sink.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal)).Select(line => line[(line.LastIndexOf("has: ", StringComparison.Ordinal) + 5)..][..24]),
            Is.EqualTo(new[] { "Masko:ApiKey has a space", "Masko:ApiKey is missing.", "Masko:ApiKey has a space" }));
    }

    private static void AssertToldOnce(LogSink sink, string start)
    {
        Assert.That(sink.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal)), Has.One.Items);
        Assert.That(sink.Lines, Has.Some.StartsWith(start).And.Some.Contains("Masko:ApiKey has a space"));
        Assert.That(sink.Lines, Has.None.Contains(Wrong).And.None.Contains(WireServer.Key));
    }

    private static IConfigurationRoot Configuration(WireServer server) =>
        Settings.Of(("Masko:ApiKey", WireServer.Key), ("Masko:BaseAddress", server.Address.ToString()));

    private static void Write(string file, string key, WireServer server) =>
        File.WriteAllText(file, $$"""{ "Masko": { "ApiKey": "{{key}}", "BaseAddress": "{{server.Address}}" } }""");

    private static void Change(IConfigurationRoot configuration, string key)
    {
        configuration["Masko:ApiKey"] = key;
        configuration.Reload();
    }

    private static ServiceProvider Provider(IConfiguration configuration, string name, LogSink sink, LogLevel level)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(sink).SetMinimumLevel(level));
        _ = name.Length == 0 ? services.AddMaskoClient(configuration) : services.AddKeyedMaskoClient(name, configuration.GetSection("Masko"));
        return services.BuildServiceProvider();
    }

    private static IMaskoClient Client(IServiceProvider provider, string name) =>
        name.Length == 0 ? provider.GetRequiredService<IMaskoClient>() : provider.GetRequiredKeyedService<IMaskoClient>(name);
}
