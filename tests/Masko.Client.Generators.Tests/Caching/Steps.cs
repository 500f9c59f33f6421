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

    /// <summary>Whether nothing was done again.</summary>
    public static bool IsKept(this IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private static string SourceOf(IncrementalGeneratorRunStep step) => step.Inputs.Single() is var (source, index)
        && source.Outputs[index].Value is ApiModel model ? model.Name.Class : "ApiFactory";
}
