namespace Masko.Client.Testing.Drawing;

/// <summary>Sine and cosine of degrees by plain arithmetic: the same bits everywhere, which the platform's own do not promise.</summary>
internal static class Turn
{
    public static double Sin(double degrees)
    {
        var turned = degrees - (360 * Math.Floor((degrees + 180) / 360));
        var folded = turned > 90 ? 180 - turned : turned < -90 ? -180 - turned : turned;
        return Series(folded * (Math.PI / 180));
    }

    public static double Cos(double degrees) => Sin(degrees + 90);

    private static double Series(double x)
    {
        var (sum, term) = (x, x);
        for (var n = 2; n <= 14; n += 2)
        {
            term *= -x * x / (n * (n + 1));
            sum += term;
        }

        return sum;
    }
}
