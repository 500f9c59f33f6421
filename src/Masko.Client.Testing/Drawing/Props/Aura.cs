namespace Masko.Client.Testing.Drawing;

/// <summary>Calm rings around who floats.</summary>
internal sealed class Aura() : Prop(PropPlace.Behind)
{
    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        var middle = easel.At(0, -190);
        foreach (var (radius, strength) in new[] { (196.0, 0.35), (222, 0.22) })
            middle.Fill(Figures.Ring(radius, 7), Color.Hex(0xFFCB4D).Faded(strength * 2));
    }
}
