using System.Net;
using NSubstitute;

namespace Masko.Client.Tests.FrontDoor;

public sealed class FrontDoorTests
{
    [TestCase("")]
    [TestCase(null)]
    public void An_empty_key_is_refused_when_the_client_is_made(string? key) =>
        Assert.That(() => new MaskoClient(key!), Throws.ArgumentException.With.Message.Contains("MASKO_API_KEY"));

    [TestCase("masko_abc\n")]
    [TestCase("masko_abc\r\nX-Evil: 1")]
    [TestCase(" masko_abc")]
    [TestCase("masko abc")]
    [TestCase("masko_abç")]
    [TestCase("masko_abc\0")]
    public void A_key_that_cannot_be_one_is_refused_and_not_repeated(string key)
    {
        var error = Assert.Throws<ArgumentException>(() => new MaskoClient(key).Dispose())!;

        Assert.That(error.ToString(), Does.Not.Contain("masko_ab").And.Not.Contain("masko ab"));
        Assert.That(error.ParamName, Is.EqualTo("apiKey"));
    }

    [TestCase("http://api.masko.ai")]
    [TestCase("http://10.0.0.1:8080")]
    [TestCase("ftp://localhost")]
    public void Https_only_for_the_key_goes_along(string address) =>
        Assert.That(
            () => new MaskoClient("masko_a", new MaskoClientOptions { BaseAddress = new(address) }),
            Throws.ArgumentException.With.Message.Contains("https only").And.Message.Contains("MaskoClientOptions.BaseAddress"));

    [TestCase("http://localhost:5000")]
    [TestCase("http://127.0.0.1")]
    [TestCase("http://[::1]:80")]
    [TestCase("https://proxy.example/masko")]
    public void Plain_http_is_for_this_machine_itself(string address) =>
        Assert.That(() => new MaskoClient("masko_a", new MaskoClientOptions { BaseAddress = new(address) }).Dispose(), Throws.Nothing);

    [TestCase("relative/path")]
    [TestCase("https://user:pass@api.masko.ai")]
    [TestCase("https://api.masko.ai?key=1")]
    [TestCase("https://api.masko.ai#x")]
    public void An_address_is_scheme_host_port_and_path_alone(string address) =>
        Assert.That(
            () => new MaskoClient("masko_a", new MaskoClientOptions { BaseAddress = new(address, UriKind.RelativeOrAbsolute) }), Throws.ArgumentException);

    [Test]
    public void The_address_of_a_given_http_client_is_checked_too()
    {
        using var http = new HttpClient { BaseAddress = new("http://api.masko.ai") };

        Assert.That(() => new MaskoClient("masko_a", http), Throws.ArgumentException.With.Message.Contains("HttpClient.BaseAddress"));
    }

    [TestCase(0)]
    [TestCase(-5)]
    [TestCase(100_000)]
    public void A_time_out_out_of_its_range_is_refused_by_name(int seconds)
    {
        Assert.That(
            () => new MaskoClient("masko_a", new MaskoClientOptions { Timeout = TimeSpan.FromSeconds(seconds) }),
            Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("MaskoClientOptions.Timeout"));
        Assert.That(() => new CallOptions { Timeout = TimeSpan.FromSeconds(seconds) }, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void An_application_name_with_a_line_break_is_refused() =>
        Assert.That(
            () => new MaskoClient("masko_a", new MaskoClientOptions { ApplicationName = "App\r\nX-Evil: 1" }),
            Throws.ArgumentException.With.Message.Contains("ApplicationName"));

    [Test]
    public async Task A_given_http_client_is_neither_disposed_nor_changed()
    {
        await using var server = await WireServer.StartAsync(200, """{"data":{"balance":1}}""");
        using var http = new HttpClient { BaseAddress = server.Address };

        using (var masko = new MaskoClient(WireServer.Key, http))
        {
            await masko.Credits.GetAsync();
        }

        Assert.That((await http.GetAsync(new Uri("/still-open", UriKind.Relative))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(http.DefaultRequestHeaders, Is.Empty);
        Assert.That(server.Requests[1].Headers, Does.Not.ContainKey("Authorization"));
    }

    [Test]
    public async Task A_base_address_with_a_path_keeps_its_path()
    {
        await using var server = await WireServer.StartAsync(200, """{"data":{"balance":1}}""");
        using var masko = server.Client(options => options.BaseAddress = new Uri(server.Address, "/proxy/masko/"));

        await masko.Credits.GetAsync();

        Assert.That(server.Request.Target, Is.EqualTo("/proxy/masko/v1/credits"));
    }

    [Test]
    public async Task A_disposed_client_says_that_it_is_disposed()
    {
        await using var server = await WireServer.StartAsync(200, "{}");
        var masko = server.Client();
        masko.Dispose();

        Assert.ThrowsAsync<ObjectDisposedException>(() => masko.Credits.GetAsync());
    }

    [Test]
    public async Task Every_part_can_be_substituted()
    {
        var masko = Substitute.For<IMaskoClient>();
        masko.Jobs.GetAsync("j1").Returns(new Job { Id = "j1", Status = JobStatus.Completed });
        masko.Projects.ListAsync(offset: 0).Returns(new Page<Project> { Items = [new() { Id = "p1" }] });

        Assert.That((await masko.Jobs.GetAsync("j1")).Status, Is.EqualTo(JobStatus.Completed));
        var projects = new List<string>();
        await foreach (var project in masko.Projects.ListAllAsync())
        {
            projects.Add(project.Id);
        }

        Assert.That(projects, Is.EqualTo(["p1"]));
    }
}
