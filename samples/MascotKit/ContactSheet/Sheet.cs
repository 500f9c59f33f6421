using System.Net;
using Masko.Client;
using MascotKit.Kit;

namespace MascotKit.ContactSheet;

/// <summary>One HTML page with the whole kit in it: it asks for nothing from anywhere, and can be sent to somebody as it is.</summary>
internal static class Sheet
{
    public const string FileName = "contact-sheet.html";

    /// <returns>The path of the page.</returns>
    public static async Task<string> WriteAsync(MadeKit kit, string folder, bool isReal)
    {
        var path = Path.Combine(folder, FileName);
        await File.WriteAllTextAsync(path, Page(kit, new Tiles(), isReal), CancellationToken.None);
        return path;
    }

    private static string Page(MadeKit kit, Tiles tiles, bool isReal)
    {
        List<ItemResult> Of(string kind) => [.. kit.Results.Where(item => item.Tag == kind && item.Files.Count > 0)];
        var (portraits, poses, animations) = (Of(KitPlan.Portrait), Of(KitPlan.Pose), Of(KitPlan.Animation));
        var hero = portraits.Concat(poses).FirstOrDefault();
        return Template.Fill("page.html", new()
        {
            ["css"] = Template.Read("page.css"),
            ["js"] = Template.Read("page.js"),
            ["name"] = Text(kit.Mascot?.Name ?? "Mascot kit"),
            ["prompt"] = Text(kit.Mascot?.Config?.Prompt ?? kit.Mascot?.Description),
            ["hero"] = hero is null ? "" : $"""<div class="hero">{tiles.Media(hero.Name, hero.Files)}</div>""",
            ["facts"] = string.Concat(Facts(kit, portraits.Count + poses.Count, animations.Count).Select(static fact => $"<li>{fact}</li>")),
            ["sections"] = Section("Poses", "Every picture is there with and without its background.", Grid(poses, tiles))
                + Section("In motion", "Each is the animation of its pose.", Grid(animations, tiles, "grid wide"))
                + Turn(kit, poses, tiles)
                + Section("Not there", "", Missing(kit)),
            ["maker"] = isReal
                ? "Made by Masko, with Masko.Client."
                : "Made with Masko.Client. The pictures are painted by its reference server, which has clips of a fox for animations; nothing was paid.",
        });
    }

    private static IEnumerable<string> Facts(MadeKit kit, int pictures, int animations)
    {
        yield return Count(pictures, "picture");
        yield return Count(animations, "animation");
        if (kit.Results.Any(static item => item is { Tag: KitPlan.Transition, State: ItemState.Completed }))
        {
            yield return kit.WayBack is null ? "1 transition" : "1 transition, there and back";
        }

        yield return Count(kit.Spent, "credit");
    }

    private static string Grid(List<ItemResult> items, Tiles tiles, string look = "grid") => items.Count == 0
        ? ""
        : $"""<ul class="{look}">{string.Concat(items.Select(item => $"<li>{tiles.Card(item.Name, item.Files, Count(item.Cost, "credit"))}</li>\n"))}</ul>""";

    /// <summary>From one pose to the other, and back.</summary>
    private static string Turn(MadeKit kit, List<ItemResult> poses, Tiles tiles)
    {
        if (kit.Results.FirstOrDefault(static item => item is { Tag: KitPlan.Transition, Files.Count: > 0 }) is not { } there
            || poses.Find(pose => there.Name.StartsWith($"{pose.Name} to ", StringComparison.Ordinal)) is not { } from
            || poses.Find(pose => there.Name.EndsWith($" to {pose.Name}", StringComparison.Ordinal)) is not { } to)
        {
            return "";
        }

        List<string> stops = [tiles.Card(from.Name, from.Files), tiles.Card("There", there.Files, Count(there.Cost, "credit")), tiles.Card(to.Name, to.Files)];
        if (kit.WayBack is { Files.Count: > 0 } back)
        {
            stops.Add(tiles.Card("And back", back.Files, "free"));
        }

        const string Arrow = """<li class="arrow" aria-hidden="true">&#8594;</li>""";
        return Section("One into the other", there.Name, $"""<ol class="turn">{string.Join(Arrow, stops.Select(static stop => $"<li>{stop}</li>\n"))}</ol>""");
    }

    private static string Missing(MadeKit kit)
    {
        var missing = kit.Results.Where(static item => item.Files.Count == 0).Select(static item =>
            $"<li><b>{Text(item.Name)}</b> {Text(item.State == ItemState.Completed ? item.DownloadError?.Message : item.Problem?.ServiceError?.Message ?? item.Reason)}</li>").ToList();
        return missing.Count == 0 ? "" : $"""<ul class="missing">{string.Concat(missing)}</ul>""";
    }

    private static string Section(string title, string about, string content) => content.Length == 0
        ? ""
        : $"""<section><h2>{title}</h2><p class="about">{Text(about)}</p>{content}</section>""" + "\n";

    private static string Count(decimal number, string what) => FormattableString.Invariant($"{number:0.##} {what}{(number == 1 ? "" : "s")}");

    private static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");
}
