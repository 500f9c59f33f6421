namespace Masko.Client.Testing.Drawing;

internal sealed class TorsoPainter(Species species, Palette colors)
{
    private const double MiddleHeight = 80;

    public void Paint(Easel figure)
    {
        var torso = figure.At(0, -MiddleHeight);
        foreach (var part in species.BehindTorso(colors)) part.Paint(torso, colors.Ink);
        new Part(species.Torso, colors.Fur) { Marks = species.TorsoMarks(colors), Depth = 12 }.Paint(torso, colors.Ink);
    }
}
