using Masko.Client.Rules.Knowing;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Masko.Client.Tests.Rules;

public sealed class SourceTests
{
    private static readonly AssetIds Wave = new()
    {
        Image = new("41aa"), TransparentImage = new("9c1e"), Video = new("v-1"), AdditionalProperties = new() { { "hologram", "h-1" } },
    };

    private static IEnumerable<MaskoModel> Answers =>
    [
        new GenerationAccepted { JobId = "j", Assets = Wave },
        new BatchAccepted { Jobs = [new BatchEntry { JobId = "j", Assets = Wave }] },
        new Job { Id = "j", Assets = Wave },
        new Page<Job> { Items = [new Job { Id = "j", Assets = Wave }] },
        new Item { Id = "i", Assets = Wave },
        new Page<Item> { Items = [new Item { Id = "i", Assets = Wave }] },
        new Asset { Id = "9c1e", Type = AssetKind.TransparentImage },
        new JobEvent { JobId = "j", Event = JobEventType.JobCompleted, Assets = Wave },
        new Upload { AssetId = "9c1e", Type = "transparent_image" },
        new Canvas { Id = "cv", Jobs = [new BatchEntry { JobId = "j", Assets = Wave }] },
    ];

    [TestCaseSource(nameof(Answers))]
    public async Task Any_answer_that_names_a_transparent_image_teaches_that_it_is_no_source(MaskoModel answer)
    {
        var desk = new Desk().Seen(answer);

        Assert.That((await desk.CheckAsync(Clip("9c1e"))).Select(finding => finding.RuleId), Is.EqualTo(new[] { RuleIds.TransparentSource }));
        await desk.Assets.DidNotReceiveWithAnyArgs().GetAsync(default!);
    }

    [Test]
    public async Task The_message_alone_is_enough()
    {
        var desk = new Desk().Seen(new Job { Id = "j", Status = JobStatus.Completed, ItemName = "Waving hello", Assets = Wave });

        var finding = (await desk.CheckAsync(Clip("9c1e"))).Single();

        Assert.That(finding.Message, Is.EqualTo(
            "`source_image_asset_id` is '9c1e', a transparent_image asset. A source must be the full image: use AssetIds.Image ('41aa') of item 'Waving hello'. (rule MASKO-R007)"));
    }

    [TestCase("v-1", "video")]
    [TestCase("h-1", "hologram")]
    public async Task Any_other_kind_is_a_warning_because_the_service_may_take_it(string id, string kind)
    {
        var desk = new Desk().Seen(new Item { Id = "i", Assets = Wave });

        Assert.That(await desk.CheckAsync(Clip(id)), Is.Empty);
        Assert.That(desk.Heard.All.Single(), Has.Property("RuleId").EqualTo(RuleIds.NoImage).And.Message.Contains($"a {kind} asset"));
    }

    [Test]
    public async Task An_unknown_asset_is_looked_up_once_and_remembered()
    {
        var desk = new Desk();
        desk.Assets.GetAsync("x").ReturnsForAnyArgs(new Asset { Id = "x", Type = AssetKind.TransparentImage });

        var found = await desk.RunAsync(Enumerable.Range(0, 1000).Select(number => Clip("x", $"Pose {number}")));

        Assert.That(found, Has.Count.EqualTo(1000));
        Assert.That(await desk.CheckAsync(Clip("x")), Has.Count.EqualTo(1));
        await desk.Assets.ReceivedWithAnyArgs(1).GetAsync(default!);
    }

    [Test]
    public async Task A_look_up_that_fails_warns_once_in_a_run_and_is_not_tried_again()
    {
        var desk = new Desk();
        desk.Assets.GetAsync(default!).ThrowsAsyncForAnyArgs(new MaskoConnectionException("The line is dead."));

        var found = await desk.RunAsync(Enumerable.Range(0, 1000).Select(number => Clip("x", $"Pose {number}")));

        Assert.That(found, Is.Empty);
        Assert.That(desk.Heard.All.Single(), Has.Property("RuleId").EqualTo(RuleIds.FailedLookup).And.Message.Contains("The line is dead").And.Property("ItemName").EqualTo("Pose 0"));
        await desk.Assets.ReceivedWithAnyArgs(1).GetAsync(default!);
    }

    [Test]
    public async Task What_a_failed_look_up_could_not_say_a_later_answer_can()
    {
        var desk = new Desk();
        await desk.CheckAsync(Clip("9c1e"));

        desk.Seen(new Item { Id = "i", Assets = Wave });

        Assert.That(await desk.CheckAsync(Clip("9c1e")), Has.Count.EqualTo(1));
    }

