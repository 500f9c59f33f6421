using Masko.Client.Testing;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Tests.Reference;

/// <summary>The real client on the reference server; what goes either way is held against the contract.</summary>
internal sealed class ReferenceBox : IAsyncDisposable
{
    private readonly HttpClient http;

    private ReferenceBox(MaskoServer server, HttpClient http)
    {
        Server = server;
        this.http = http;
        Masko = new MaskoClient(server.ApiKey, http, new MaskoClientOptions { Time = server.Clock });
    }

    public MaskoServer Server { get; }

    public MaskoClient Masko { get; }

    public static async Task<ReferenceBox> OpenAsync()
    {
        var server = await MaskoServer.StartAsync();
        return new(server, server.CreateCheckedClient());
    }

    /// <summary>A box in which a handler stands between client and server.</summary>
    public static async Task<ReferenceBox> OpenAsync(DelegatingHandler between)
    {
        var server = await MaskoServer.StartAsync();
        between.InnerHandler = server.CreateCheckedHandler();
        return new(server, new HttpClient(between) { BaseAddress = server.Address }); // unchecked: what is between changes answers, and the check is behind it
    }

    public async Task<Collection> FoxAsync()
    {
        var project = await Masko.Projects.CreateAsync(new() { Name = "App" });
        return await Masko.Collections.CreateAsync(new() { ProjectId = project.Id, Name = "Felix", Prompt = "A friendly orange fox" });
    }

    /// <summary>A finished generation.</summary>
    public async Task<GenerationAccepted> DoneAsync(string collection, GenerateBody body)
    {
        var made = await Masko.Generation.GenerateAsync(collection, body);
        Server.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.That((await Masko.Jobs.GetAsync(made.JobId!)).Status, Is.EqualTo(JobStatus.Completed));
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        Masko.Dispose();
        http.Dispose();
        await Server.DisposeAsync();
    }
}
