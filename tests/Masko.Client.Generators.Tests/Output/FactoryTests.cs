namespace Masko.Client.Generators.Tests.Output;

public sealed class FactoryTests
{
    [Test]
    public Task The_factory_names_an_interface_that_it_does_not_know() =>
        Assert.ThatAsync(
            () => Wire.Request(
                """[Get("/v1")] Task GetAsync(CancellationToken token = default);""",
                "Task.FromResult(ApiFactory.Create<IDisposable>(null!))"),
            Throws.ArgumentException.With.Message.EqualTo("System.IDisposable is no interface of the wire."));

    [Test]
    public void Without_interfaces_there_is_no_factory() =>
        Assert.That(GeneratorRun.OfRight("namespace Sample;").Files, Is.Empty);
}
