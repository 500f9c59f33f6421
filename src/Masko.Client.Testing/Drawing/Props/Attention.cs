namespace Masko.Client.Testing.Drawing;

/// <summary>Three short rays, upwards unless turned.</summary>
internal sealed class Attention(Spot at, double degrees = 45) : Prop(PropPlace.InFront)
{
    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        var rays = easel.At(at.X, at.Y).Turned(degrees);
        foreach (var ray in new[] { -32, 0, 32 })
            rays.Turned(ray).Fill(new Stroke(2.5, 4.5, new Spot(0, -8), new Spot(0, -28)), Color.Hex(0xFFB938));
    }
}
