namespace Masko.Client.Testing.Drawing;

internal sealed class SleepLetters() : Prop(PropPlace.InFront)
{
    private static readonly Shape Letter = Stroke.Line(4.5, new Spot(-14, -16), new Spot(14, -16), new Spot(-14, 16), new Spot(14, 16));

    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        foreach (var (x, y, size) in new[] { (140.0, -290.0, 0.7), (172, -332, 0.95), (210, -384, 1.25) })
            new Part(Letter, Color.Hex(0x8FA8F5)) { Depth = 3 }.Paint(easel.At(x, y).Turned(-8).Scaled(size), Color.Hex(0x4A5AA8));
    }
}
