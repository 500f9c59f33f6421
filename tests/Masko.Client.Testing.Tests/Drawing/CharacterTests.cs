using Masko.Client.Testing.Drawing;

namespace Masko.Client.Testing.Tests.Drawing;

public sealed class CharacterTests
{
    [TestCase("A friendly orange fox mascot", typeof(Fox))]
    [TestCase("three foxes", typeof(Fox))]
    [TestCase("KITTEN!", typeof(Cat))]
    [TestCase("a puppy, brown", typeof(Dog))]
    [TestCase("panda bear", typeof(Panda))]
    [TestCase("polar bear", typeof(Bear))]
    [TestCase("bunny", typeof(Rabbit))]
    [TestCase("owl", typeof(Owl))]
    [TestCase("robot cat", typeof(Robot))]
    [TestCase("little dragons", typeof(Dragon))]
    [TestCase("penguin", typeof(Penguin))]
    [TestCase("frog", typeof(Frog))]
    [TestCase("unicorn", typeof(Unicorn))]
    public void The_first_animal_of_the_text_is_drawn(string text, Type species)
        => Assert.That(Character.Of(text).Species, Is.TypeOf(species));

    [TestCase("blue fox", 0x5B9BEB)]
    [TestCase("a fox wearing a blue scarf, red", 0xE8584F)]
    [TestCase("green eyes, pink fox", 0xF79CBC)]
    public void A_color_is_that_of_the_fur_unless_it_is_that_of_something_else(string text, int fur)
        => Assert.That(Character.Of(text).Colors.Fur, Is.EqualTo(Color.Hex(fur)));

    [Test]
    public void What_is_worn_has_its_own_color()
    {
        var felix = Character.Of("an orange fox with a blue scarf");
        Assert.That(felix.Accessories, Has.One.TypeOf<Scarf>());
        Assert.That(felix.Colors.Accent, Is.EqualTo(Color.Hex(0x5B9BEB)));
    }

    [Test]
    public void Eyes_and_belly_have_the_colors_that_were_asked_for()
    {
        var colors = Character.Of("cat with green eyes and a yellow belly").Colors;
        Assert.That((colors.Iris, colors.Belly), Is.EqualTo((Color.Hex(0x6DC36B), Color.Hex(0xFBD04E))));
    }

    [Test]
    public void Everything_that_is_named_is_worn()
        => Assert.That(Character.Of("an owl with a top hat, glasses and a bow tie").Accessories.Select(accessory => accessory.GetType()),
            Is.EquivalentTo(new[] { typeof(TopHat), typeof(Glasses), typeof(BowTie) }));

    [Test]
    public void Texts_without_known_words_give_many_kinds()
        => Assert.That(Enumerable.Range(0, 60).Select(i => Character.Of("Nobody " + i).Species).Distinct().Count(), Is.GreaterThan(10));
}
