using Masko.Client.Testing.Drawing;
using Masko.Client.Testing.Operations;

namespace Masko.Client.Testing.Tests.Drawing;

public sealed class PoseBookTests
{
    [TestCase("wave")]
    [TestCase("waves")]
    [TestCase("Waving hello with a friendly smile, one arm raised")]
    [TestCase("smoothly transitioning from idle stance to waving")]
    public void Words_of_greeting_are_one_pose(string text) => Assert.That(PoseBook.Of(text), Is.SameAs(PoseBook.Of("waving")));

    [TestCase("hand on chin, looking up thoughtfully", "think")]
    [TestCase("jumping with arms raised in celebration", "jump")]
    [TestCase("dancing energetically with bouncy movements", "dance")]
    [TestCase("standing in a dance pose, arms raised", "dance")]
    [TestCase("standing relaxed with arms at sides", "idle")]
    [TestCase("gentle breathing motion, subtle body sway", "idle")]
    [TestCase("sitting sadly", "sad")]
    public void The_documented_prompts_show_what_they_say(string text, string sameAs)
        => Assert.That(PoseBook.Of(text), Is.SameAs(PoseBook.Of(sameAs)));

    [Test]
    public void Every_suggested_pose_has_a_picture_of_its_own()
        => Assert.That(IdeaOperations.Ideas.GroupBy(PoseBook.Of).Where(same => same.Count() > 1).Select(same => string.Join(" = ", same)), Is.Empty);

    [Test]
    public void No_suggested_pose_is_left_to_chance()
        => Assert.That(IdeaOperations.Ideas.Where(idea => "abcdef".Any(odd => PoseBook.Of($"{idea} {odd}") != PoseBook.Of(idea))), Is.Empty);

    [TestCase("working on a laptop", "laptop")]
    [TestCase("giving a thumbs up", "thumb")]
    [TestCase("holding a sign, waving", "sign")]
    public void What_is_held_says_most(string text, string sameAs) => Assert.That(PoseBook.Of(text), Is.SameAs(PoseBook.Of(sameAs)));

    [Test]
    public void Texts_without_known_words_give_many_poses()
        => Assert.That(Enumerable.Range(0, 60).Select(i => PoseBook.Of("pose " + i)).Distinct().Count(), Is.GreaterThan(10));
}
