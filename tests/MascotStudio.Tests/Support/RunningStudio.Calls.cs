using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace MascotStudio.Tests.Support;

/// <content>What the page does, without one.</content>
internal sealed partial class RunningStudio
{
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(30);

    /// <summary>Has a mascot made, and gives its id.</summary>
    public async Task<string> MakeAsync(int poses)
    {
        using var answer = await Http.PostAsJsonAsync("/api/mascots", new { description = StudioPage.Fox, poses });
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<BegunView>())!.Id;
    }

    public Task<HttpResponseMessage> DrawAgainAsync(string mascot, int pose) => Http.PostAsJsonAsync($"/api/mascots/{mascot}/pictures", new { pose });

    public Task<HttpResponseMessage> AnimateAsync(string mascot, int pose) => Http.PostAsJsonAsync($"/api/mascots/{mascot}/animations", new { pose });

    /// <summary>Watches a mascot until it is as wanted.</summary>
    public async Task<MascotView> UntilAsync(string mascot, Func<MascotView, bool> isWanted)
    {
        using var patience = new CancellationTokenSource(Generous, TimeProvider.System);
        await using var stream = await Http.GetStreamAsync($"/api/mascots/{mascot}/events", patience.Token);
        await foreach (var told in SseParser.Create(stream).EnumerateAsync(patience.Token))
        {
            if (JsonSerializer.Deserialize<MascotView>(told.Data, JsonSerializerOptions.Web) is { } view && isWanted(view))
            {
                return view;
            }
        }

        throw new AssertionException("The stream has ended, and it was never as wanted.");
    }

    public Task<MascotView> UntilDoneAsync(string mascot) => UntilAsync(mascot, static view => !view.IsAtWork);
}
