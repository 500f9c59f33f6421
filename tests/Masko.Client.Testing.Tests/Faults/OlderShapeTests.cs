using System.Text.Json.Nodes;

namespace Masko.Client.Testing.Tests.Faults;

public sealed class OlderShapeTests
{
    [Test]
    public async Task Without_the_envelope_an_object_is_bare()
    {
        await using var scripted = await Scripted.OpenAsync();
        var fox = await scripted.FoxAsync();
        scripted.Faults.On(MaskoOperations.GetCollection).OlderShape(OlderShape.BareBody);

        var body = await (await scripted.GetAsync($"/v1/collections/{fox}")).JsonAsync();

        Assert.That((string?)body["id"], Is.EqualTo(fox));
    }

    [Test]
    public async Task Without_the_envelope_a_list_is_a_bare_array()
    {
        await using var scripted = await Scripted.OpenAsync();
        var fox = await scripted.FoxAsync();
        scripted.Faults.OnAny().OlderShape(OlderShape.BareBody);

        var body = await (await scripted.GetAsync("/v1/collections")).JsonAsync();

        Assert.That((string?)body.AsArray().Single()!["id"], Is.EqualTo(fox));
    }

    [TestCase("/v1/projects", "projects")]
    [TestCase("/v1/collections", "collections")]
    [TestCase("/v1/jobs", "jobs")]
    [TestCase("/v1/webhooks", "webhooks")]
    [TestCase("/v1/canvas-templates", "templates")]
    public async Task A_list_stands_under_its_own_name(string path, string name)
    {
        await using var scripted = await Scripted.OpenAsync();
        await scripted.FoxAsync();
        var now = await (await scripted.GetAsync(path)).DataAsync();
        scripted.Faults.OnAny().OlderShape(OlderShape.NamedList);

        var body = (await (await scripted.GetAsync(path)).JsonAsync()).AsObject();

        Assert.That(body.Select(member => member.Key), Is.EqualTo([name]));
        Assert.That(JsonNode.DeepEquals(body[name], now));
    }

    [Test]
    public async Task The_flat_402_waits_for_a_402()
    {
        await using var scripted = await Scripted.OpenAsync(options => options.SubscriptionCredits = 6);
        var fox = await scripted.FoxAsync();
        var rule = scripted.Faults.On(MaskoOperations.Generate).OlderShape(OlderShape.FlatInsufficientCredits);

        Assert.That((await scripted.GenerateAsync(fox, "A", "logo")).Status(), Is.EqualTo(202));
        using var answer = await scripted.GenerateAsync(fox, "B", "logo");

        Assert.That(answer.Status(), Is.EqualTo(402));
        Assert.That(await answer.TextAsync(), Is.EqualTo("""{"error":"Insufficient credits","required":5,"available":1}"""));
        Assert.That((rule.Matched, rule.Fired, rule.RanOut), Is.EqualTo((2, 1, false)));
    }

    [TestCase(OlderShape.BatchArray, "")]
    [TestCase(OlderShape.BatchResults, "results")]
    [TestCase(OlderShape.BatchRequests, "requests")]
    [TestCase(OlderShape.BatchItems, "items")]
    [TestCase(OlderShape.BatchWithoutIndex, "jobs")]
    public async Task A_batch_stands_elsewhere(OlderShape shape, string name)
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.OnAny().OlderShape(shape);

        using var answer = await scripted.BatchAsync(await scripted.FoxAsync(), "A", "B");
        var data = await answer.DataAsync();
        var entries = (name.Length == 0 ? data : data[name]!).AsArray();

        Assert.That(answer.Status(), Is.EqualTo(202));
        Assert.That(entries.Select(entry => (int?)entry!["index"]), Is.EqualTo(shape == OlderShape.BatchWithoutIndex ? [null, null] : new int?[] { 0, 1 }));
        Assert.That(entries.Select(entry => (string?)entry!["job_id"]), Is.Unique.And.None.Null);
        Assert.That(scripted.Spent, Is.EqualTo(2));
    }

    [TestCase(OlderShape.SuggestionArray)]
    [TestCase(OlderShape.SuggestionActions)]
    [TestCase(OlderShape.SuggestionObjects)]
    public async Task Suggestions_stand_elsewhere(OlderShape shape)
    {
        await using var scripted = await Scripted.OpenAsync();
        var path = $"/v1/collections/{await scripted.FoxAsync()}/suggest-actions";
        var now = (await (await scripted.PostAsync(path)).DataAsync())["suggestions"]!.AsArray().Select(idea => (string?)idea);
        scripted.Faults.On(MaskoOperations.SuggestActions).OlderShape(shape);

        var data = await (await scripted.PostAsync(path)).DataAsync();
        var ideas = shape switch
        {
            OlderShape.SuggestionArray => data.AsArray().Select(idea => (string?)idea),
            OlderShape.SuggestionActions => data["actions"]!.AsArray().Select(idea => (string?)idea),
            _ => data["suggestions"]!.AsArray().Select(idea => (string?)idea!["name"]),
        };

        Assert.That(ideas, Is.EqualTo(now));
    }

    [Test]
    public async Task An_answer_that_has_nothing_of_the_kind_does_not_count()
    {
        await using var scripted = await Scripted.OpenAsync();
        var picture = await scripted.PictureAsync();
        var rule = scripted.Faults.OnAny().OlderShape(OlderShape.NamedList);

        Assert.That((await (await scripted.GetAsync("/v1/credits")).DataAsync())["balance"], Is.Not.Null);
        Assert.That((await scripted.GetAsync(picture)).Status(), Is.EqualTo(200));

        Assert.That((rule.Matched, rule.Fired), Is.EqualTo((2, 0)));
    }

    [Test]
    public void Every_shape_is_in_one_of_these_tests()
    {
        var shapes = typeof(OlderShapeTests).GetMethods()
            .SelectMany(method => method.GetCustomAttributes(typeof(TestCaseAttribute), false).Cast<TestCaseAttribute>())
            .Select(test => test.Arguments[0]).OfType<OlderShape>()
            .Concat([OlderShape.BareBody, OlderShape.NamedList, OlderShape.FlatInsufficientCredits]);

        Assert.That(shapes, Is.EquivalentTo(Enum.GetValues<OlderShape>()));
    }
}
