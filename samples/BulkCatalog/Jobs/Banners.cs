using Masko.Client;

namespace BulkCatalog.Jobs;

/// <summary>VidiKing's first operation: pictures from prompts.</summary>
internal static class Banners
{
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    public static VidiKingRun Start(IVidiKingClient vidiking) => vidiking.RunGenerate(
        from season in Seasons
        select new VidiKingPrompt { Prompt = $"A wide banner for a {season} sale", Model = VidiKingModel.Flux, Width = 1200, Height = 400 });
}
