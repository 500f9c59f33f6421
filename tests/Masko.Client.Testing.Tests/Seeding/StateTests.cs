using System.Text;
using Masko.Client.Testing.Tests.Support;

namespace Masko.Client.Testing.Tests.Seeding;

public sealed class StateTests
{
    private const string Fox = """
        {
          "seed": "fixed", "api_key": "masko_test", "plan": "free", "credits": { "subscription": 30, "top_up": 5 },
          "workers": 3, "durations": { "image": 1.5, "animation": 60, "pick_up": 0, "hold": 10, "reading": 4, "listing": 7 },
          "prices": { "image": 2, "animation_second": 6, "edit": 3, "logo": 20, "preview": 0 },
          "rate_limits": { "per_minute": 100, "per_hour": 200, "kind": "bucket" },
          "projects": [ { "name": "App", "collections": [
            { "name": "Felix", "prompt": "A friendly orange fox", "items": [ { "name": "Waving", "image_prompt": "waving hello" }, { "name": "Sleeping" } ] },
            { "name": "Luna", "prompt": "A white owl" } ] } ],
          "workspaces": [ { "api_key": "masko_other", "credits": { "subscription": 10 }, "projects": [ { "name": "Theirs" } ] } ]
        }
        """;

    [Test]
    public async Task What_is_in_the_state_is_there()
    {
        await using var box = await OpenAsync(MaskoServerOptions.FromJson(Fox));

        var credits = (await box.GetAsync("/v1/credits")).Data;
        var collections = (await box.GetAsync("/v1/collections")).Data.AsArray();
        var felix = (await box.GetAsync($"/v1/collections/{collections[1]!["id"]}")).Data;
        var items = (await box.GetAsync($"/v1/collections/{felix["id"]}/items")).Data.AsArray();

        Assert.Multiple(() =>
        {
            Assert.That(box.Server.ApiKey, Is.EqualTo("masko_test"));
            Assert.That(((int)credits["subscription_credits"]!, (int)credits["top_up_credits"]!), Is.EqualTo((30, 5)));
            Assert.That(collections.Select(each => (string?)each!["name"]), Is.EqualTo(["Luna", "Felix"]));
            Assert.That((string?)felix["config"]!["prompt"], Is.EqualTo("A friendly orange fox"));
            Assert.That(items.Select(each => (string?)each!["name"]), Is.EqualTo(["Sleeping", "Waving"]));
        });
    }

