namespace Masko.Client.Testing.Drawing;

internal sealed class HeadPainter(Character character, Pose pose)
{
    private readonly Palette colors = character.Colors;
    private readonly Species species = character.Species;

    public void Paint(Easel head)
    {
        foreach (var part in species.BehindHead(colors)) part.Paint(head, colors.Ink);
        new Part(species.Skull, colors.Fur) { Marks = species.HeadMarks(colors), Depth = 14 }.Paint(head, colors.Ink);
        PaintFace(head);
        foreach (var part in species.OnHead(colors)) part.Paint(head, colors.Ink);
        foreach (var accessory in character.Accessories) accessory.PaintOnHead(head, species, colors);
    }

    private void PaintFace(Easel head)
    {
        head.Fill(new Ellipse(species.Cheek.X, species.Cheek.Y, 15, 9).OnBothSides(), new Blurred(colors.Blush, 7));
        species.Muzzle(colors).Paint(head, pose.Mouth);
        foreach (var side in new[] { -1, 1 })
        {
            var eye = head.At(species.Eyes.Apart * side, species.Eyes.Down).Scaled(species.Eyes.Size * character.Proportions.Eyes);
            pose.Eyes.Paint(eye, side, species.EyeLook(colors));
        }
    }
}
