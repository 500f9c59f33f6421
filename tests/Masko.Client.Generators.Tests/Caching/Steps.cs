using Microsoft.CodeAnalysis;

namespace Masko.Client.Generators.Tests.Caching;

internal static class Steps
{
    /// <summary>What became of each interface's model.</summary>
    public static IReadOnlyDictionary<string, IncrementalStepRunReason> Models(this GeneratorRunResult run) =>
        run.TrackedSteps[ApiGenerator.ModelStep].SelectMany(step => step.Outputs)
            .ToDictionary(output => ((ApiModel)output.Value).Name.Class, output => output.Reason);

    /// <summary>What became of each output: a file, or findings.</summary>
    public static IReadOnlyDictionary<string, IncrementalStepRunReason> Outputs(this GeneratorRunResult run) =>
        run.TrackedOutputSteps["SourceOutput"].ToDictionary(SourceOf, step => step.Outputs.Single().Reason);

    /// <summary>The models that are others than before.</summary>
    public static IEnumerable<string> ModelsMadeAgain(this GeneratorRunResult run) => run.Models()
        .Where(model => model.Value is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
        .Select(model => model.Key);

    /// <summary>The outputs that were written again, were it to the same.</summary>
    public static IEnumerable<string> OutputsMadeAgain(this GeneratorRunResult run) => run.Outputs()
        .Where(output => output.Value != IncrementalStepRunReason.Cached)
        .Select(output => output.Key);

    private static string SourceOf(IncrementalGeneratorRunStep step) => step.Inputs.Single() is var (source, index)
        && source.Outputs[index].Value is ApiModel model ? model.Name.Class : "ApiFactory";
}
