namespace Masko.Client.Testing.Drawing;

internal sealed class SteamPuffs() : Prop(PropPlace.Behind)
{
    private static readonly Shape Puff = Ellipse.Circle(0, 0, 18).Melt(Ellipse.Circle(20, -10, 14), 4).Melt(Ellipse.Circle(36, -20, 9), 4);

    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        foreach (var side in new[] { easel.At(136, -306), easel.Mirrored().At(136, -306) })
            new Part(Puff, Color.Hex(0xF6F1EE)) { Depth = 6 }.Paint(side, colors.Ink.Mixed(Color.White, 0.3));
    }
}
