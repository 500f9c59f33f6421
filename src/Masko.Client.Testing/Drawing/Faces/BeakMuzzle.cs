namespace Masko.Client.Testing.Drawing;

internal sealed class BeakMuzzle(Palette colors, double down = 26, double wide = 17) : Muzzle
{
    private static readonly Color Horn = Color.Hex(0xF9A43A);

    public override void Paint(Easel head, Mouth mouth)
    {
        var beak = head.At(0, down);
        if (mouth is Mouth.Laugh or Mouth.Oh) PaintLower(beak, mouth == Mouth.Laugh ? 25 : 19);

        var rise = mouth == Mouth.Frown ? 5 : mouth == Mouth.Smile ? -3 : 0;
        Spot[] upper = [new(-wide, rise), new(-wide * 0.45, -6), new(wide * 0.45, -6), new(wide, rise), new(0, 10)];
        new Part(new Polygon(4, upper), Horn) { Depth = 5 }.Paint(beak, colors.Ink);
    }

    private void PaintLower(Easel beak, double length)
    {
        var lower = new Polygon(4, new Spot(-wide * 0.7, 3), new Spot(wide * 0.7, 3), new Spot(0, length));
        new Part(lower, Color.Hex(0x8C2F3F)) { Depth = 3 }.Paint(beak, colors.Ink);
        beak.Fill(new Ellipse(0, length, wide * 0.45, 9) & lower, Color.Hex(0xFF8A94));
    }
}
