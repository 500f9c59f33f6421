namespace Masko.Client.Generators.Tests.Ids;

public sealed class BodiesTests
{
    private const string OutOfReach = "CS0122";
    private const string NoSuchMember = "CS0117";
    private const string RequiredMember = "CS9035";

    [Test]
    public void Nobody_else_makes_a_kind_of_generation() => Assert.That(
        UserCode.ProblemsOfFile("""
            public sealed record Mine : Masko.Client.GenerateBody
            {
                public override Masko.Client.GenerationType Type => default;
            }
            """),
        Is.EqualTo([OutOfReach]));

    [Test]
    public void An_image_has_no_source() => Assert.That(
        UserCode.Problems("""_ = new ImageBody { Name = "n", ImagePrompt = "p", SourceImageAssetId = image };"""),
        Is.EqualTo([NoSuchMember]));

    [TestCase("new EditBody { SourceImageAssetId = image, EditInstructions = \"e\" }")]
    [TestCase("new EditBody { ItemId = \"i\", EditInstructions = \"e\" }")]
    [TestCase("new EditBody { ItemId = \"i\", SourceImageAssetId = image }")]
    [TestCase("new ImageBody { Name = \"n\" }")]
    [TestCase("new RegenerateBody { ImagePrompt = \"p\" }")]
    [TestCase("new TransitionBody { Name = \"n\", SourceImageAssetId = image, AnimationPrompt = \"p\", Duration = default }")]
    public void A_generation_is_asked_for_with_all_it_needs(string body) =>
        Assert.That(UserCode.Problems($"_ = {body};"), Is.EqualTo([RequiredMember]));

    [Test]
    public void A_generation_with_all_it_needs_compiles() => Assert.That(
        UserCode.Problems("""_ = new EditBody { ItemId = "i", SourceImageAssetId = image, EditInstructions = "e" };"""), Is.Empty);

    [Test]
    public void A_reference_is_an_asset_or_an_address() =>
        Assert.That(UserCode.Problems("""_ = new[] { AddReferenceBody.FromAsset("a"), AddReferenceBody.FromUrl("u") };"""), Is.Empty);

    [TestCase("new AddReferenceBody()", "CS1729")]
    [TestCase("AddReferenceBody.FromAsset(\"a\") with { Url = \"u\" }", "CS0200")]
    [TestCase("AddReferenceBody.FromUrl(\"u\") with { AssetId = \"a\" }", "CS0200")]
    public void A_reference_is_never_both_nor_neither(string reference, string problem) =>
        Assert.That(UserCode.Problems($"_ = {reference};"), Is.EqualTo([problem]));
}
