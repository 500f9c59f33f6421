using System.Net;
using Masko.Client.AspNetCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Masko.Client.AspNetCore.Tests.Hosting;

/// <summary>The configuration changes while the host runs.</summary>
public sealed class RotationTests
{
    [Test]
    public async Task Secrets_are_rotated_while_the_host_runs()
    {
        await using var host = await StartAsync();

        Assert.That(await StatusesAsync(host, "1"), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.Unauthorized)));
        Change(host, ("Masko:Webhooks:Secrets:1", "whsec_new"));
        Assert.That(await StatusesAsync(host, "2"), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
        Change(host, ("Masko:Webhooks:Secrets:0", "whsec_new"));
        Assert.That(await StatusesAsync(host, "3"), Is.EqualTo((HttpStatusCode.Unauthorized, HttpStatusCode.OK)));
    }

    [Test]
    public async Task What_was_handled_before_a_change_is_remembered_after_it()
    {
        await using var host = await StartAsync();
        using var first = await host.TellAsync("j1", secret: "whsec_old");

        Change(host, ("Masko:Webhooks:Secrets:1", "whsec_new"));
        using var old = await host.TellAsync("j1", secret: "whsec_old");
        using var both = await host.TellAsync("j1", secret: "whsec_new");

        Assert.That((old.StatusCode, both.StatusCode, host.Told.Count), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK, 1)));
    }

    [Test]
    public async Task Limits_change_too()
    {
        await using var host = await StartAsync();

        Change(host, ("Masko:Webhooks:BodyLimit", "10"));
        using var answer = await host.TellAsync("j1", secret: "whsec_old");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [Test]
    public async Task A_change_that_is_not_valid_changes_nothing_and_is_logged()
    {
        await using var host = await StartAsync();

        Assert.That(() => Change(host, ("Masko:Webhooks:Secrets:0", "")), Throws.InstanceOf<Exception>());
        using var answer = await host.TellAsync("j1", secret: "whsec_old");
        var kept = host.Logs.Ours.First();
        Change(host, ("Masko:Webhooks:Secrets:0", "whsec_new"));
        using var mended = await host.TellAsync("j2", secret: "whsec_new");

        Assert.That((answer.StatusCode, mended.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
        Assert.That((kept.Level, kept.Id.Name), Is.EqualTo((LogLevel.Error, "KeptSettings")));
        Assert.That(kept.Text, Does.Contain("Masko:Webhooks:Secrets, entry 1 of 1, is empty."));
    }

    private static Task<HookHost> StartAsync()
    {
        var plan = new HostPlan { Options = null, Configuration = new() { ["Masko:Webhooks:Secrets:0"] = "whsec_old" } };
        return HookHost.StartAsync(plan with
        {
            Services = builder => builder.Services.AddMaskoWebhooks(builder.Configuration.GetSection("Masko:Webhooks"))
                .Configure(options => options.Time = plan.Time),
        });
    }

    private static void Change(HookHost host, params (string Key, string Value)[] changes)
    {
        foreach (var (key, value) in changes)
        {
            host.Configuration[key] = value;
        }

        host.Configuration.Reload();
    }

    private static async Task<(HttpStatusCode Old, HttpStatusCode New)> StatusesAsync(HookHost host, string job)
    {
        using var old = await host.TellAsync("old" + job, secret: "whsec_old");
        using var other = await host.TellAsync("new" + job, secret: "whsec_new");
        return (old.StatusCode, other.StatusCode);
    }
}
