namespace Masko.Client.Runs.Tests.Rules;

/// <summary>An image that is there, and a client that has never heard of it.</summary>
internal static class Wave
{
    public static async Task<Job> MakeAsync(Studio studio, string? collectionId = null) =>
        await (await studio.Masko.GenerateAsync(collectionId ?? studio.Fox.Id, GenerateBody.Image("Waving hello", "waving hello"))).WaitAsync();

    public static MaskoClient Stranger(Studio studio, IProgress<RuleFinding>? heard = null) => new(
        studio.Server.ApiKey, studio.Server.CreateHttpClient(), new() { Time = studio.Server.Time, Rules = { Warnings = heard } });
}
