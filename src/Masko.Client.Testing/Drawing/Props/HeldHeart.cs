namespace Masko.Client.Testing.Drawing;

internal sealed class HeldHeart() : Prop(PropPlace.InFront)
{
    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        var heart = easel.At(0, -92);
        new Part(Figures.Heart(70), Color.Hex(0xF7577F)) { Depth = 8 }.Paint(heart, Color.Hex(0x8C1F45));
        heart.Fill(new Ellipse(-18, -18, 7, 5).Turned(-30, new Spot(-18, -18)), Color.White.Faded(0.8));
    }
}
