using Masko.Client;

namespace BulkCatalog.Jobs;

/// <summary>The same advertisement in four colours and four variants, within a budget in dollars.</summary>
internal static class AbTest
{
    private static readonly string[] Colours = ["red", "blue", "green", "orange"];

    private static readonly string[] Variants = ["minimal", "with people", "close-up", "on a beach"];

    public static ZSkyRun Start(IZSkyClient zsky) => zsky.Run(
        from colour in Colours
        from variant in Variants
        select new ZSkyImage
        {
            Prompt = $"An advertisement for running shoes, {colour}, {variant}",
            GuidanceScale = 7.5,
            Tag = $"{colour}/{variant}",
        },
        new() { Budget = 0.50m });
}
