using Masko.Client.Testing.Seeding;

namespace Masko.Client.Testing;

public sealed partial class MaskoServerOptions
{
    /// <summary>What is there when the server starts.</summary>
    internal SeededState State { get; set; } = SeededState.Empty;

    /// <summary>Options with a start state: projects, collections and finished items. Members that are left out keep their defaults.</summary>
    /// <param name="json">The start state.</param>
    /// <exception cref="FormatException">This is no start state; the message names the member that is wrong, missing or unknown.</exception>
    /// <example>
    /// <code>
    /// {
    ///   "seed": "masko", "api_key": "masko_test", "plan": "pro", "credits": { "subscription": 1000, "top_up": 0 },
    ///   "workers": 20, "durations": { "image": 8, "animation": 40, "pick_up": 0.5, "hold": 30, "reading": 2, "listing": 0 },
    ///   "prices": { "image": 1, "animation_second": 5, "edit": 1, "logo": 5, "preview": 1 },
    ///   "rate_limits": { "per_minute": 60, "per_hour": 1000, "kind": "sliding_window" },
    ///   "projects": [ { "name": "App", "collections": [
    ///     { "name": "Felix", "prompt": "A friendly orange fox", "items": [ { "name": "Waving", "image_prompt": "waving hello" } ] } ] } ],
    ///   "faults": [ { "do": "reset_after_executing", "operation": "generation.generate" }, { "do": "job_fails", "item": "Waving" } ],
    ///   "workspaces": [ { "api_key": "masko_other", "plan": "free", "credits": { "subscription": 10 }, "projects": [] } ]
    /// }
    /// </code>
    /// </example>
    public static MaskoServerOptions FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return StateFile.Parse(json);
    }

    /// <summary>Options with a start state that is read from a stream; <see cref="FromJson"/> shows its form.</summary>
    /// <param name="json">The start state, in UTF-8. The stream stays open.</param>
    /// <exception cref="FormatException">This is no start state; the message names the member that is wrong, missing or unknown.</exception>
    public static MaskoServerOptions LoadJson(Stream json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return StateFile.Parse(json);
    }

    /// <summary>Options with a start state that is read from a file; <see cref="FromJson"/> shows its form.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FormatException">This is no start state; the message names the member that is wrong, missing or unknown.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static MaskoServerOptions LoadJson(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var file = File.OpenRead(path);
        return StateFile.Parse(file);
    }
}
