namespace Masko.Client.Testing.Drawing;

internal enum PropPlace
{
    /// <summary>Behind the figure, and not moved with it.</summary>
    Behind,

    /// <summary>Under the hands that are in front.</summary>
    UnderHands,

    /// <summary>Over everything.</summary>
    InFront,
}
