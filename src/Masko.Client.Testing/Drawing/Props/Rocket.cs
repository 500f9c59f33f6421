namespace Masko.Client.Testing.Drawing;

/// <summary>Lies before the feet, its nose to the right.</summary>
internal sealed class Rocket() : Prop(PropPlace.InFront)
{
    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        var rocket = easel.At(4, -22).Turned(-6);
        new Part(new Stroke(22, 5, new Spot(-112, 0), new Spot(-196, 0)), Color.Hex(0xFF9A3D)) { Depth = 8 }.Paint(rocket, Color.Hex(0xC4501B));
        rocket.Fill(new Stroke(12, 3, new Spot(-112, 0), new Spot(-164, 0)), Color.Hex(0xFFE27A));
        foreach (var side in new[] { -1, 1 })
            new Part(new Polygon(5, new(-112, side * 22), new(-58, side * 22), new(-76, side * 30), new(-128, side * 52)), colors.Accent) { Depth = 5 }.Paint(rocket, Line);

        var hull = Stroke.Tapered(40, 17, new Spot(-84, 0), new Spot(60, 0), new Spot(162, 0));
        new Part(hull, Color.Hex(0xF4F6FB)) { Marks = [(new Slab(172, 0, 96, 120, 0), Color.Hex(0xE9584F)), (new Slab(-104, 0, 30, 120, 0), colors.Accent)], Depth = 12 }
            .Paint(rocket, Line);
        foreach (var x in new[] { -52, 8, 68 })
            new Part(Ellipse.Circle(x, 0, 12 - ((x + 52) * 0.02)), Color.Hex(0x8CD3F5)) { Depth = 4 }.Paint(rocket, Line);
    }
}
