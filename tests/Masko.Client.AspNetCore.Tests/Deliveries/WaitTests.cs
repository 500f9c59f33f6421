using Masko.Client.AspNetCore.Tests.Support;
using Masko.Client.Testing;
using Masko.Client.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client.AspNetCore.Tests.Deliveries;

/// <summary>A delivery ends the waits of its process for the job that it tells of.</summary>
public sealed class WaitTests
{
    [TestCase(false)]
    [TestCase(true)]
    public async Task A_delivery_ends_the_wait_of_a_client_in_the_container_although_nobody_has_polled(bool isKeyed)
    {
        await using var server = await MaskoServer.StartAsync();
        server.Faults.On(MaskoOperations.GetJob).DelayBeforeAnswering(TimeSpan.FromDays(1), times: null);
        using var masko = new MaskoClient(server.ApiKey, server.CreateHttpClient(), new MaskoClientOptions { Time = server.Time, LoggerFactory = NoSecretsAttribute.Watch });
        await using var host = await HookHost.StartAsync(new HostPlan
        {
            Time = server.Time,
            Services = builder => _ = isKeyed
                ? builder.Services.AddKeyedSingleton<IMaskoClient>("agency", masko)
                : builder.Services.AddSingleton<IMaskoClient>(masko),
        });

        var wait = masko.WaitAsync("job-1");
        using var answer = await host.TellAsync("job-1");

        Assert.That((await wait.Soon()).Status, Is.EqualTo(JobStatus.Completed));
    }
}
