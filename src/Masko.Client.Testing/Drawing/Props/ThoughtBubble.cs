namespace Masko.Client.Testing.Drawing;

internal sealed class ThoughtBubble() : Prop(PropPlace.InFront)
{
    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        var cloud = Ellipse.Circle(-24, 4, 26).Melt(Ellipse.Circle(24, 4, 26), 6).Melt(Ellipse.Circle(0, -14, 28), 6)
            .Melt(Ellipse.Circle(2, 14, 24), 6);
        var bubble = easel.At(176, -366);
        new Part(cloud, Color.White) { Depth = 7 }.Paint(bubble, Line);
        foreach (var x in new[] { -20, 0, 20 }) bubble.Fill(Ellipse.Circle(x, 3, 5.5), colors.Accent);
        new Part(Ellipse.Circle(142, -312, 10), Color.White) { Depth = 4 }.Paint(easel, Line);
        new Part(Ellipse.Circle(128, -290, 6), Color.White) { Depth = 3 }.Paint(easel, Line);
    }
}
