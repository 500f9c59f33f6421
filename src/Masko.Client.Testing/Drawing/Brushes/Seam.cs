namespace Masko.Client.Testing.Drawing;

/// <summary>Where one part grows out of another: no line and no shade near it.</summary>
internal sealed record Seam(Spot Center, double Invisible, double Clear)
{
    public double Visible(Spot at)
    {
        var share = Math.Clamp((at.DistanceTo(Center) - Invisible) / (Clear - Invisible), 0, 1);
        return share * share * (3 - (2 * share));
    }
}
