namespace Masko.Client.Generators.Tests.Ids;

/// <summary>Operations that are documented without their paths are used knowingly.</summary>
public sealed class AssumedOperationsTests
{
    [TestCase("client.Items.ListAsync(\"col_1\")")]
    [TestCase("client.Items.ListAllAsync(\"col_1\").GetAsyncEnumerator().MoveNextAsync()")]
    [TestCase("client.Webhooks.DeleteAsync(\"whk_1\")")]
    [TestCase("client.Canvases.SaveAsync(\"col_1\", \"cnv_1\", new())")]
    public void An_assumed_operation_is_called_knowingly(string call)
    {
        Assert.That(UserCode.Problems($"await {call};"), Is.EqualTo(["MASKO001"]));
        Assert.That(UserCode.Problems($"\n#pragma warning disable MASKO001\nawait {call};"), Is.Empty);
    }

    [TestCase("client.Jobs.GetAsync(\"job_1\")")]
    [TestCase("client.Webhooks.CreateAsync(new() { Url = \"https://example.com\" })")]
    public void A_documented_operation_is_called_as_it_is(string call) =>
        Assert.That(UserCode.Problems($"await {call};"), Is.Empty);
}
