using Masko.Client.Bulk;

namespace Masko.Client;

/// <summary>
/// Generations of which some are made of others: an image, then its animation, then a transition between two poses. A step starts when all it needs is done; a
/// failure stops only what hangs on it. Add steps, see what it costs with <see cref="IMaskoClient.Estimate(GenerationPlan)"/>, then give it to
/// <see cref="IMaskoClient.Run(string, GenerationPlan, GenerationRunOptions?, CancellationToken)"/>; a plan may run more than once. Not safe to add to from several threads at once.
/// </summary>
/// <remarks>
/// The functions that make a body are called once when their step is added, with a job that stands for the one to come, so that names, prices and rules are known
/// before anything is paid; and once more with the real job. They should do nothing but make the body.
/// </remarks>
public sealed class GenerationPlan
{
    private readonly List<GenerationStep> steps = [];

    /// <summary>How many steps there are.</summary>
    public int Count => steps.Count;

    /// <summary>The steps in the order they were added, which is the order of <see cref="ItemResult.Index"/>.</summary>
    public IReadOnlyList<GenerationStep> Steps => steps;

    internal IEnumerable<GenerateBody> Drafts => steps.Select(static step => step.Draft);

    /// <summary>Adds a step that needs no other.</summary>
    /// <param name="body">What to generate.</param>
    public GenerationStep Add(GenerateBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return Keep(new(this, body, [], null));
    }

    /// <summary>Adds a step that is made of another: the animation of its image, or a changed image.</summary>
    /// <param name="need">The step that has to be done first.</param>
    /// <param name="make">Makes the body of that step's completed job.</param>
    public GenerationStep Add(GenerationStep need, Func<Job, GenerateBody> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        return Add([need], jobs => make(jobs[0]));
    }

    /// <summary>Adds a step that is made of two others: a transition from one pose to another.</summary>
    /// <param name="first">A step that has to be done first.</param>
    /// <param name="second">Another one.</param>
    /// <param name="make">Makes the body of the completed jobs of the two.</param>
    public GenerationStep Add(GenerationStep first, GenerationStep second, Func<Job, Job, GenerateBody> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        return Add([first, second], jobs => make(jobs[0], jobs[1]));
    }

    /// <summary>Adds a step that is made of any number of others.</summary>
    /// <param name="needs">The steps that have to be done first.</param>
    /// <param name="make">Makes the body of their completed jobs, which come in the order of <paramref name="needs"/>.</param>
    /// <exception cref="ArgumentException">A step is of another plan, or null.</exception>
    public GenerationStep Add(IReadOnlyList<GenerationStep> needs, Func<IReadOnlyList<Job>, GenerateBody> make)
    {
        ArgumentNullException.ThrowIfNull(needs);
        ArgumentNullException.ThrowIfNull(make);
        if (needs.Any(need => need?.Plan != this))
        {
            throw new ArgumentException("A step that is needed is null, or of another plan.", nameof(needs));
        }

        var draft = make([.. needs.Select(ToCome.Of)]) ?? throw new ArgumentException("It made no body.", nameof(make));
        return Keep(new(this, draft, [.. needs], make));
    }

    internal IReadOnlyList<BulkItem<GenerateBody, Job>> ToItems()
    {
        var items = new List<BulkItem<GenerateBody, Job>>(steps.Count);
        foreach (var step in steps)
        {
            List<BulkItem<GenerateBody, Job>> needs = [.. step.Needs.Select(need => items[need.Index])];
            needs.ForEach(static need => need.IsNeeded = true);
            items.Add(new(step.Name, step.Draft.Tag)
            {
                Body = step.Draft, Needs = needs, Make = step.Make is { } make ? () => make([.. needs.Select(static need => need.Output!)]) : null,
            });
        }

        return items;
    }

    private GenerationStep Keep(GenerationStep step)
    {
        steps.Add(step);
        return step;
    }
}
