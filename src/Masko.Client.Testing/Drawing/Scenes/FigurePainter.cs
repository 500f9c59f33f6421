namespace Masko.Client.Testing.Drawing;

/// <summary>A character in a pose, from the ground up.</summary>
internal sealed class FigurePainter(Character character, Pose pose, Seed seed)
{
    private const double NeckHeight = 148;
    private const double HeadAboveNeck = 78;
    private const double TorsoHeight = 80;
    private const int ShadowLayers = 9;

    private readonly Palette colors = character.Colors;
    private readonly Species species = character.Species;

    public void Paint(Easel ground)
    {
        PaintShadow(ground);
        var figure = ground.At(0, -pose.Lift - (species.Walks ? 0 : 16)).Turned(pose.Tilt).Scaled(character.Proportions.Body);
        var limbs = new LimbPainter(species, colors, pose);
        PaintProps(PropPlace.Behind, ground);
        foreach (var accessory in character.Accessories) accessory.PaintBehind(figure, colors);
        PaintTorso(figure.At(0, -TorsoHeight), limbs, figure);
        foreach (var accessory in character.Accessories) accessory.PaintOnNeck(figure.At(0, -NeckHeight), colors);
        new HeadPainter(character, pose).Paint(Head(figure));
        PaintProps(PropPlace.UnderHands, figure);
        limbs.PaintHands(figure);
        PaintProps(PropPlace.InFront, figure);
    }

    private Easel Head(Easel figure) => figure
        .At(0, pose.HeadDrop - NeckHeight)
        .Turned(pose.HeadTilt + seed.For("head tilt").Between(-1.5, 1.5))
        .Scaled(character.Proportions.Head)
        .At(0, -HeadAboveNeck);

    private void PaintTorso(Easel torso, LimbPainter limbs, Easel figure)
    {
        foreach (var part in species.BehindTorso(colors)) part.Paint(torso.Mirrored(), colors.Ink);
        limbs.PaintLines(figure);
        new Part(species.Torso, colors.Fur) { Marks = species.TorsoMarks(colors), Depth = 12 }.Paint(torso, colors.Ink);
        limbs.Paint(figure);
    }

    private void PaintShadow(Easel ground)
    {
        var wide = Math.Clamp(108 - (pose.Lift * 0.8), 60, 112);
        for (var layer = 0; layer < ShadowLayers; layer++)
            ground.Fill(new Ellipse(0, 2, wide - (layer * 4), 17 - (layer * 1.3)), Color.Hex(0x2A1740).Faded(0.045));
    }

    private void PaintProps(PropPlace place, Easel easel)
    {
        foreach (var prop in pose.Props.Where(prop => prop.Place == place)) prop.Paint(easel, colors, seed.For("props"));
    }
}
