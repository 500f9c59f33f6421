namespace Masko.Client.Testing.Drawing;

/// <summary>A character in a pose, from the ground up.</summary>
internal sealed class FigurePainter(Character character, Pose pose, Seed seed)
{
    private const double NeckHeight = 148;
    private const double HeadAboveNeck = 78;

    private readonly Palette colors = character.Colors;
    private readonly Species species = character.Species;

    public void Paint(Easel ground)
    {
        PaintShadow(ground);
        var figure = ground.At(0, -pose.Lift - (species.Walks ? 0 : 16)).Turned(pose.Tilt).Scaled(character.Proportions.Body);
        var limbs = new LimbPainter(species, colors, pose);
        PaintProps(PropPlace.Behind, ground);
        foreach (var accessory in character.Accessories) accessory.PaintBehind(figure, colors);
        new TorsoPainter(species, colors).Paint(figure);
        if (species.Walks) limbs.PaintLegs(figure);
        limbs.PaintArms(figure, inFront: false);
        foreach (var accessory in character.Accessories) accessory.PaintOnNeck(figure.At(0, -NeckHeight), colors);
        new HeadPainter(character, pose).Paint(Head(figure));
        PaintProps(PropPlace.UnderHands, figure);
        limbs.PaintArms(figure, inFront: true);
        PaintProps(PropPlace.InFront, figure);
    }

    private Easel Head(Easel figure) => figure
        .At(0, pose.HeadDrop - NeckHeight)
        .Turned(pose.HeadTilt + seed.For("head tilt").Between(-1.5, 1.5))
        .Scaled(character.Proportions.Head)
        .At(0, -HeadAboveNeck);

    private void PaintShadow(Easel ground)
    {
        var wide = Math.Clamp(96 - (pose.Lift * 0.8), 50, 100);
        ground.Fill(new Ellipse(0, 0, wide, 11), new Blurred(Color.Hex(0x2A1740).Faded(0.26), 10));
    }

    private void PaintProps(PropPlace place, Easel easel)
    {
        foreach (var prop in pose.Props.Where(prop => prop.Place == place)) prop.Paint(easel, colors, seed.For("props"));
    }
}
