using Masko.Client;
using Masko.Client.Testing;

namespace MascotKit.Service;

/// <summary>Who makes the kit: Masko where there is a key, the reference server inside this program where there is none. The client is the same.</summary>
internal sealed class Studio : IAsyncDisposable
{
    public const string KeyVariable = "MASKO_API_KEY";
    public const string AddressVariable = "MASKO_BASE_ADDRESS";

    private const int TimesAsFast = 15;
    private const int Painters = 4;
    private const string Seed = "felix";

    private readonly MaskoServer? server;
    private readonly MaskoClient masko;

    private Studio(MaskoClient masko, MaskoServer? server, string about)
    {
        this.masko = masko;
        this.server = server;
        About = about;
    }

    public IMaskoClient Masko => masko;

    /// <summary>Whether credits are spent that somebody has paid for.</summary>
    public bool IsReal => server is null;

    /// <summary>How many times as fast the clock runs.</summary>
    public int Speed => IsReal ? 1 : TimesAsFast;

    /// <summary>Where one is, in words.</summary>
    public string About { get; }

    public static async Task<Studio> OpenAsync(CancellationToken cancellationToken) =>
        Setting(KeyVariable) is { } key ? Real(key, Setting(AddressVariable)) : await BoxedAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        masko.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private static Studio Real(string key, string? address)
    {
        var options = new MaskoClientOptions();
        if (address is not null)
        {
            options.BaseAddress = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : throw new ArgumentException($"{AddressVariable} is no whole address.");
        }

        var host = (options.BaseAddress ?? MaskoClientOptions.DefaultBaseAddress).GetLeftPart(UriPartial.Authority);
        return new(new MaskoClient(key, options), null, $"""
            On {host}, with the key of {KeyVariable}. This costs credits.
            This program was never tried against the live service: nobody who wrote it has a key.
            """);
    }

    private static async Task<Studio> BoxedAsync(CancellationToken cancellationToken)
    {
        var clock = new FastClock(TimesAsFast);
        var server = await MaskoServer.StartAsync(new MaskoServerOptions { Time = clock, Workers = Painters, Seed = Seed }, cancellationToken);

        // Limits are for networks, and on a clock that runs this fast they would be short.
        var options = new MaskoClientOptions { Time = clock, Timeout = Timeout.InfiniteTimeSpan, AttemptTimeout = Timeout.InfiniteTimeSpan };
        return new(new MaskoClient(server.ApiKey, server.CreateHttpClient(), options), server, $"""
            On the reference server inside this program: nothing is paid, nothing leaves this machine.
            It paints the pictures itself, has clips of a fox for animations, and its clock runs {TimesAsFast} times as fast.
            With {KeyVariable} set, the same runs on Masko.
            """);
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
