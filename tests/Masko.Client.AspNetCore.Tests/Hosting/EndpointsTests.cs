using System.Collections.Concurrent;
using System.Net;
using Masko.Client.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client.AspNetCore.Tests.Hosting;

public sealed class EndpointsTests
{
    [Test]
    public async Task Several_endpoints_each_know_their_own_secret()
    {
        var told = new ConcurrentQueue<string>();
        await using var host = await HookHost.StartAsync(new()
        {
            Options = null,
            Services = builder =>
            {
                builder.Services.AddMaskoWebhooks("one", options => Lenient(options, "whsec_one"));
                builder.Services.AddMaskoWebhooks("two", options => Lenient(options, "whsec_two"));
            },
            Map = app =>
            {
                app.MapMaskoWebhook("/one", (JobEvent e) => TellAsync("one", e), "one");
                app.MapMaskoWebhook("/two", (JobEvent e) => TellAsync("two", e), "two");
                app.MapMaskoWebhook("/three", (JobEvent e) => TellAsync("three", e), Lenient(new(), "whsec_three"));
            },
        });

        foreach (var path in new[] { "one", "two", "three" })
        {
            foreach (var secret in new[] { "one", "two", "three" })
            {
                using var answer = await host.TellAsync("j1", "/" + path, "whsec_" + secret);
                Assert.That(answer.StatusCode, Is.EqualTo(path == secret ? HttpStatusCode.OK : HttpStatusCode.Unauthorized), $"{secret} to {path}");
            }
        }

        Assert.That(told, Is.EqualTo(["one j1", "two j1", "three j1"]));

        Task TellAsync(string endpoint, JobEvent jobEvent)
        {
            told.Enqueue($"{endpoint} {jobEvent.JobId}");
            return Task.CompletedTask;
        }

        static MaskoWebhookOptions Lenient(MaskoWebhookOptions options, string secret)
        {
            (options.Secrets, options.Tolerance) = ([secret], Timeout.InfiniteTimeSpan);
            return options;
        }
    }

    [Test]
    public async Task A_host_that_asks_everybody_for_a_login_does_not_ask_the_webhook()
    {
        await using var host = await HookHost.StartAsync(new()
        {
            Services = builder =>
            {
                builder.Services.AddAuthentication("cookie").AddCookie("cookie", cookie => cookie.Events.OnRedirectToLogin = context =>
                {
                    context.Response.StatusCode = 403;
                    return Task.CompletedTask;
                });
                builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(
                    new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
            },
            Middleware = app =>
            {
                app.UseRouting();
                app.UseAuthentication();
                app.UseAuthorization();
                app.MapGet("/other", () => "hello");
            },
        });

        using var other = await host.Http.GetAsync("/other").Soon();
        using var answer = await host.TellAsync("j1");

        Assert.That((other.StatusCode, answer.StatusCode), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.OK)));
    }

    [Test]
    public async Task More_can_be_said_about_an_endpoint()
    {
        await using var host = await HookHost.StartAsync(new()
        {
            Map = app => app.MapMaskoWebhook(HookHost.Path, (JobEvent _) => Task.CompletedTask).RequireHost("elsewhere.test"),
        });

        using var answer = await host.TellAsync("j1");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
