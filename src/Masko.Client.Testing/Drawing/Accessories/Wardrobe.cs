namespace Masko.Client.Testing.Drawing;

/// <summary>What can be worn, and the words for it.</summary>
internal static class Wardrobe
{
    private static readonly Accessory Scarf = new Scarf();
    private static readonly Accessory BowTie = new BowTie();
    private static readonly Accessory Ribbon = new Ribbon();
    private static readonly Accessory Flower = new Flower();

    private static readonly Vocabulary<Accessory> Words = new(
        WordForm.IsThing,
        ("scarf scarv bandana shawl muffler", Scarf),
        ("sunglass shade", new Sunglasses()),
        ("glass spectacle goggle monocle", new Glasses()),
        ("crown tiara", new Crown()),
        ("beanie toque", new Beanie()),
        ("cap helmet visor", new Cap()),
        ("wizard witch sorcerer mage", new WizardHat()),
        ("party birthday", new PartyHat()),
        ("hat tophat fedora", new TopHat()),
        ("bowtie tie necktie suit tuxedo", BowTie),
        ("bow ribbon", Ribbon),
        ("headphone headset earphone", new Headphones()),
        ("flower daisy rose blossom", Flower),
        ("cape cloak superhero hero", new Cape()));

    private static readonly Accessory?[] Everyday = [null, null, null, Scarf, Scarf, BowTie, Ribbon, Flower];

    public static bool Knows(string word) => Words.Of(word) is not null;

    public static IReadOnlyList<Accessory> For(WordList words, Seed seed)
    {
        var named = Words.In(words).Distinct().ToList();
        if (named.Contains(BowTie)) named.Remove(Ribbon);
        if (named.OfType<Hat>().Count() > 1) named.RemoveAll(accessory => accessory is TopHat);
        return named.Count > 0 ? named : [.. new[] { seed.Pick(Everyday) }.OfType<Accessory>()];
    }
}
