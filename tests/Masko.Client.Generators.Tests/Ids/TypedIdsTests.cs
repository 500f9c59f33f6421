namespace Masko.Client.Generators.Tests.Ids;

/// <summary>What the service would refuse, after it took the credits or the time, the compiler refuses first.</summary>
public sealed class TypedIdsTests
{
    private const string NoConversion = "CS1503";

    [TestCase("job.Assets.TransparentImage!.Value")]
    [TestCase("transparent")]
    [TestCase("\"ast_1\"")]
    [TestCase("job.Assets.Video!.Value")]
    [TestCase("job.Assets.Image")]
    public void Only_a_full_image_can_be_animated(string source) => Assert.That(
        UserCode.Problems($"""_ = GenerateBody.AnimationOf({source}, "n", "p", TimeSpan.FromSeconds(4));"""), Is.EqualTo([NoConversion]));

    [TestCase("job.Assets.RequireImage()")]
    [TestCase("job.Assets.Image!.Value")]
    [TestCase("new ImageAssetId(\"from a database\")")]
    public void A_full_image_can_be_animated(string source) => Assert.That(
        UserCode.Problems($"""_ = GenerateBody.AnimationOf({source}, "n", "p", TimeSpan.FromSeconds(4));"""), Is.Empty);

    [TestCase("transparent, image")]
    [TestCase("image, transparent")]
    public void A_transition_goes_from_a_full_image_to_one(string sources) => Assert.That(
        UserCode.Problems($"""_ = GenerateBody.Transition({sources}, "n", "p", TimeSpan.FromSeconds(4));"""), Is.EqualTo([NoConversion]));

    [Test]
    public void Only_a_full_image_can_be_edited() => Assert.That(
        UserCode.Problems("""_ = GenerateBody.Edit("itm_1", transparent, "a hat");"""), Is.EqualTo([NoConversion]));

    [Test]
    public void An_id_of_one_kind_is_no_id_of_another() =>
        Assert.That(UserCode.Problems("image = transparent;"), Is.EqualTo(["CS0029"]));

    [Test]
    public void A_length_is_a_time_and_no_number() => Assert.That(
        UserCode.Problems("""_ = GenerateBody.AnimationOf(image, "n", "p", 4);"""), Is.EqualTo([NoConversion]));
}
