namespace Masko.Client.Testing.Drawing;

internal static class ColorWords
{
    private static readonly Vocabulary<Shade> Named = new(
        WordForm.IsThing,
        ("orange tangerine pumpkin ginger amber", new Shade(0xF58B3C)),
        ("red crimson scarlet ruby", new Shade(0xE8584F)),
        ("yellow lemon sunny", new Shade(0xFBD04E)),
        ("gold golden", new Shade(0xEDB53C)),
        ("green emerald leaf", new Shade(0x6DC36B)),
        ("lime", new Shade(0xA9D84F)),
        ("mint minty", new Shade(0x92E0C2)),
        ("teal turquois turquoise", new Shade(0x3DB7AD)),
        ("cyan aqua", new Shade(0x5CCFE0)),
        ("blue azure cobalt", new Shade(0x5B9BEB)),
        ("sky ice", new Shade(0x98D0F7)),
        ("navy indigo midnight", new Shade(0x46579F)),
        ("purple violet plum", new Shade(0x9C7BE3)),
        ("lavender lilac", new Shade(0xC6B4F4)),
        ("pink rose rosy salmon", new Shade(0xF79CBC)),
        ("coral peach apricot", new Shade(0xFF9E80)),
        ("magenta fuchsia", new Shade(0xE064B8)),
        ("brown chocolate chestnut", new Shade(0xA87149)),
        ("beige cream sand tan caramel", new Shade(0xEBCFA4)),
        ("black ebony charcoal", new Shade(0x4B4658)),
        ("white snow ivory", new Shade(0xF8F6F4)),
        ("gray grey silver ash", new Shade(0xA7AFBD)));

    public static Color? Of(string word) => Named.Of(word) is { } shade ? Color.Hex(shade.Rgb) : null;

    private sealed record Shade(int Rgb);
}
