using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Operations;

/// <summary>What is to be made for a canvas, before anything is charged.</summary>
internal sealed class CanvasPlan
{
    public List<CanvasStep> Steps { get; } = [];

    public List<CanvasSkip> Skips { get; } = [];

    public int AlreadyComplete { get; set; }

    public int ReverseFree { get; set; }

    /// <summary>What all that is lacking costs, in credits, what has to wait for its images too.</summary>
    public int Estimate { get; set; }

    /// <summary>What can be started now costs, in credits.</summary>
    public int Cost => Steps.Sum(step => step.Credits);
}

/// <summary>A job to start.</summary>
/// <param name="Kind">image, loop or forward.</param>
/// <param name="Place">Whether it is for a node or an edge.</param>
/// <param name="Id">Which one.</param>
/// <param name="Request">The generation.</param>
/// <param name="Credits">What it costs.</param>
/// <param name="Keep">Takes the job when it has started.</param>
internal sealed record CanvasStep(string Kind, string Place, string Id, GenerateRequest Request, int Credits, Action<Job> Keep);

/// <summary>What is left alone, and why.</summary>
/// <param name="Place">Whether it is a node or an edge.</param>
/// <param name="Id">Which one.</param>
/// <param name="Reason">Why, as a code.</param>
/// <param name="Message">Why, as a sentence.</param>
internal sealed record CanvasSkip(string Place, string Id, string Reason, string Message);
