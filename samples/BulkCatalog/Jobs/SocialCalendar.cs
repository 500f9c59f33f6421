using Masko.Client;

namespace BulkCatalog.Jobs;

/// <summary>A theme a day, for four weeks; the tag says which day a picture is for.</summary>
internal static class SocialCalendar
{
    private static readonly string[] Themes =
        ["monday motivation", "tip of the day", "behind the scenes", "customer story", "friday offer", "weekend mood", "sunday rest"];

    private const int Weeks = 4;

    public static ZSkyRun Start(IZSkyClient zsky) => zsky.Run(
        from week in Enumerable.Range(1, Weeks)
        from day in Themes.Index()
        select new ZSkyImage
        {
            Prompt = $"A picture for social media, {day.Item}, variation {week}",
            Width = 1080,
            Height = 1080,
            Style = ZSkyStyle.Stylized,
            Tag = $"week {week}, day {day.Index + 1}",
        });
}