    [TestCase(0)]
    [TestCase(3)]
    public async Task A_run_looks_up_so_many_assets_and_says_when_that_was_all(int most)
    {
        var desk = new Desk(rules => rules.MaxLookups = most);
        desk.Assets.GetAsync(default!).ReturnsForAnyArgs(new Asset { Type = AssetKind.Image });

        await desk.RunAsync(Enumerable.Range(0, 50).Select(number => Clip($"x-{number}", $"Pose {number}")));

        await desk.Assets.ReceivedWithAnyArgs(most).GetAsync(default!);
        Assert.That(desk.Heard.All.Single().Message, Does.Contain("MaxLookups"));
    }

    [Test]
    public async Task Look_ups_of_one_asset_at_once_share_a_request_and_one_cancel_ends_none_but_its_own()
    {
        var desk = new Desk();
        var answer = new TaskCompletionSource<Asset>();
        desk.Assets.GetAsync(default!).ReturnsForAnyArgs(answer.Task);
        using var cancel = new CancellationTokenSource();

        var given_up = desk.Rules.ForCall(Desk.Fox).CheckAsync(Clip("x"), cancel.Token).AsTask();
        var waiting = Enumerable.Range(0, 20).Select(_ => desk.CheckAsync(Clip("x"))).ToList();
        await cancel.CancelAsync();
        answer.SetResult(new Asset { Id = "x", Type = AssetKind.TransparentImage });

        Assert.That(async () => await given_up, Throws.InstanceOf<OperationCanceledException>());
        Assert.That((await Task.WhenAll(waiting)).Select(found => found.Count), Is.All.EqualTo(1));
        await desk.Assets.ReceivedWithAnyArgs(1).GetAsync(default!);
    }

    [Test]
    public async Task With_the_source_rules_off_nothing_is_looked_up()
    {
        var desk = new Desk(rules => rules.Off.UnionWith([RuleIds.TransparentSource, RuleIds.NoImage]));

        Assert.That(await desk.CheckAsync(Clip("9c1e")), Is.Empty);
        await desk.Assets.DidNotReceiveWithAnyArgs().GetAsync(default!);
    }

    [Test]
    public async Task The_address_of_a_preview_is_told_as_what_it_is()
    {
        var desk = new Desk().Seen(new Preview { Urls = ["previews/1.png"] });

        Assert.That((await desk.CheckAsync(Clip("previews/1.png"))).Single().Message, Does.Contain("the address of a preview"));
    }

    [Test]
    public async Task An_image_of_another_collection_is_a_warning()
    {
        var desk = new Desk().Seen(new Item { Id = "i", CollectionId = "bear-1", Assets = Wave });

        Assert.That(await desk.CheckAsync(Clip("41aa")), Is.Empty);
        Assert.That(desk.Heard.Ids, Is.EqualTo(new[] { RuleIds.OtherCollection }));
    }

    [Test]
    public async Task An_image_whose_job_runs_still_is_a_warning_until_the_job_is_done()
    {
        var desk = new Desk().Seen(new GenerationAccepted { JobId = "j", Assets = Wave });
        await desk.CheckAsync(Clip("41aa"));
        Assert.That(desk.Heard.Ids, Is.EqualTo(new[] { RuleIds.UnfinishedSource }));

        desk.Seen(new Job { Id = "j", Status = JobStatus.Completed, Assets = Wave }).Seen(new Job { Id = "k", Status = JobStatus.Processing, Assets = Wave });
        await desk.CheckAsync(Clip("41aa"));

        Assert.That(desk.Heard.All, Has.Count.EqualTo(1));
    }

    [Test]
    public void What_is_remembered_is_bounded_and_what_is_asked_for_stays()
    {
        var memory = new BoundedMemory<int>(100);
        memory.Set("mine", 7);
        for (var number = 0; number < 10_000; number++)
        {
            memory.Set($"{number}", number);
            Assert.That(memory.TryGet("mine", out var kept) && kept == 7);
        }

        Assert.That(Enumerable.Range(0, 10_000).Count(number => memory.TryGet($"{number}", out _)), Is.LessThanOrEqualTo(100));
    }

    private static AnimationOfBody Clip(string source, string name = "Waving") => GenerateBody.AnimationOf(new(source), name, "waves", TimeSpan.FromSeconds(4));
}
