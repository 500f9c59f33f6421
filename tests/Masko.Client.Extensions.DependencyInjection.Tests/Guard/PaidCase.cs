using Masko.Client.Testing;

namespace Masko.Client.Tests.Guard;

/// <summary>A call of an operation that costs credits, and what it needs to be there.</summary>
/// <param name="Operation">Its name in the contract.</param>
/// <param name="PrepareAsync">Makes what it is about, and gives back its id.</param>
/// <param name="CallAsync">The call, on the collection and on what was prepared.</param>
internal sealed record PaidCase(string Operation, Func<IMaskoClient, string, Task<string>> PrepareAsync, Func<IMaskoClient, string, string, Task> CallAsync)
{
    private static readonly TimeSpan FourSeconds = TimeSpan.FromSeconds(4);

    /// <summary>A test holds the list against the contract.</summary>
    public static IReadOnlyList<PaidCase> All { get; } =
    [
        new(MaskoOperations.Preview, Nothing, (masko, _, _) => masko.Generation.PreviewAsync(new() { Prompt = "a fox" })),
        new(MaskoOperations.Generate, Nothing, (masko, fox, _) => masko.Generation.GenerateAsync(fox, GenerateBody.Image("Waving", "waving hello"))),
        new(MaskoOperations.GenerateBatch, Nothing, (masko, fox, _) => masko.Generation.GenerateBatchAsync(
            fox, new() { Requests = [GenerateBody.Image("Waving", "waving hello"), GenerateBody.Animation("Dancing", "ready", "dancing", FourSeconds)] })),
        new(MaskoOperations.CreateCanvas, TemplateAsync, CanvasAsync),
        new(MaskoOperations.GenerateAll, NewCanvasAsync, (masko, fox, canvas) => masko.Canvases.GenerateAllAsync(
            fox, canvas, new() { Duration = FourSeconds, SkipCompleted = false })),
    ];

    public override string ToString() => Operation;

    private static Task<string> Nothing(IMaskoClient masko, string fox) => Task.FromResult("");

    private static async Task<string> TemplateAsync(IMaskoClient masko, string fox) =>
        (await masko.Canvases.ListTemplatesAsync(CanvasTemplateSource.Builtin)).Items[0].Id;

    private static Task<Canvas> CanvasAsync(IMaskoClient masko, string fox, string template) =>
        masko.Canvases.CreateAsync(fox, new() { Name = "Main", TemplateId = template });

    private static async Task<string> NewCanvasAsync(IMaskoClient masko, string fox) =>
        (await CanvasAsync(masko, fox, await TemplateAsync(masko, fox))).Id;
}
