namespace Masko.Client;

/// <summary>One generation of a <see cref="GenerationPlan"/>.</summary>
public sealed class GenerationStep
{
    internal GenerationStep(GenerationPlan plan, GenerateBody draft, IReadOnlyList<GenerationStep> needs, Func<IReadOnlyList<Job>, GenerateBody>? make)
    {
        Plan = plan;
        Draft = draft;
        Needs = needs;
        Make = make;
        Index = plan.Count;
    }

    /// <summary>What its result will be called.</summary>
    public string Name => BodyNames.Of(Draft);

    /// <summary>The steps that it is made of; empty when it needs none.</summary>
    public IReadOnlyList<GenerationStep> Needs { get; }

    internal GenerationPlan Plan { get; }

    /// <summary>Its place in the plan, counted from 0: the <see cref="ItemResult.Index"/> of its result.</summary>
    public int Index { get; }

    /// <summary>The body; with ids that stand for those to come where it needs other steps.</summary>
    internal GenerateBody Draft { get; }

    internal Func<IReadOnlyList<Job>, GenerateBody>? Make { get; }

    /// <inheritdoc />
    public override string ToString() => Needs.Count == 0 ? Name : $"{Name}, after {string.Join(" and ", Needs.Select(static need => need.Name))}";
}
