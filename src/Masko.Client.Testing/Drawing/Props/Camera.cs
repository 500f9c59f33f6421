namespace Masko.Client.Testing.Drawing;

internal sealed class Camera() : Prop(PropPlace.UnderHands)
{
    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        var camera = easel.At(0, -96);
        new Part(new Slab(-22, -36, 36, 20, 5), Color.Hex(0x5B6378)) { Depth = 4 }.Paint(camera, Line);
        new Part(new Slab(0, 0, 118, 66, 12), colors.Accent) { Marks = [(new Slab(0, 0, 130, 22, 0), colors.Accent.Mixed(Color.White, 0.55))], Depth = 7 }.Paint(camera, Line);
        new Part(Ellipse.Circle(0, 2, 25), Color.Hex(0x5B6378)) { Depth = 6 }.Paint(camera, Line);
        camera.Fill(Ellipse.Circle(0, 2, 15), new Downwards(Color.Hex(0x8CD3F5), Color.Hex(0x3E6FA8))).Fill(Ellipse.Circle(-5, -4, 4.5), Color.White);
        var flash = camera.At(40, -48);
        flash.Fill(Figures.Star(32, 8, 0.42, 2), new Ink(Color.Hex(0xE0992B), 2.5)).Fill(Figures.Star(32, 8, 0.42, 2), Color.Hex(0xFFF3B0));
    }
}
