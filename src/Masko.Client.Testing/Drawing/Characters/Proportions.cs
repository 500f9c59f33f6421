namespace Masko.Client.Testing.Drawing;

internal sealed record Proportions(double Body, double Head, double Eyes)
{
    public static Proportions Of(Seed seed) => new(
        seed.For("body").Between(0.97, 1.03),
        seed.For("head").Between(0.97, 1.04),
        seed.For("eye size").Between(0.95, 1.12));
}
