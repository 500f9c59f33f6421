namespace Masko.Client.Testing.Drawing;

/// <summary>Where local coordinates lie in the picture: moved, turned, scaled evenly, perhaps mirrored.</summary>
internal readonly record struct Placement(Spot Origin, Spot Right, Spot Down)
{
    public static Placement Scaled(double scale) => new(new Spot(0, 0), new Spot(scale, 0), new Spot(0, scale));

    public double Scale => Math.Sqrt((Right.X * Right.X) + (Right.Y * Right.Y));

    public Spot ToPicture(Spot local) => Origin + (Right * local.X) + (Down * local.Y);

    public Spot ToLocal(Spot picture)
    {
        var away = picture - Origin;
        var area = (Right.X * Down.Y) - (Right.Y * Down.X);
        return new(((away.X * Down.Y) - (away.Y * Down.X)) / area, ((away.Y * Right.X) - (away.X * Right.Y)) / area);
    }

    /// <summary>Of length 1, whatever the scale.</summary>
    public Spot ToLocalDirection(double degrees) => (ToLocal(Spot.OnCircle(degrees, 1)) - ToLocal(new Spot(0, 0))) * Scale;

    public Placement Inside(Placement local)
        => new(ToPicture(local.Origin), ToPicture(local.Right) - Origin, ToPicture(local.Down) - Origin);

    public Box ToPicture(Box box) => Box.Around(
    [
        ToPicture(new Spot(box.Left, box.Top)),
        ToPicture(new Spot(box.Right, box.Top)),
        ToPicture(new Spot(box.Left, box.Bottom)),
        ToPicture(new Spot(box.Right, box.Bottom)),
    ]);
}
