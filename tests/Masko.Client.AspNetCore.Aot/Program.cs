using Masko.Client;
using Masko.Client.AspNetCore.Aot;

// Published natively by a test of Masko.Client.Package.Tests, which reads these lines. It delivers to itself.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
{
    ["Masko:Webhooks:Secrets:0"] = "whsec_native",
    ["Masko:Webhooks:Tolerance"] = "00:01:00",
    ["Masko:Webhooks:BodyLimit"] = "1000",
    ["ZSky:Webhooks:Secrets"] = "whsec_native",
    ["ZSky:Webhooks:SignatureHeader"] = "X-Batch-Signature",
});
builder.Services.AddSingleton<Gallery>();
builder.Services.AddMaskoWebhooks(builder.Configuration.GetSection("Masko:Webhooks"));
builder.Services.AddZSkyWebhooks(builder.Configuration.GetSection("ZSky:Webhooks"));
builder.Services.AddVidiKingWebhooks(options => options.Secrets = ["whsec_native"]);

await using var app = builder.Build();
app.MapMaskoWebhook("/hooks/masko", async (JobEvent e, Gallery gallery) => await gallery.AddAsync(e));
app.MapZSkyWebhook("/hooks/zsky", (ZSkyBatchEvent e, Gallery gallery) => gallery.AddAsync(e));
app.MapVidiKingWebhook("/hooks/vidiking");
await app.StartAsync();

using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
var told = new JobEvent
{
    Event = JobEventType.JobCompleted,
    JobId = "j1",
    Urls = new AssetUrls { Image = "https://example.com/a.png" },
    Timestamp = TimeProvider.System.GetUtcNow(),
};
await TellAsync("signed", new WebhookSigner("whsec_native").Content(told));
await TellAsync("again", new WebhookSigner("whsec_native").Content(told));
await TellAsync("forged", new WebhookSigner("whsec_else").Content(told));
await TellAsync("late", new WebhookSigner("whsec_native").Content(told with { Timestamp = told.Timestamp - TimeSpan.FromHours(1) }));
await TellAsync("no event", new WebhookSigner("whsec_native").Content("<html>"u8.ToArray()));
await TellAsync("large", new WebhookSigner("whsec_native").Content(new byte[1001]));
await TellAsync("zsky", new ZSkyWebhookSigner("whsec_native", "X-Batch-Signature").Content(new ZSkyBatchEvent { Event = ZSkyEventType.BatchComplete, BatchId = "batch_1" }), "/hooks/zsky");
await TellAsync(
    "vidiking",
    new VidiKingWebhookSigner("whsec_native").Content(new VidiKingEvent { Event = VidiKingEventType.AiComplete, Timestamp = told.Timestamp, Data = new() { Id = "bulk_1" } }),
    "/hooks/vidiking");
Console.WriteLine("told: " + string.Join(", ", app.Services.GetRequiredService<Gallery>().Told));
await app.StopAsync();

async Task TellAsync(string what, HttpContent content, string path = "/hooks/masko")
{
    using var answer = await http.PostAsync(path, content);
    content.Dispose();
    Console.WriteLine($"{what}: {(int)answer.StatusCode}");
}
