using Masko.Client;
using MascotStudio;

await using var app = await CreateAsync(args);
await app.RunAsync();

/// <summary>The studio: describe a mascot, watch its poses appear, animate them, take the kit home.</summary>
public partial class Program
{
    /// <summary>Puts the application together; whoever calls it starts it.</summary>
    /// <param name="args">The command line: any key of appsettings.json, for example <c>--urls http://localhost:0</c>.</param>
    /// <param name="configure">What a test does differently.</param>
    public static async Task<WebApplication> CreateAsync(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        configure?.Invoke(builder);

        // Without a key a Masko of our own comes up in this process, and the configuration says where it is. Nothing below knows the difference.
        var demo = await EmbeddedMasko.StartUnlessThereIsAKeyAsync(builder);

        builder.Services.AddMaskoClient(builder.Configuration);
        builder.Services.AddStudio();

        var webhooks = builder.Configuration.GetSection("Masko:Webhooks");
        if (webhooks.Exists())
        {
            builder.Services.AddMaskoWebhooks(webhooks);
        }

        var app = builder.Build();
        app.UsePageHeaders();
        app.UseDefaultFiles();
        app.UseStaticFiles();
        app.MapStudio();
        if (webhooks.Exists())
        {
            // A delivery ends the waits of the client by itself; the studio only counts it. Without webhooks the client asks now and then.
            app.MapMaskoWebhook("/hooks/masko", (JobEvent told, Studio studio) => studio.HearAsync(told));
        }

        demo?.DeliverTo(app);
        return app;
    }
}
