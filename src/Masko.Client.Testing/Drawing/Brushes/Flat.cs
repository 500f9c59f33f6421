namespace Masko.Client.Testing.Drawing;

internal sealed class Flat(Color color) : Brush
{
    public override Color At(in Touch touch) => color.Faded(touch.Coverage());
}
