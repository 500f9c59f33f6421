namespace Masko.Client.Generators.Tests.Output;

public sealed class PropertyTests
{
    [Test]
    public async Task A_property_travels_beside_the_request_under_its_key()
    {
        var request = await Wire.Request(
            """[Get("/v1")] Task GetAsync([Property("the key")] string? note, CancellationToken token = default);""",
            """api.GetAsync("n")""");

        Assert.That(request.Line, Is.EqualTo("GET /v1"));
        Assert.That(request.Options, Is.EqualTo(new Dictionary<string, object?> { ["the key"] = "n" }));
    }

    [Test]
    public async Task A_property_that_is_null_is_left_out()
    {
        var request = await Wire.Request(
            """[Get("/v1")] Task GetAsync([Property("key")] string? note = null, CancellationToken token = default);""", "api.GetAsync()");

        Assert.That(request.Options, Is.Empty);
    }

    [Test]
    public async Task A_property_may_be_a_number()
    {
        var request = await Wire.Request(
            """[Get("/v1")] Task GetAsync([Property("a")] int a, [Property("b")] int? b, CancellationToken token = default);""",
            "api.GetAsync(0, 2)");

        Assert.That(request.Options, Is.EqualTo(new Dictionary<string, object?> { ["a"] = 0, ["b"] = 2 }));
    }
}
