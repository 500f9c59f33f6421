namespace Masko.Client.Testing.Drawing;

/// <summary>Pushed up over the eyes, so that the face still shows.</summary>
internal sealed class Sunglasses : Accessory
{
    public override void PaintOnHead(Easel head, Species species, Palette colors)
    {
        var brow = head.At(species.Crown.X, species.Crown.Y + 22).Turned(-4);
        var lens = new Slab(33, 0, 54, 38, 16).OnBothSides();
        brow.Fill(Stroke.Curve(4, new Spot(-10, -6), new Spot(0, -12), new Spot(10, -6)), colors.Dark);
        new Part(lens, colors.Dark) { Depth = 5 }.Paint(brow, colors.Accent.Mixed(colors.Dark, 0.2));
        var gleams = Stroke.Line(3, new Spot(22, 6), new Spot(36, -10)) | Stroke.Line(3, new Spot(-44, 6), new Spot(-30, -10));
        brow.Fill(gleams, Color.White.Faded(0.6));
    }
}
