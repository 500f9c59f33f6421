namespace Masko.Client;

/// <summary>How a run of many generations works.</summary>
public sealed class GenerationRunOptions : RunOptions
{
}
