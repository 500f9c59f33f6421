namespace Masko.Client.Testing.Drawing;

/// <summary>Who it is: the same in every pose.</summary>
internal sealed record Character(Species Species, Palette Colors, Proportions Proportions, IReadOnlyList<Accessory> Accessories)
{
    public static Character Of(string text)
    {
        var words = WordList.Of(text);
        var seed = Seed.Of(text);
        var species = Zoo.SpeciesIn(words) ?? Zoo.Any(seed.For("species"));
        var palette = PaletteOf(species, ColorScheme.Of(words), seed);
        return new(species, palette, Proportions.Of(seed), Wardrobe.For(words, seed.For("accessories")));
    }

    private static Palette PaletteOf(Species species, ColorScheme asked, Seed seed)
    {
        var fur = asked.Fur ?? seed.For("fur").Pick(species.NaturalFur);
        var plain = new Palette(
            fur,
            asked.Belly ?? asked.SecondFur ?? fur.Mixed(Color.Hex(0xFFF8EC), 0.78),
            fur.Mixed(Color.Hex(0x3A2430), 0.6),
            asked.Eyes ?? seed.For("eyes").Pick(Tints.Iris),
            asked.Accessory ?? Tints.Against(fur, seed.For("accent")));
        return species.Dye(plain, asked.Fur is not null);
    }
}
