using Masko.Client.Rules;
using NSubstitute;

namespace Masko.Client.Tests.Rules;

/// <summary>The rules of a client without a wire: nobody answers look-ups unless a test says so.</summary>
internal sealed class Desk
{
    public const string Fox = "fox-1";

    private readonly ClientRules rules;

    public Desk(Action<MaskoRuleOptions>? configure = null)
    {
        var options = new MaskoRuleOptions { Warnings = Heard };
        configure?.Invoke(options);
        rules = new ClientRules(options, Time);
        rules.AskAt(Assets, Items);
    }

    public Heard Heard { get; } = new();

    public ManualTime Time { get; } = new();

    public IAssetsApi Assets { get; } = Substitute.For<IAssetsApi>();

    public IItemsApi Items { get; } = Substitute.For<IItemsApi>();

    public ClientRules Rules => rules;

    public static GenerateBody With(GenerateBody body, JsonMembers added) => body with { AdditionalProperties = added };

    public Desk Seen(MaskoModel answer)
    {
        rules.Came(answer);
        return this;
    }

    /// <summary>What stops a body, as a call of its own.</summary>
    public async Task<IReadOnlyList<RuleFinding>> CheckAsync(GenerateBody body) =>
        [.. (await rules.ForCall(Fox).CheckAsync(body, CancellationToken.None)).Cast<RuleFinding>()];

    /// <summary>What stops the bodies of a run, in their order.</summary>
    public async Task<IReadOnlyList<ItemProblem>> RunAsync(IEnumerable<GenerateBody> bodies, MaskoRuleOptions? options = null)
    {
        var run = rules.ForRun(Fox, options);
        var all = new List<ItemProblem>();
        foreach (var body in bodies)
        {
            all.AddRange(await run.CheckAsync(body, CancellationToken.None));
        }

        return all;
    }
}
