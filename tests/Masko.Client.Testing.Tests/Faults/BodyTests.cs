using System.Text.Json.Nodes;
using Masko.Client.Testing.Tests.Transport;

namespace Masko.Client.Testing.Tests.Faults;

public sealed class BodyTests
{
    [Test]
    public async Task A_body_that_is_cut_off_was_promised_whole_and_was_paid()
    {
        await using var scripted = await Scripted.OpenAsync();
        var fox = await scripted.FoxAsync();
        scripted.Faults.On(MaskoOperations.Generate).CutOff();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/collections/{fox}/generate")
        {
            Content = Scripted.Json("""{"type":"image","name":"n","image_prompt":"p"}"""),
        };

        using var answer = await scripted.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).Soon();
        var promised = answer.Content.Headers.ContentLength!.Value;
        await using var body = await answer.Content.ReadAsStreamAsync().Soon();
        var half = await body.ReadAtLeastAsync(new byte[promised], (int)(promised / 2)).Soon();
        var end = await body.ReadAsync(new byte[1]).AsTask().FailsWith<HttpIOException>();

        Assert.That(answer.Status(), Is.EqualTo(202));
        Assert.That(half, Is.EqualTo(promised / 2));
        Assert.That(end.HttpRequestError, Is.EqualTo(HttpRequestError.ResponseEnded));
        Assert.That((scripted.LastRequest.Status, scripted.Spent), Is.EqualTo((202, 1)));
    }

    [Test]
    public async Task A_client_that_wants_the_whole_of_a_body_that_is_cut_off_fails_and_the_next_request_goes_through()
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.On(MaskoOperations.GetCredits).CutOff();

        await scripted.GetAsync("/v1/credits").FailsWith<HttpRequestException>();

        Assert.That((await scripted.GetAsync("/v1/credits")).Status(), Is.EqualTo(200));
    }

    [Test]
    public async Task A_truncated_body_is_well_framed()
    {
        await using var scripted = await Scripted.OpenAsync();
        var whole = await (await scripted.GetAsync("/v1/credits")).TextAsync();
        scripted.Faults.On(MaskoOperations.GetCredits).Truncate();

        using var answer = await scripted.GetAsync("/v1/credits");

        Assert.That(await answer.TextAsync(), Is.EqualTo(whole[..(whole.Length / 2)]));
        Assert.That(answer.Content.Headers.ContentLength, Is.EqualTo(whole.Length / 2));
    }

    [Test]
    public async Task A_trickled_body_arrives_whole()
    {
        await using var scripted = await Scripted.OpenAsync();
        var whole = await (await scripted.GetAsync("/v1/credits")).TextAsync();
        scripted.Faults.On(MaskoOperations.GetCredits).Trickle();

        Assert.That(await (await scripted.GetAsync("/v1/credits")).TextAsync(), Is.EqualTo(whole));
    }

    [Test]
    public async Task A_trickled_body_comes_byte_by_byte()
    {
        var (time, pause) = (new WatchedTime(), TimeSpan.FromSeconds(5));
        await using var scripted = await Scripted.OpenAsync(time.Clock, options => options.Time = time);
        scripted.Faults.On(MaskoOperations.GetCredits).Trickle(pause);

        using var answer = await scripted.Http.GetAsync("/v1/credits", HttpCompletionOption.ResponseHeadersRead).Soon();
        await using var body = await answer.Content.ReadAsStreamAsync().Soon();
        Assert.That(await body.ReadPieceAsync(), Is.EqualTo("{"));
        await time.BegunAsync(pause);
        var next = body.ReadPieceAsync();
        Assert.That(next.IsCompleted, Is.False);
        scripted.Advance(5);

        Assert.That(await next, Is.EqualTo("\""));
    }

    [Test]
    public async Task A_web_page_stands_in_place_of_the_answer_to_a_paid_request()
    {
        await using var scripted = await Scripted.OpenAsync();
        var fox = await scripted.FoxAsync();
        scripted.Faults.On(MaskoOperations.Generate).NotJson();

        using var answer = await scripted.GenerateAsync(fox);

        Assert.That((answer.Status(), answer.Content.Headers.ContentType!.MediaType), Is.EqualTo((202, "text/html")));
        Assert.That(await answer.TextAsync(), Does.StartWith("<!DOCTYPE html>"));
        Assert.That(scripted.Spent, Is.EqualTo(1));
    }

    [TestCase(null, """{"data":{"unexpected":true}}""")]
    [TestCase("""{"data":[1,2]""", """{"data":[1,2]""")]
    public async Task Json_of_a_wrong_shape_stands_in_place_of_the_answer_to_a_paid_request(string? given, string expected)
    {
        await using var scripted = await Scripted.OpenAsync();
        var fox = await scripted.FoxAsync();
        var generate = scripted.Faults.On(MaskoOperations.Generate);
        _ = given is null ? generate.WrongShape() : generate.WrongShape(given);

        using var answer = await scripted.GenerateAsync(fox);

        Assert.That((answer.Status(), answer.Content.Headers.ContentType!.MediaType), Is.EqualTo((202, "application/json")));
        Assert.That(await answer.TextAsync(), Is.EqualTo(expected));
        Assert.That((scripted.Spent, scripted.LastRequest.Status), Is.EqualTo((1, 202)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_gigantic_body_is_good_json_of_just_this_length(bool promised)
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.OnAny().Gigantic(1_000_000, promised);

        using var answer = await scripted.Http.GetAsync("/v1/credits", HttpCompletionOption.ResponseHeadersRead).Soon();
        var length = answer.Content.Headers.ContentLength;
        var text = await answer.TextAsync();

        Assert.That(length, Is.EqualTo(promised ? 1_000_000 : null));
        Assert.That(text, Has.Length.EqualTo(1_000_000));
        Assert.That(((string)JsonNode.Parse(text)!["data"]!["padding"]!).Distinct(), Is.EqualTo("x"));
    }

    [Test]
    public async Task A_gigantic_body_is_100_MB_and_a_client_may_give_it_up()
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.OnAny().Gigantic(promised: true);

        using (var answer = await scripted.Http.GetAsync("/v1/credits", HttpCompletionOption.ResponseHeadersRead).Soon())
        {
            Assert.That(answer.Content.Headers.ContentLength, Is.EqualTo(100_000_000));
            await using var body = await answer.Content.ReadAsStreamAsync().Soon();
            await body.ReadExactlyAsync(new byte[500_000]).Soon();
        }

        Assert.That((await scripted.GetAsync("/v1/credits")).Status(), Is.EqualTo(200));
    }

    [Test]
    public async Task The_same_body_comes_under_another_content_type()
    {
        await using var scripted = await Scripted.OpenAsync();
        var whole = await (await scripted.GetAsync("/v1/credits")).TextAsync();
        scripted.Faults.OnAny().ContentType("text/plain");

        using var answer = await scripted.GetAsync("/v1/credits");

        Assert.That((answer.Content.Headers.ContentType!.ToString(), await answer.TextAsync()), Is.EqualTo(("text/plain", whole)));
    }

    [Test]
    public async Task An_answer_without_a_body_is_left_alone_and_the_rule_waits_for_the_next()
    {
        await using var scripted = await Scripted.OpenAsync();
        var image = await scripted.ImageAsync();
        var rule = scripted.Faults.OnAny().Truncate();

        using var archived = await scripted.PostAsync($"/v1/items/{image["item_id"]}/archive");
        Assert.That((archived.Status(), rule.Matched, rule.Fired), Is.EqualTo((204, 1, 0)));

        await scripted.GetAsync("/v1/credits");
        Assert.That((rule.Matched, rule.Fired), Is.EqualTo((2, 1)));
    }
}
