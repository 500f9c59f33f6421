namespace Masko.Client.Testing.Drawing;

/// <summary>The kinds there are, and the words for them.</summary>
internal static class Zoo
{
    private static readonly Vocabulary<Species> Words = new(
        WordForm.IsThing,
        ("fox vixen wolf wolv raccoon squirrel", new Fox()),
        ("cat kitt kitten feline tiger lynx leopard", new Cat()),
        ("dog pupp puppy pup corgi shiba retriever hound beagle", new Dog()),
        ("panda", new Panda()),
        ("bear teddy beaver otter hedgehog hamster", new Bear()),
        ("rabbit bunn bunny hare", new Rabbit()),
        ("owl", new Owl()),
        ("robot bot android cyborg machine droid", new Robot()),
        ("dragon dino dinosaur lizard", new Dragon()),
        ("penguin", new Penguin()),
        ("frog toad", new Frog()),
        ("unicorn pony horse llama alpaca", new Unicorn()),
        ("mouse mice rat monkey", new Mouse()),
        ("koala sloth elephant", new Koala()),
        ("lion", new Lion()),
        ("chick chicken duck duckling bird parrot", new Chick()),
        ("axolotl salamander fish shark", new Axolotl()),
        ("ghost spirit slime blob cloud octopus jellyfish", new Ghost()));

    public static Species? SpeciesIn(WordList words) => Words.In(words).FirstOrDefault();

    public static Species Any(Seed seed) => seed.Pick(Words.Meanings);
}
