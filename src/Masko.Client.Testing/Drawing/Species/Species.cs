namespace Masko.Client.Testing.Drawing;

/// <summary>What all mascots of a kind share. Heads are drawn around their middle, bodies too.</summary>
internal abstract class Species
{
    public abstract IReadOnlyList<Color> NaturalFur { get; }

    public abstract Shape Skull { get; }

    public virtual Shape Torso { get; } = new Ellipse(0, 18, 62, 60).Melt(new Ellipse(0, -34, 46, 46), 30);

    public virtual EyePlace Eyes => new(Apart: 43, Down: 8, Size: 1);

    public virtual Spot Cheek => new(68, 37);

    /// <summary>Where a hat sits.</summary>
    public virtual Spot Crown => new(0, -78);

    public virtual double HatSize => 1;

    public virtual bool Walks => true;

    /// <summary>The plain palette with what is natural for the kind.</summary>
    public virtual Palette Dye(Palette plain, bool furIsAsked) => plain;

    public virtual Limb Arm(Palette colors) => new(16, 19, colors.Fur, colors.Fur);

    public virtual Limb Leg(Palette colors) => new(21, 19, colors.Fur, colors.Fur);

    public virtual IReadOnlyList<(Shape Shape, Color Color)> HeadMarks(Palette colors) => [];

    public virtual IReadOnlyList<(Shape Shape, Color Color)> TorsoMarks(Palette colors) => [(new Ellipse(0, 24, 42, 46), colors.Belly)];

    public virtual IEnumerable<Part> BehindTorso(Palette colors) => [];

    public virtual IEnumerable<Part> BehindHead(Palette colors) => [];

    public virtual IEnumerable<Part> OnHead(Palette colors) => [];

    public virtual Muzzle Muzzle(Palette colors) => new SoftMuzzle(colors);

    public virtual EyeLook EyeLook(Palette colors) => new(colors.Dark, colors.Iris, colors.Ink, Shiny: true);
}
