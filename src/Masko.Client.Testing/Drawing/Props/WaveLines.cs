namespace Masko.Client.Testing.Drawing;

/// <summary>Two small arcs beside a moving hand.</summary>
internal sealed class WaveLines(Spot hand) : Prop(PropPlace.InFront)
{
    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        var at = easel.At(hand.X, hand.Y);
        at.Fill(Stroke.Curve(3, new Spot(20, -26), new Spot(36, -14), new Spot(34, 8)), colors.Ink);
        at.Fill(Stroke.Curve(3, new Spot(38, -32), new Spot(56, -12), new Spot(50, 12)), colors.Ink.Faded(0.6));
    }
}
