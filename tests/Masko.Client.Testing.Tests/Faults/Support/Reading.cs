using System.Text.Json.Nodes;
using Masko.Client.Testing.Tests.Transport;

namespace Masko.Client.Testing.Tests.Faults;

internal static class Reading
{
    public static int Status(this HttpResponseMessage answer) => (int)answer.StatusCode;

    public static Task<string> TextAsync(this HttpResponseMessage answer) => answer.Content.ReadAsStringAsync().Soon();

    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage answer) => JsonNode.Parse(await answer.TextAsync())!;

    public static async Task<JsonNode> DataAsync(this HttpResponseMessage answer) => (await answer.JsonAsync())["data"]!;

    public static string? Header(this HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? values.Single() : null;
}
