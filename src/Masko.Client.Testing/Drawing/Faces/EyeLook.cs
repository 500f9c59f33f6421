namespace Masko.Client.Testing.Drawing;

internal sealed record EyeLook(Color Pupil, Color Iris, Color Line, bool Shiny);
