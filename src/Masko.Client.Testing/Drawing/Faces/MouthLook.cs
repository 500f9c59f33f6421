namespace Masko.Client.Testing.Drawing;

internal sealed record MouthLook(Color Line, Color Inside, Color Tongue, double Width = 1);
