namespace Masko.Client.Testing.Operations;

/// <summary>The ready-made canvases, in the order they are listed.</summary>
internal static class CanvasTemplates
{
    public static readonly CanvasTemplate Greeting = new("greeting-2state", "A greeting, two states", "Idle until it is clicked, then one greeting.")
    {
        Poses = ["Idle", "Greeting"],
        Moves = [new("Idle", "Greeting", [Is("clicked")], [new("loopCount", ">=", "1")])],
        Inputs = [new("clicked", "trigger", "false", IsSystem: true)],
    };

    public static readonly CanvasTemplate ClaudeCode = new(
        "claude-code-4state", "Claude Code, four states", "Follows Claude Code: idle, working, in need of you, done.")
    {
        Poses = ["Idle", "Working", "Alert", "Done"],
        Moves =
        [
            new("Idle", "Working", [Is("claudeCode::isWorking"), IsNot("claudeCode::isAlert")], [Is("claudeCode::isIdle")]),
            new("Idle", "Alert", [Is("claudeCode::isAlert")], [Is("claudeCode::isIdle"), IsNot("claudeCode::isAlert")]),
            new("Idle", "Done", [Is("claudeCode::isDone"), new("claudeCode::sessionCount", ">", "0")], [Is("claudeCode::isIdle"), IsNot("claudeCode::isDone")]),
        ],
        Jumps =
        [
            new("Working", 1, [Is("claudeCode::isWorking")]),
            new("Done", 2, [Is("claudeCode::isDone")]),
            new("Alert", 3, [Is("claudeCode::isAlert")]),
        ],
        Inputs =
        [
            new("claudeCode::isWorking", "boolean", "false", IsSystem: true),
            new("claudeCode::isIdle", "boolean", "true", IsSystem: true),
            new("claudeCode::isAlert", "boolean", "false", IsSystem: true),
            new("claudeCode::isDone", "boolean", "false", IsSystem: true),
            new("claudeCode::sessionCount", "number", "0", IsSystem: true),
        ],
    };

    public static readonly IReadOnlyList<CanvasTemplate> Builtin = [ClaudeCode, Greeting];

    private static CanvasCondition Is(string input) => new(input, "==", "true");

    private static CanvasCondition IsNot(string input) => new(input, "==", "false");
}
