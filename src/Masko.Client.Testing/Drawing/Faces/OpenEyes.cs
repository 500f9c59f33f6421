namespace Masko.Client.Testing.Drawing;

internal sealed class OpenEyes(Spot gaze = default, double width = 14, double height = 18) : Eyes
{
    public override void Paint(Easel eye, int side, EyeLook look)
    {
        var ball = new Ellipse(gaze.X * 0.4, gaze.Y * 0.4, width, height);
        eye.Fill(ball, look.Pupil);
        if (!look.Shiny) return;

        var glow = new Ellipse(gaze.X, 9 + gaze.Y, 10.5, 9.5) & ball.Grown(-2);
        eye.Fill(glow, new Downwards(look.Iris.Mixed(look.Pupil, 0.75), look.Iris.Mixed(Color.White, 0.15)));
        eye.Fill(new Ellipse(-4.2 + gaze.X, -7 + gaze.Y, 5.4, 6.2), Color.White);
        eye.Fill(new Ellipse(5.4 + gaze.X, 6.2 + gaze.Y, 2.7, 2.9), Color.White.Faded(0.9));
    }
}
