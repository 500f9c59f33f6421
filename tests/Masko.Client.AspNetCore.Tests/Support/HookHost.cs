using System.Collections.Concurrent;
using System.Net;
using Masko.Client.Testing;
using Masko.Client.Tests.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Masko.Client.AspNetCore.Tests.Support;

/// <summary>An application of somebody's: a real Kestrel on a port, with a webhook at <c>/hooks/masko</c> that writes down what it is told.</summary>
internal sealed class HookHost : IAsyncDisposable
{
    public const string Path = "/hooks/masko";
    public const string Secret = "whsec_test";

    private readonly WebApplication app;
    private readonly ConcurrentQueue<JobEvent> told;

    private HookHost(WebApplication app, CapturedLogs logs, ConcurrentQueue<JobEvent> told, VirtualTime time)
    {
        (this.app, Logs, this.told, Time) = (app, logs, told, time);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public CapturedLogs Logs { get; }

    public VirtualTime Time { get; }

    /// <summary>What the handler was told, in order.</summary>
    public IReadOnlyList<JobEvent> Told => [.. told];

    public IConfigurationRoot Configuration => (IConfigurationRoot)app.Configuration;

    public static async Task<HookHost> StartAsync(HostPlan? plan = null)
    {
        plan ??= new HostPlan();
        var logs = new CapturedLogs();
        var told = new ConcurrentQueue<JobEvent>();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs).AddProvider(NoSecretsAttribute.Watch);
        builder.Configuration.AddInMemoryCollection(plan.Configuration);
        builder.Services.AddRouting();
        plan.Services?.Invoke(builder);
        if (plan.Options is { } configure)
        {
            builder.Services.AddMaskoWebhooks(options =>
            {
                (options.Secrets, options.Time) = ([Secret], plan.Time);
                configure(options);
            });
        }

        var app = builder.Build();
        plan.Middleware?.Invoke(app);
        if (plan.Map is { } map)
        {
            map(app);
        }
        else
        {
            app.MapMaskoWebhook(Path, async (jobEvent, cancellationToken) =>
            {
                await plan.Handler(jobEvent, cancellationToken);
                told.Enqueue(jobEvent);
            });
        }

        try
        {
            await app.StartAsync().Soon();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new(app, logs, told, plan.Time);
    }

    /// <summary>Posts an event, signed rightly now.</summary>
    public async Task<HttpResponseMessage> TellAsync(string job, string path = Path, string secret = Secret)
    {
        using var content = new WebhookSigner(secret).Content(Event(job));
        return await Http.PostAsync(path, content).Soon();
    }

    public JobEvent Event(string job) => new() { Event = JobEventType.JobCompleted, JobId = job, Timestamp = Time.GetUtcNow() };

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync().AsTask().Soon();

        // In every test, whatever it is about.
        Assert.That(Logs.All.Select(line => line.Text).Where(Hidden.IsIn), Is.Empty, "A secret or a signature was logged.");
    }
}
