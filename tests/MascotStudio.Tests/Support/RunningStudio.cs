using System.Reflection;
using Masko.Client.Testing;
using Masko.Client.Tests.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MascotStudio.Tests.Support;

/// <summary>The sample as it is, on a port of its own, with the Masko in its process; what it says to Masko is held against the contract.</summary>
internal sealed partial class RunningStudio : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly DirectoryInfo folder;

    private RunningStudio(WebApplication app, DirectoryInfo folder, LogLines logs, HeldAnswers batches)
    {
        (this.app, this.folder, Logs, Batches) = (app, folder, logs, batches);
        Http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address => new(app.Urls.First());

    public HttpClient Http { get; }

    public LogLines Logs { get; }

    /// <summary>What Masko answers to batches.</summary>
    public HeldAnswers Batches { get; }

    public string Folder => folder.FullName;

    /// <summary>The Masko in its process.</summary>
    public MaskoServer Masko => app.Services.GetRequiredService<EmbeddedMasko>().Server;

    /// <param name="settings">Keys and values of the sample's configuration, as on its command line.</param>
    public static Task<RunningStudio> StartAsync(params string[] settings) => StartInAsync(Directory.CreateTempSubdirectory("mascot-studio-").FullName, settings);

    /// <param name="kits">The folder of the studio, where an earlier start may have left something.</param>
    /// <param name="settings">Keys and values of the sample's configuration, as on its command line.</param>
    public static async Task<RunningStudio> StartInAsync(string kits, params string[] settings)
    {
        var folder = new DirectoryInfo(kits);
        var root = typeof(RunningStudio).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryRoot").Value!;
        var logs = new LogLines();
        var batches = new HeldAnswers();
        RunningStudio? studio = null;
        string[] arguments =
        [
            "--contentRoot", Path.Combine(root, "samples", "MascotStudio"), "--urls", "http://127.0.0.1:0", "--Studio:Folder", folder.FullName,
            "--Studio:Demo:PickUpTime", "00:00:00.05", "--Studio:Demo:ImageTime", "00:00:00.2", "--Studio:Demo:AnimationTime", "00:00:00.4", .. settings,
        ];
        var app = await Program.CreateAsync(arguments, builder =>
        {
            builder.Logging.ClearProviders().AddProvider(logs);
            builder.Services.ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(() => batches.Around(
                new ContractHandler(new SocketsHttpHandler { AllowAutoRedirect = false }, CheckedServer.Contract)
                {
                    Faults = () => studio?.app.Services.GetService<EmbeddedMasko>()?.Server.Faults.Rules.Sum(rule => rule.Fired) ?? 0,
                })));
        });
        await app.StartAsync();
        return studio = new(app, folder, logs, batches);
    }

    /// <summary>Stops the host, as Ctrl-C does.</summary>
    public Task StopAsync() => app.StopAsync();

    /// <summary>Ends the process, so to speak: nothing is left but what is in the folder.</summary>
    public async Task CloseAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        folder.Delete(recursive: true);
    }
}
