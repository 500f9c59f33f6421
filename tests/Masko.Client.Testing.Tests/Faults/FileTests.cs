using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Masko.Client.Testing.Faults;
using Masko.Client.Testing.Tests.Support;
using Masko.Client.Testing.Tests.Transport;

namespace Masko.Client.Testing.Tests.Faults;

public sealed class FileTests
{
    /// <summary>Every name with all its members, and the name of the rule that it makes.</summary>
    private static readonly (string Json, string Name)[] Entries =
    [
        ("""{"do":"answer","status":503,"body":"away","content_type":"text/plain","headers":{"Via":"proxy","x-request-id":""},"after_executing":true}""", "any operation: answer 503 after executing, 1 time"),
        ("""{"do":"error","status":500,"code":"internal_error","message":"m","after_executing":false}""", "any operation: error 500 internal_error, 1 time"),
        ("""{"do":"rate_limited","retry_after":30,"reset":60,"times":3}""", "any operation: rate limited for 30 s, 3 times"),
        ("""{"do":"redirect","to":"https://a.example/b","status":307}""", "any operation: redirect to https://a.example/b, 1 time"),
        ("""{"do":"reset_before_executing"}""", "any operation: reset before executing, 1 time"),
        ("""{"do":"reset_after_executing","operation":"generation.generateBatch","times":1,"probability":0.5,"body_contains":"fox","skip":1}""", "generation.generateBatch with \"fox\" in the body, after the first 1, with probability 0.5: reset after executing, 1 time"),
        ("""{"do":"delay_before_executing","by":1.5,"times":"always"}""", "any operation: delay of 1.5 s before executing, always"),
        ("""{"do":"delay_before_answering","by":2,"name":"slow"}""", "slow"),
        ("""{"do":"end_hold_early","after":3}""", "jobs.get: hold ends after 3 s, 1 time"),
        ("""{"do":"cut_off"}""", "any operation: body cut off, 1 time"),
        ("""{"do":"truncate"}""", "any operation: body truncated, 1 time"),
        ("""{"do":"trickle","pause":0.5}""", "any operation: body byte by byte, 0.5 s apart, 1 time"),
        ("""{"do":"not_json"}""", "any operation: HTML in place of JSON, 1 time"),
        ("""{"do":"wrong_shape","body":"[]"}""", "any operation: JSON of a wrong shape, 1 time"),
        ("""{"do":"gigantic","bytes":5000000000,"promised":true}""", "any operation: body of 5000000000 bytes, 1 time"),
        ("""{"do":"content_type","content_type":"text/html","operation":"assets.download"}""", "assets.download: content type text/html, 1 time"),
        ("""{"do":"not_ready"}""", "assets.download: placeholder in place of the file, 1 time"),
        ("""{"do":"batch_indexes_from"}""", "generation.generateBatch: batch answer with indexes from 1, 1 time"),
        (
            """{"do":"batch_entry_member","index":2,"member":"error","json":"false"}""",
            "generation.generateBatch: batch answer whose entry 2 has false as error, 1 time"),
        ("""{"do":"batch_entry_missing","index":1}""", "generation.generateBatch: batch answer without entry 1, 1 time"),
        ("""{"do":"batch_entry_twice","index":2}""", "generation.generateBatch: batch answer with entry 2 twice, 1 time"),
        ("""{"do":"batch_out_of_order"}""", "generation.generateBatch: batch answer out of order, 1 time"),
        ("""{"do":"older_shape","shape":"flat_insufficient_credits"}""", "any operation: older shape FlatInsufficientCredits, 1 time"),
        ("""{"do":"wrong_paging","flaw":"no_has_more","times":"always"}""", "any operation: paging with NoHasMore, always"),
        ("""{"do":"job_fails","item":"Waving","code":"c","message":"m"}""", "job of item \"Waving\": fails with c, 1 time"),
        ("""{"do":"job_never_ends","type":"animation","skip":2}""", "animation job, after the first 2: never ends, 1 time"),
        ("""{"do":"job_goes_to","status":"moderation","for_ever":true,"probability":0.25}""", "job, with probability 0.25: goes to 'moderation' for ever, 1 time"),
        ("""{"do":"job_takes_longer","by":60,"times":2}""", "job: takes 60 s longer, 2 times"),
    ];

    [Test]
    public async Task Every_name_makes_its_rule()
    {
        await using var scripted = await Scripted.OpenAsync();

        Load(scripted, $"[{string.Join(',', Entries.Select(entry => entry.Json))}]");

        Assert.That(scripted.Faults.Rules.Select(rule => rule.Name), Is.EqualTo(Entries.Select(entry => entry.Name)));
        Assert.That(Entries.Select(entry => (string?)JsonNode.Parse(entry.Json)!["do"]), Is.EquivalentTo(RequestVerbs.All.Keys.Concat(JobVerbs.All.Keys)));
    }

