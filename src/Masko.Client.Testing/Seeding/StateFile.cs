using System.Text.Json;
using Masko.Client.Testing.Faults;

namespace Masko.Client.Testing.Seeding;

/// <summary>Reads a start state.</summary>
internal static class StateFile
{
    public static MaskoServerOptions Parse(Stream json) => Parse(() => JsonDocument.Parse(json));

    public static MaskoServerOptions Parse(string json) => Parse(() => JsonDocument.Parse(json));

    private static MaskoServerOptions Parse(Func<JsonDocument> parse)
    {
        try
        {
            using var document = parse();
            return StateObject.Read(document.RootElement, "", Options);
        }
        catch (JsonException error)
        {
            throw new FormatException($"The state is no JSON: line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}.", error);
        }
    }

    private static MaskoServerOptions Options(StateObject state)
    {
        var options = new MaskoServerOptions();
        options.Seed = state.OptionalText("seed") ?? options.Seed;
        options.Workers = state.OptionalWhole("workers", 1) ?? options.Workers;
        options.Prices = state.OptionalObject("prices", Prices) ?? options.Prices;
        options.RateLimits = state.OptionalObject("rate_limits", RateLimits);
        state.OptionalObject("durations", durations => Durations(durations, options));

        var first = Workspace(state);
        (options.SubscriptionCredits, options.TopUpCredits, options.IsPro, options.ApiKey) =
            (first.SubscriptionCredits, first.TopUpCredits, first.IsPro, first.ApiKey);
        var workspaces = state.Objects("workspaces", Workspace);
        var keys = workspaces.Prepend(first).Select(workspace => workspace.ApiKey).OfType<string>().ToList();
        if (keys.Distinct(StringComparer.Ordinal).Count() < keys.Count)
        {
            throw state.Bad("workspaces", "share an api_key: a key belongs to one workspace.");
        }

        options.State = new SeededState(first.Projects, workspaces, Faults(state));
        return options;
    }

    private static SeededWorkspace Workspace(StateObject state)
    {
        var standard = new MaskoServerOptions();
        var (subscription, topUp) = state.OptionalObject("credits", Credits) ?? new Tuple<int?, int?>(null, null);
        return new SeededWorkspace(
            subscription ?? standard.SubscriptionCredits,
            topUp ?? standard.TopUpCredits,
            state.OptionalChoice("plan", ("pro", true), ("free", false)) ?? standard.IsPro,
            ApiKey(state),
            state.Objects("projects", Project));
    }

    private static Tuple<int?, int?> Credits(StateObject state) => new(state.OptionalWhole("subscription", 0), state.OptionalWhole("top_up", 0));

    private static string? ApiKey(StateObject state) => state.OptionalText("api_key") switch
    {
        null => null,
        var key when key.StartsWith("masko_", StringComparison.Ordinal) && key.All(letter => letter is > ' ' and < '\x7F') => key,
        _ => throw state.Bad("api_key", "must begin with 'masko_' and hold no blanks."),
    };

    private static SeededProject Project(StateObject state) => new(state.Text("name"), state.Objects("collections", Collection));

    private static SeededCollection Collection(StateObject state) => new(state.Text("name"), state.Text("prompt"), state.Objects("items", Item));

    private static SeededItem Item(StateObject state) => new(state.Text("name"), state.OptionalText("image_prompt") ?? state.Text("name"));

    private static PriceTable Prices(StateObject state)
    {
        var prices = new PriceTable();
        prices.Image = state.OptionalWhole("image", 0) ?? prices.Image;
        prices.AnimationSecond = state.OptionalWhole("animation_second", 0) ?? prices.AnimationSecond;
        prices.Edit = state.OptionalWhole("edit", 0) ?? prices.Edit;
        prices.Logo = state.OptionalWhole("logo", 0) ?? prices.Logo;
        prices.Preview = state.OptionalWhole("preview", 0) ?? prices.Preview;
        return prices;
    }

    private static RateLimitOptions RateLimits(StateObject state)
    {
        var limits = new RateLimitOptions();
        limits.PerMinute = state.OptionalWhole("per_minute", 1) ?? limits.PerMinute;
        limits.PerHour = state.OptionalWhole("per_hour", 1) ?? limits.PerHour;
        limits.Kind = state.OptionalChoice(
            "kind",
            ("sliding_window", RateLimitKind.SlidingWindow),
            ("fixed_window", RateLimitKind.FixedWindow),
            ("bucket", RateLimitKind.Bucket)) ?? limits.Kind;
        return limits;
    }

    private static MaskoServerOptions Durations(StateObject state, MaskoServerOptions options)
    {
        options.ImageTime = state.OptionalSeconds("image") ?? options.ImageTime;
        options.AnimationTime = state.OptionalSeconds("animation") ?? options.AnimationTime;
        options.PickUpTime = state.OptionalSeconds("pick_up") ?? options.PickUpTime;
        options.HoldTime = state.OptionalSeconds("hold") ?? options.HoldTime;
        options.ListingTime = state.OptionalSeconds("listing") ?? options.ListingTime;
        options.ReadingTime = state.OptionalSeconds("reading") ?? options.ReadingTime;
        return options;
    }

    private static JsonElement? Faults(StateObject state)
    {
        if (state.OptionalElement("faults") is not { } faults)
        {
            return null;
        }

        // Every server makes rules of its own of it; here only what is wrong with it is found out, in time.
        FaultFile.Read(faults);
        return faults.Clone();
    }
}
