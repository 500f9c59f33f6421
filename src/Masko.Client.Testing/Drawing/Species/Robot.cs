namespace Masko.Client.Testing.Drawing;

internal sealed class Robot : Species
{
    private static readonly Color Screen = Color.Hex(0x26304A);

    public override IReadOnlyList<Color> NaturalFur { get; } =
        [Color.Hex(0xDDE5F0), Color.Hex(0x9CC6EE), Color.Hex(0xA6DDCB), Color.Hex(0xF4D58C)];

    public override Shape Skull { get; } = new Slab(0, 0, 204, 152, 52);

    public override Shape Torso { get; } = new Slab(0, -2, 116, 136, 40);

    public override EyePlace Eyes => new(Apart: 40, Down: 2, Size: 0.95);

    public override Spot Cheek => new(66, 30);

    public override Limb Arm(Palette colors) => new(11, 19, colors.Deep, colors.Fur);

    public override Limb Leg(Palette colors) => new(16, 20, colors.Deep, colors.Fur);

    public override IReadOnlyList<(Shape Shape, Color Color)> HeadMarks(Palette colors) =>
    [
        (new Slab(0, 4, 170, 112, 38), Screen),
        (Stroke.Curve(5, new Spot(-66, -20), new Spot(-66, -38), new Spot(-46, -40)), Color.White.Faded(0.22)),
    ];

    public override IReadOnlyList<(Shape Shape, Color Color)> TorsoMarks(Palette colors) =>
    [
        (new Slab(0, 18, 66, 46, 16), colors.Pale.Mixed(Color.White, 0.4)),
        (Figures.Heart(24).Moved(0, 18), colors.Accent),
    ];

    public override IEnumerable<Part> BehindHead(Palette colors)
    {
        yield return new Part(Stroke.Line(5, new Spot(0, -70), new Spot(0, -104)), colors.Deep) { Depth = 4 };
        yield return new Part(Ellipse.Circle(0, -110, 14), colors.Accent) { Depth = 6 };
        yield return new Part(new Slab(102, 4, 30, 58, 13).OnBothSides(), colors.Deep);
    }

    public override Muzzle Muzzle(Palette colors)
        => new BareMuzzle(new MouthLook(Glow(colors), Glow(colors), Glow(colors).Mixed(Color.White, 0.6)), down: 24);

    public override EyeLook EyeLook(Palette colors) => new(Glow(colors), Glow(colors), Glow(colors), Shiny: false);

    private static Color Glow(Palette colors) => colors.Iris.Mixed(Color.Hex(0x5FF0FF), 0.72);
}
