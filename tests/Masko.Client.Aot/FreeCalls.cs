using System.Text.Json;

namespace Masko.Client.Aot;

internal static class FreeCalls
{
    public static async Task RunAsync(IMaskoClient masko, CallLog log)
    {
        var json = await masko.SendAsync<JsonElement>(HttpMethod.Get, "/v1/new-things");
        log.Add("free call", json.GetProperty("shiny"));

        var made = await masko.SendAsync<NewThing>(HttpMethod.Post, "/v1/new-things", new NewThing("lamp", 7));
        log.Add("free call with types of its own", $"{made.Name} {made.Size}");

        try
        {
            await masko.Jobs.GetAsync("missing");
            log.Add("missing job", "was there");
        }
        catch (MaskoApiException exception)
        {
            log.Add("missing job", $"{(int)exception.StatusCode} {exception.Code}");
        }
    }
}
