using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Masko.Client.Files;

namespace Masko.Client.Tests.Files;

public sealed class NameTests
{
    [TestCase("Waving hello", "waving-hello")]
    [TestCase("  Waving   hello!  ", "waving-hello")]
    [TestCase("Don't stop", "dont-stop")]
    [TestCase("../../etc/passwd", "etc-passwd")]
    [TestCase(@"C:\Windows\System32", "c-windows-system32")]
    [TestCase("wave.transparent.png", "wave-transparent-png")]
    [TestCase("CON", "item-con")]
    [TestCase("nul.txt", "nul-txt")]
    [TestCase("Com1", "item-com1")]
    [TestCase("com¹", "com")]
    [TestCase("com10", "com10")]
    [TestCase("name. . .", "name")]
    [TestCase("a\0b\u0007c\u202Ed", "a-b-cd")]
    [TestCase("--help", "help")]
    [TestCase("狐が手を振る", "狐が手を振る")]
    [TestCase("Grüße", "grüße")]
    [TestCase("Привет МИР", "привет-мир")]
    [TestCase("Party 🎉 time", "party-time")]
    public void A_name_becomes_a_file_name(string name, string expected) => Assert.That(SafeName.Of(name, "item"), Is.EqualTo(expected));

    [TestCase("")]
    [TestCase("🎉")]
    [TestCase("...")]
    [TestCase(" ")]
    [TestCase("\uD800")]
    [TestCase("\u0301")]
    public void A_name_of_which_nothing_can_stay_gets_one(string name) => Assert.That(SafeName.Of(name, "item"), Does.Match("^item-[0-9a-f]{6}$"));

    [Test]
    public void Names_of_which_nothing_can_stay_are_told_apart() => Assert.That(SafeName.Of("🎉", "item"), Is.Not.EqualTo(SafeName.Of("🔥", "item")));

    [Test]
    public void Any_text_becomes_a_name_that_is_safe_on_every_system() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(5000),
        Prop.ForAll(AnyText(), text =>
        {
            var name = SafeName.Of(text, "item");
            var bytes = Encoding.UTF8.GetByteCount(name);
            return name.Length > 0 && bytes <= SafeName.Most + 5 && name.IndexOfAny(['.', ' ', '/', '\\', ':', '*', '?', '"', '<', '>', '|', '\0']) < 0
                && !name.Any(char.IsControl) && !name.StartsWith('-') && !name.EndsWith('-') && name == SafeName.Of(text, "item");
        }));

    [Test]
    public void Any_text_becomes_a_file_in_the_folder()
    {
        using var folder = new TestFolder();
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(AnyText(), text =>
            {
                var job = new Job { Id = "j1", ItemName = text };
                foreach (var candidate in NameClaims.Candidates(job).Take(3))
                {
                    var name = new PlannedFile(new JobFile(job, AssetKind.TransparentImage, null, null), candidate).Name;
                    var path = Path.GetFullPath(Path.Combine(folder.Path, name));
                    File.WriteAllText(path, "x");
                    File.Delete(path);
                    Assert.That(Path.GetDirectoryName(path), Is.EqualTo(folder.Path));
                    Assert.That(Encoding.UTF8.GetByteCount(name), Is.LessThan(140));
                }
            }));
    }

    [Test]
    public void Items_that_would_have_the_same_name_get_one_each_whatever_their_order()
    {
        var jobs = new[] { new Job { Id = "j1", ItemName = "Wave" }, new Job { Id = "j2", ItemName = "WAVE!" }, new Job { Id = "j3", ItemName = "wave" } };
        var there = Take(jobs);
        var back = Take(Enumerable.Reverse(jobs));

        Assert.That(there.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count(), Is.EqualTo(3));
        Assert.That(there["j2"], Is.EqualTo(back["j2"]).And.EqualTo("wave-" + SafeName.Mark("j2")));

        static Dictionary<string, string> Take(IEnumerable<Job> jobs)
        {
            var claims = new NameClaims();
            return jobs.ToDictionary(job => job.Id, job => claims.Take(job, NameClaims.Candidates(job), _ => true));
        }
    }

    /// <summary>Any characters, halves of characters among them, and what is known to hurt.</summary>
    private static Arbitrary<string> AnyText()
    {
        var hurts = Gen.Elements("..", "/", "\\", "CON", "nul", "COM1", ":", "\0", " ", ".", "🎉", "é", "e\u0301", "\uD83D", "\u202E", "a", "Z", "狐", new string('x', 300), "\u0130", "\uFFFE");
        var any = Gen.Choose(0, 0xFFFF).Select(code => ((char)code).ToString());
        return Gen.OneOf(hurts, any).ListOf().Select(parts => string.Concat(parts)).ToArbitrary();
    }
}
