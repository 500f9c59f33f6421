namespace Masko.Client.Testing.Drawing;

internal abstract class Brush
{
    /// <summary>How far outside the shape it paints.</summary>
    public virtual double Reach => 0;

    /// <summary>From how far inside on nothing changes with the distance any more.</summary>
    public virtual double Depth => 0;

    /// <summary>Nothing is painted deeper inside.</summary>
    public virtual bool IsHollow => false;

    /// <summary>Deep inside, a step like this changes nothing.</summary>
    public virtual bool IsEven(Spot step) => true;

    public abstract Color At(in Touch touch);

    protected static double Smooth(double from, double to, double value)
    {
        var share = Math.Clamp((value - from) / (to - from), 0, 1);
        return share * share * (3 - (2 * share));
    }
}