    [Test]
    public async Task Seeded_items_are_finished_and_free_and_good_as_sources()
    {
        await using var box = await OpenAsync(MaskoServerOptions.FromJson(Fox));
        var luna = (await box.GetAsync("/v1/collections")).Data[1]!["id"];
        var waving = (await box.GetAsync($"/v1/collections/{luna}/items")).Data[1]!;

        using var web = box.Client(null);
        var picture = await web.GetByteArrayAsync(new Uri((string)waving["urls"]!["image"]!));
        var edit = await box.PostAsync(
            $"/v1/collections/{luna}/generate",
            $$"""{"type":"edit","item_id":"{{waving["id"]}}","edit_instructions":"a hat","source_image_asset_id":"{{waving["asset_ids"]!["image"]}}"}""");

        Assert.That(picture[..4], Is.EqualTo(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' }));
        Assert.That(edit.Status, Is.EqualTo(202));
        Assert.That(box.Server.Ledger.Spent, Is.EqualTo(3));
        Assert.That((await box.GetAsync("/v1/jobs")).Data.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Every_setting_arrives()
    {
        var options = MaskoServerOptions.FromJson(Fox);

        Assert.Multiple(() =>
        {
            Assert.That((options.Seed, options.IsPro, options.Workers), Is.EqualTo(("fixed", false, 3)));
            Assert.That(
                new[] { options.ImageTime, options.AnimationTime, options.PickUpTime, options.HoldTime, options.ReadingTime, options.ListingTime }.Select(span => span.TotalSeconds),
                Is.EqualTo([1.5, 60, 0, 10, 4, 7]));
            var prices = options.Prices;
            Assert.That((prices.Image, prices.AnimationSecond, prices.Edit, prices.Logo, prices.Preview), Is.EqualTo((2, 6, 3, 20, 0)));
            Assert.That((options.RateLimits!.PerMinute, options.RateLimits.PerHour, options.RateLimits.Kind), Is.EqualTo((100, 200, RateLimitKind.Bucket)));
        });
    }

    [Test]
    public async Task More_workspaces_have_their_own_key_credits_and_projects()
    {
        await using var box = await OpenAsync(MaskoServerOptions.FromJson(Fox));
        using var other = box.Client("masko_other");

        var projects = (await box.SendAsync(HttpMethod.Get, "/v1/projects", http: other)).Data.AsArray();

        Assert.That(projects.Select(project => (string?)project!["name"]), Is.EqualTo(["Theirs"]));
        Assert.That(box.Server.Workspaces.Select(workspace => (workspace.ApiKey, workspace.Balance, workspace.IsPro)),
            Is.EqualTo([("masko_test", 35, false), ("masko_other", 10, true)]));
    }

    [Test]
    public async Task What_is_left_out_keeps_its_default()
    {
        await using var plain = await Box.OpenAsync();
        await using var empty = await OpenAsync(MaskoServerOptions.FromJson("{}"));

        Assert.That((empty.Server.ApiKey, empty.Server.Workspace.Balance), Is.EqualTo((plain.Server.ApiKey, plain.Server.Workspace.Balance)));
    }

    [Test]
    public async Task A_state_is_the_same_on_every_start_and_can_be_started_often()
    {
        var options = MaskoServerOptions.FromJson(Fox);
        await using var one = await OpenAsync(options);
        await using var two = await OpenAsync(options);

        Assert.That((await two.GetAsync("/v1/collections")).Json!.ToJsonString(), Is.Not.Empty.And.EqualTo((await one.GetAsync("/v1/collections")).Json!.ToJsonString()));
    }

    [Test]
    public async Task Faults_of_the_state_happen_on_every_server_that_starts_with_it()
    {
        var options = MaskoServerOptions.FromJson("""{"faults":[{"do":"error","operation":"projects.list","status":500,"code":"internal_error","message":"Later."}]}""");
        for (var i = 0; i < 2; i++)
        {
            await using var box = await OpenAsync(options);

            Assert.That(((await box.GetAsync("/v1/projects")).Status, (await box.GetAsync("/v1/projects")).Status), Is.EqualTo((500, 200)));
        }
    }

    [Test]
    public async Task A_file_and_a_stream_say_the_same()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(path, Fox, Encoding.UTF8);
        try
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Fox));
            Assert.That((MaskoServerOptions.LoadJson(path).ApiKey, MaskoServerOptions.LoadJson(stream).ApiKey), Is.EqualTo(("masko_test", "masko_test")));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [TestCase("[]", "The state must be an object.")]
    [TestCase("{\"seed\":", "The state is no JSON: line 1, byte 9.")]
    [TestCase("""{"colour":1}""", "colour is unknown: the state may hold api_key, credits, durations, faults, plan, prices, projects, rate_limits, seed, workers, workspaces.")]
    [TestCase("""{"seed":"a","seed":"b"}""", "seed is there twice.")]
    [TestCase("""{"seed":7}""", "seed must be a text that is not blank.")]
    [TestCase("""{"api_key":"secret"}""", "api_key must begin with 'masko_' and hold no blanks.")]
    [TestCase("""{"plan":"gold"}""", "plan 'gold' is none of pro, free.")]
    [TestCase("""{"workers":0}""", "workers must be a whole number, 1 or more.")]
    [TestCase("""{"credits":{"subscription":-1}}""", "credits.subscription must be a whole number, 0 or more.")]
    [TestCase("""{"credits":{"topup":1}}""", "credits.topup is unknown: credits may hold subscription, top_up.")]
    [TestCase("""{"credits":5}""", "credits must be an object.")]
    [TestCase("""{"durations":{"image":"8s"}}""", "durations.image must be a number of seconds from 0 to 4,000,000.")]
    [TestCase("""{"rate_limits":{"kind":"leaky"}}""", "rate_limits.kind 'leaky' is none of sliding_window, fixed_window, bucket.")]
    [TestCase("""{"prices":{"image":1.5}}""", "prices.image must be a whole number, 0 or more.")]
    [TestCase("""{"projects":{}}""", "projects must be a list.")]
    [TestCase("""{"projects":[{}]}""", "projects[0].name is required.")]
    [TestCase("""{"projects":[{"name":"A","collections":[{"name":"F","prompt":"P"},{"name":"G"}]}]}""", "projects[0].collections[1].prompt is required.")]
    [TestCase("""{"projects":[{"name":"A","collections":[{"name":"F","prompt":"P","items":["Waving"]}]}]}""", "projects[0].collections[0].items[0] must be an object.")]
    [TestCase("""{"faults":{}}""", "faults must be a list.")]
    [TestCase("""{"faults":[{"do":"error","operation":"projects.steal"}]}""", "faults[0].operation 'projects.steal' is no operation.")]
    [TestCase("""{"workspaces":[{"plan":"gold"}]}""", "workspaces[0].plan 'gold' is none of pro, free.")]
    [TestCase("""{"api_key":"masko_a","workspaces":[{"api_key":"masko_a"}]}""", "workspaces share an api_key: a key belongs to one workspace.")]
    public void What_is_wrong_is_named(string json, string message)
    {
        Assert.That(() => MaskoServerOptions.FromJson(json), Throws.TypeOf<FormatException>().With.Message.EqualTo(message));
    }

    private static async Task<Box> OpenAsync(MaskoServerOptions from) => await Box.OpenAsync(options =>
    {
        (options.Seed, options.ApiKey, options.State) = (from.Seed, from.ApiKey, from.State);
        (options.SubscriptionCredits, options.TopUpCredits, options.IsPro, options.Prices) = (from.SubscriptionCredits, from.TopUpCredits, from.IsPro, from.Prices);
    });
}
