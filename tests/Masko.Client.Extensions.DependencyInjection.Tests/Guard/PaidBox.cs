using Masko.Client.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client.Tests.Guard;

/// <summary>A reference server, and a client of it out of a container as a test sets it up.</summary>
internal sealed class PaidBox : IAsyncDisposable
{
    private readonly ServiceProvider provider;
    private int chargedBefore;
    private int sentBefore;

    private PaidBox(MaskoServer server, Action<IServiceCollection> before, Action<MaskoClientBuilder> after)
    {
        Server = server;
        var services = new ServiceCollection();
        before(services);
        var builder = services.AddMaskoClient(options =>
        {
            options.ApiKey = server.ApiKey;
            options.BaseAddress = server.Address;
            options.Retry.Delay = TimeSpan.FromTicks(1);
        });
        builder.HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(server.CreateHandler);
        after(builder);
        provider = services.BuildServiceProvider(validateScopes: true);
        Masko = provider.GetRequiredService<IMaskoClient>();
    }

    public MaskoServer Server { get; }

    public IMaskoClient Masko { get; }

    /// <summary>What the call under test was charged.</summary>
    public int Charged => Server.Ledger.Charged - chargedBefore;

    /// <summary>The writes that came over the wire for the call under test. (Hedged copies of reads before it may still be arriving.)</summary>
    public IEnumerable<string?> Sent => Server.Requests.Skip(sentBefore).Where(request => request.Method != "GET").Select(request => request.Operation);

    /// <param name="before">What the host registers before the client.</param>
    /// <param name="after">What it does with the builder.</param>
    public static async Task<PaidBox> OpenAsync(Action<IServiceCollection>? before = null, Action<MaskoClientBuilder>? after = null) =>
        new(await MaskoServer.StartAsync(new MaskoServerOptions { SubscriptionCredits = 1_000_000 }), before ?? (_ => { }), after ?? (_ => { }));

    /// <summary>What one call costs when nothing goes wrong.</summary>
    public static async Task<int> PriceOfAsync(PaidCase paid)
    {
        await using var box = await OpenAsync();
        await (await box.PrepareAsync(paid))();
        Assert.That(box.Charged, Is.Positive);
        return box.Charged;
    }

    /// <summary>Makes ready for a call; what that takes does not count.</summary>
    public async Task<Func<Task>> PrepareAsync(PaidCase paid)
    {
        var project = await Masko.Projects.CreateAsync(new() { Name = "App" });
        var fox = await Masko.Collections.CreateAsync(new() { ProjectId = project.Id, Name = "Felix", Prompt = "A friendly orange fox" });
        var prepared = await paid.PrepareAsync(Masko, fox.Id);
        Server.Time.Advance(TimeSpan.FromHours(1));
        chargedBefore = Server.Ledger.Charged;
        sentBefore = Server.Requests.Count;
        return () => paid.CallAsync(Masko, fox.Id, prepared);
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        await Server.DisposeAsync();
    }
}
