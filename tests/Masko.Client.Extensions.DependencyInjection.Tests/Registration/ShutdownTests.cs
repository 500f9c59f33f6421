using System.Collections.Concurrent;
using Masko.Client.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Masko.Client.Tests.Registration;

/// <summary>A host stops while a service of its own generates.</summary>
public sealed class ShutdownTests
{
    [Test]
    public async Task Nothing_more_is_sent_and_what_runs_is_told_with_its_ids()
    {
        await using var server = await MaskoServer.StartAsync(new MaskoServerOptions { Port = 0, SubscriptionCredits = 100, ImageTime = TimeSpan.FromHours(1) });
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddMaskoClient(options => (options.ApiKey, options.BaseAddress) = (server.ApiKey, server.Address));
        builder.Services.AddSingleton<Studio>().AddHostedService(services => services.GetRequiredService<Studio>());
        using var host = builder.Build();
        var studio = host.Services.GetRequiredService<Studio>();

        await host.StartAsync();
        await studio.IsUnderWay;
        await host.StopAsync();

        var running = studio.Results.Where(result => result.State == ItemState.Running).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(running.Select(result => result.JobId), Is.All.Not.Null);
            Assert.That(server.Ledger.Spent, Is.EqualTo(running.Count), "what was paid for is told");
            Assert.That(running.Count + studio.Results.Count(result => result.State == ItemState.NotSent), Is.EqualTo(35));
            Assert.That(server.Requests.Count(request => request.Operation == MaskoOperations.GenerateBatch), Is.LessThanOrEqualTo(2));
        });
    }

    private sealed class Studio(IMaskoClient masko) : BackgroundService, IProgress<RunProgress>
    {
        private readonly TaskCompletionSource isUnderWay = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task IsUnderWay => isUnderWay.Task;

        public ConcurrentBag<ItemResult> Results { get; } = [];

        public void Report(RunProgress value)
        {
            if (value.InFlight == 20)
            {
                isUnderWay.TrySetResult();
            }
        }

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            var project = await masko.Projects.CreateAsync(new() { Name = "App" }, cancellationToken: stoppingToken);
            var fox = await masko.Collections.CreateAsync(new() { ProjectId = project.Id, Name = "Felix", Prompt = "A fox" }, cancellationToken: stoppingToken);
            var poses = Enumerable.Range(0, 35).Select(static number => GenerateBody.Image($"Pose {number}", $"pose number {number}"));
            await using var run = masko.Run(fox.Id, poses, new() { MaxInFlight = 20, Progress = this }, stoppingToken);
            await foreach (ItemResult result in run)
            {
                Results.Add(result);
            }
        }
    }
}
