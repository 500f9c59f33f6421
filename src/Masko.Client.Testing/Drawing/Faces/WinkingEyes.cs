namespace Masko.Client.Testing.Drawing;

internal sealed class WinkingEyes : Eyes
{
    private readonly Eyes open = new OpenEyes();
    private readonly Eyes closed = new HappyEyes();

    public override void Paint(Easel eye, int side, EyeLook look) => (side > 0 ? closed : open).Paint(eye, side, look);
}
