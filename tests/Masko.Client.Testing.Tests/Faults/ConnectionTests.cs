using System.Net.Sockets;
using Masko.Client.Testing.Tests.Transport;

namespace Masko.Client.Testing.Tests.Faults;

public sealed class ConnectionTests
{
    [Test]
    public async Task New_connections_are_refused_so_many_times()
    {
        await using var scripted = await Scripted.OpenAsync();
        var rule = scripted.Faults.RefuseConnections(times: 2);

        for (var i = 0; i < 2; i++)
        {
            var error = await scripted.GetAsync("/v1/credits").FailsWith<HttpRequestException>();
            Assert.That(error.HttpRequestError, Is.EqualTo(HttpRequestError.ConnectionError));
            Assert.That(((SocketException)error.InnerException!).SocketErrorCode, Is.EqualTo(SocketError.ConnectionRefused));
        }

        Assert.That(scripted.Server.Requests, Is.Empty);
        Assert.That((await scripted.GetAsync("/v1/credits")).Status(), Is.EqualTo(200));
        Assert.That((rule.Name, rule.Matched, rule.Fired, rule.RanOut), Is.EqualTo(("new connection: refused, 2 times", 3, 2, true)));
    }

    [Test]
    public async Task New_connections_are_reset_before_a_request_is_read()
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.ResetConnections();

        var error = await scripted.GetAsync("/v1/credits").FailsWith<HttpRequestException>();

        Assert.That(error.IsReset());
        Assert.That(scripted.Server.Requests, Is.Empty);
        Assert.That((await scripted.GetAsync("/v1/credits")).Status(), Is.EqualTo(200));
        scripted.Faults.ShouldAllHaveBeenMet();
    }

    [Test]
    public async Task A_connection_that_is_open_goes_on_until_it_is_reset()
    {
        await using var scripted = await Scripted.OpenAsync();
        using var before = await scripted.GetAsync("/v1/credits");
        scripted.Faults.RefuseConnections(FaultScript.Always);

        Assert.That((await scripted.GetAsync("/v1/credits")).Status(), Is.EqualTo(200));
        scripted.Faults.ResetOpenConnections();
        await scripted.GetAsync("/v1/credits").FailsWith<HttpRequestException>();
        await scripted.GetAsync("/v1/credits").FailsWith<HttpRequestException>();
        scripted.Faults.Clear();

        Assert.That((await scripted.GetAsync("/v1/credits")).Status(), Is.EqualTo(200));
    }

    [Test]
    public async Task Every_client_of_the_server_meets_the_script()
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.RefuseConnections(times: 1);
        using var other = scripted.Server.CreateHttpClient(); // unchecked: it is refused

        await other.GetAsync("/v1/credits").FailsWith<HttpRequestException>();

        Assert.That((await scripted.GetAsync("/v1/credits")).Status(), Is.EqualTo(200));
    }

    [Test]
    public async Task On_a_port_connections_do_not_break_and_the_message_says_so()
    {
        await using var scripted = await Scripted.OpenAsync(null, options => options.Port = 0);

        foreach (var fault in new Action[] { () => scripted.Faults.RefuseConnections(), () => scripted.Faults.ResetConnections(), scripted.Faults.ResetOpenConnections })
        {
            Assert.That(fault, Throws.InvalidOperationException.With.Message.Contains("without a port"));
        }

        Assert.That(scripted.Faults.Rules, Is.Empty);
    }
}
