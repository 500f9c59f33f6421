namespace Masko.Client.Testing.Drawing;

internal sealed class ThumbsUp(Spot hand) : Prop(PropPlace.UnderHands)
{
    public override void Paint(Easel easel, Palette colors, Seed seed)
        => new Part(Stroke.Line(10, hand, hand + new Spot(-4, -40)), colors.Fur) { Depth = 5 }.Paint(easel, colors.Ink);
}