    [Test]
    public async Task Every_shape_has_a_name()
    {
        await using var scripted = await Scripted.OpenAsync();
        string[] names =
        [
            "bare_body", "named_list", "flat_insufficient_credits", "batch_array", "batch_results", "batch_requests", "batch_items", "batch_without_index",
            "suggestion_array", "suggestion_actions", "suggestion_objects",
        ];

        Load(scripted, $"[{string.Join(',', names.Select(name => $$"""{"do":"older_shape","shape":"{{name}}"}"""))}]");

        Assert.That(scripted.Faults.Rules, Has.Count.EqualTo(Enum.GetValues<OlderShape>().Length));
    }

    [Test]
    public void Every_name_is_in_the_table()
    {
        var source = File.ReadAllText(Repository.PathTo("src", "Masko.Client.Testing", "Faults", "File", "FaultFile.cs"));

        Assert.That(RequestVerbs.All.Keys.Concat(JobVerbs.All.Keys).Where(name => !source.Contains($"<term>{name}</term>", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task What_is_loaded_happens()
    {
        await using var scripted = await Scripted.OpenAsync();
        var fox = await scripted.FoxAsync();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("""
            [
              { "do": "answer", "operation": "generation.generate", "status": 503, "body": "away", "content_type": "text/plain", "headers": { "Retry-After": "7" } },
              { "do": "reset_after_executing", "operation": "generation.generate" },
              { "do": "job_fails", "item": "Waving", "code": "odd" }
            ]
            """));
        scripted.Faults.Load(stream);

        using var away = await scripted.GenerateAsync(fox);
        await scripted.GenerateAsync(fox).FailsWith<HttpRequestException>();
        scripted.Advance(30);

        Assert.That((away.Status(), away.Header("Retry-After"), await away.TextAsync()), Is.EqualTo((503, "7", "away")));
        Assert.That((scripted.Server.Ledger.Charged, scripted.Server.Ledger.Refunded), Is.EqualTo((1, 1)));
        scripted.Faults.ShouldAllHaveBeenMet();
    }

    [TestCase("{}", "faults must be a list.")]
    [TestCase("[7]", "faults[0] must be an object.")]
    [TestCase("""[{"do":"cut_off"},{}]""", "faults[1].do is required.")]
    [TestCase("""[{"do":"cut_off","colour":"red"}]""", "faults[0].colour is unknown: faults[0] may hold body_contains, do, name, operation, probability, skip, times.")]
    [TestCase("""[{"do":"job_fails","operation":"jobs.get"}]""", "faults[0].operation is unknown: faults[0] may hold code, do, item, message, name, probability, skip, times, type.")]
    [TestCase("""[{"do":"cut_off","times":1,"times":2}]""", "faults[0].times is there twice.")]
    [TestCase("""[{"do":"cut_off","times":0}]""", "faults[0].times must be a whole number, 1 or more.")]
    [TestCase("""[{"do":"cut_off","times":1.5}]""", "faults[0].times must be a whole number, 1 or more.")]
    [TestCase("""[{"do":"cut_off","times":3000000000}]""", "faults[0].times must be 2147483647 or less.")]
    [TestCase("""[{"do":"cut_off","times":"often"}]""", "faults[0].times 'often' must be a whole number, or \"always\".")]
    [TestCase("""[{"do":"cut_off","probability":2}]""", "faults[0].probability must be above 0, and at most 1.")]
    [TestCase("""[{"do":"cut_off","operation":"generate"}]""", "faults[0].operation 'generate' is no operation.")]
    [TestCase("""[{"do":"error","status":500}]""", "faults[0].code is required.")]
    [TestCase("""[{"do":"error","status":"500","code":"c"}]""", "faults[0].status must be a number.")]
    [TestCase("""[{"do":"delay_before_executing"}]""", "faults[0].by is required.")]
    [TestCase("""[{"do":"delay_before_executing","by":-1}]""", "faults[0].by must be a number of seconds from 0 to 4233600.")]
    [TestCase("""[{"do":"answer","status":503,"headers":{"a":1}}]""", "faults[0].headers.a must be a string.")]
    [TestCase("""[{"do":"older_shape","shape":"round"}]""", "faults[0].shape 'round' is none of bare_body, named_list, flat_insufficient_credits,*")]
    [TestCase("""[{"do":"wrong_paging","flaw":"round"}]""", "faults[0].flaw 'round' is none of no_meta, no_pagination, no_has_more, never_more, always_more.")]
    [TestCase("""[{"do":"explode"}]""", "faults[0].do 'explode' is none of answer, error,*")]
    [TestCase("""[{"do":"answer","status":700}]""", "faults[0]: A status is 200 to 599.*")]
    [TestCase("""[{"do":"batch_out_of_order","operation":"jobs.get"}]""", "faults[0]: 'batch answer out of order' is of generation.generateBatch, and this rule is for jobs.get.")]
    public async Task What_is_wrong_is_named_and_nothing_is_loaded(string json, string message)
    {
        await using var scripted = await Scripted.OpenAsync();

        var error = Assert.Throws<FormatException>(() => Load(scripted, json));

        Assert.That(error!.Message, message.EndsWith('*') ? Does.StartWith(message[..^1]) : Is.EqualTo(message));
        Assert.That(scripted.Faults.Rules, Is.Empty);
    }

    [Test]
    public async Task What_is_no_json_is_told_with_its_place()
    {
        await using var scripted = await Scripted.OpenAsync();
        using var stream = new MemoryStream("[{\"do\":"u8.ToArray());

        Assert.That(() => scripted.Faults.Load(stream), Throws.TypeOf<FormatException>().With.Message.EqualTo("The faults are no JSON: line 1, byte 8."));
    }

    private static void Load(Scripted scripted, string json)
    {
        using var document = JsonDocument.Parse(json);
        scripted.Faults.Load(document.RootElement);
    }
}
