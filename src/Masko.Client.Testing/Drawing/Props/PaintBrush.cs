namespace Masko.Client.Testing.Drawing;

/// <summary>A brush in the right hand, what it has painted, and a palette before the left one.</summary>
internal sealed class PaintBrush() : Prop(PropPlace.UnderHands)
{
    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        for (var band = 0; band < 3; band++)
        {
            var down = band * 15;
            easel.Fill(Stroke.Wave(8, 8, new(138, -366 + down), new(178, -410 + down), new(200, -330 + down), new(238, -374 + down)), Tints.Cheerful[band]);
        }

        var brush = easel.At(134, -196).Turned(14);
        new Part(Stroke.Line(5, new Spot(0, 40), new Spot(0, -30)), Color.Hex(0xC98A4B)) { Depth = 4 }.Paint(brush, Line);
        new Part(new Slab(0, -36, 17, 16, 3), Color.Hex(0xC9D2E0)) { Depth = 3 }.Paint(brush, Line);
        new Part(new Stroke(9, 2, new Spot(0, -50), new Spot(2, -76)), Tints.Cheerful[2]) { Depth = 4 }.Paint(brush, Line);

        var palette = easel.At(-92, -72);
        var wood = new Ellipse(0, 0, 52, 36) - Ellipse.Circle(34, 10, 8);
        new Part(wood, Color.Hex(0xE8C190)) { Depth = 6 }.Paint(palette, Line);
        Spot[] dabs = [new(-32, 6), new(-22, -16), new(0, -21), new(24, -13)];
        for (var i = 0; i < dabs.Length; i++) palette.Fill(Ellipse.Circle(dabs[i].X, dabs[i].Y, 8), Tints.Cheerful[i]);
    }
}
