using System.Text.Json.Nodes;

namespace Masko.Client.Runs.Tests.Rules;

/// <summary>Bodies by chance: mostly sound, with one thing or another out of order.</summary>
internal sealed class RandomBodies(int seed, Props props)
{
    private readonly Random chance = new(seed);
    private int number;

    public GenerateBody Next()
    {
        number++;
        GenerateBody body = chance.Next(7) switch
        {
            0 => GenerateBody.Image(Name(), Text()),
            1 => GenerateBody.Animation(Name(), Text(), Text(), Duration()) with { Loop = Maybe(true), Sizes = Sizes() },
            2 => GenerateBody.AnimationOf(Source(), Name(), Text(), Duration()) with { Loop = Maybe(true), Sizes = Sizes() },
            3 => GenerateBody.Transition(Source(), Source(), Name(), Text(), Duration()) with { AutoReverse = Maybe(true), Sizes = Sizes() },
            4 => GenerateBody.Edit(Item(), Source(), Text()),
            5 => GenerateBody.Logo(Name(), Text()),
            _ => GenerateBody.Regenerate(Item(), Text()),
        };
        return IsOdd(5) ? body with { AdditionalProperties = Added() } : body;
    }

    private JsonMembers Added() => chance.Next(10) switch
    {
        0 => new() { { "loop", true } },
        1 => new() { { "end_image_asset_id", Pick(props.Sources) } },
        2 => new() { { "source_image_asset_id", Pick(props.Sources) } },
        3 => new() { { "item_id", Pick(props.Items) } },
        4 => new() { { "name", Text() } },
        5 => new() { { "auto_reverse", IsOdd(2) } },
        6 => new() { { "edit_instructions", Text() } },
        7 => new() { { "duration", chance.Next(-1, 6) } },
        8 => new() { { "type", IsOdd(2) ? "hologram" : "edit" } },
        _ => new() { { "seed", (JsonNode?)null }, { "style", "flat" } },
    };

    private string Name() => IsOdd(10) ? Pick(["", " "]) : $"Pose {seed}-{number}";

    private string Text() => IsOdd(10) ? Pick(["", "\t"]) : "waves";

    private TimeSpan Duration() => TimeSpan.FromSeconds(IsOdd(6) ? Pick([0, -1, 0.5, 30.5, 31, 3601, 100_000]) : Pick([4.0, 2.5, 1, 30]));

    private int[]? Sizes() => IsOdd(8) ? Pick<int[]>([[0], [480, -1], [8], [5000], []]) : Maybe(new[] { 480, 360 });

    private ImageAssetId Source() => IsOdd(12) ? default : new(IsOdd(3) ? Pick(props.Sources) : props.Image);

    private string Item() => IsOdd(3) ? Pick(props.Items) : props.Item;

    private bool IsOdd(int oneIn) => chance.Next(oneIn) == 0;

    private T? Maybe<T>(T value) => chance.Next(2) == 0 ? value : default;

    private T Pick<T>(IReadOnlyList<T> all) => all[chance.Next(all.Count)];
}
