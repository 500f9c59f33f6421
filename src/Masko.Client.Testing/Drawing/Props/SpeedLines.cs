namespace Masko.Client.Testing.Drawing;

internal sealed class SpeedLines() : Prop(PropPlace.Behind)
{
    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        foreach (var (x, y, length) in new[] { (-176.0, -250.0, 56.0), (-160, -150, 44), (-190, -100, 60), (-150, -40, 40) })
            easel.Fill(new Stroke(2, 5, new Spot(x - length, y), new Spot(x, y)), colors.Ink.Faded(0.45));

        foreach (var (x, y, size) in new[] { (-104.0, -10.0, 17.0), (-130, -18, 12), (-150, -8, 8) })
            new Part(Ellipse.Circle(x, y, size), Color.Hex(0xF4EEE6)) { Depth = 5 }.Paint(easel, colors.Ink.Mixed(Color.White, 0.45));
    }
}
