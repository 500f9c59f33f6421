namespace Masko.Client.Testing.Drawing;

internal sealed record EyePlace(double Apart, double Down, double Size);
