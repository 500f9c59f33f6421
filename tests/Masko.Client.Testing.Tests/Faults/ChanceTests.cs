using System.Text;

namespace Masko.Client.Testing.Tests.Faults;

public sealed class ChanceTests
{
    private static readonly IReadOnlyList<string> Names = [.. Enumerable.Range(0, 60).Select(number => $"Project {number}")];

    [Test]
    public async Task The_order_of_requests_changes_nothing()
    {
        var forwards = await FailuresAsync(Names);

        Assert.That(forwards, Has.Count.InRange(10, 50));
        Assert.That(await FailuresAsync(Names.Reverse()), Is.EqualTo(forwards));
        Assert.That(await FailuresAsync(Names, atOnce: true), Is.EqualTo(forwards));
    }

    [Test]
    public async Task Another_seed_or_another_name_is_another_chance()
    {
        var failures = await FailuresAsync(Names);

        Assert.That(await FailuresAsync(Names, seed: "other"), Is.Not.EqualTo(failures));
        Assert.That(await FailuresAsync(Names, rule: "other"), Is.Not.EqualTo(failures));
    }

    [Test]
    public async Task Two_rules_that_say_the_same_have_chances_of_their_own()
    {
        await using var scripted = await Scripted.OpenAsync();
        for (var i = 0; i < 2; i++)
        {
            scripted.Faults.On(MaskoOperations.CreateProject).WithProbability(0.5).Answer(503, times: FaultScript.Always);
        }

        foreach (var name in Names)
        {
            await CreateAsync(scripted, name);
        }

        var rules = scripted.Faults.Rules;
        Assert.That(rules.Select(rule => rule.Name), Is.EqualTo([
            "projects.create, with probability 0.5: answer 503, always",
            "projects.create, with probability 0.5: answer 503, always (2)",
        ]));
        Assert.That(rules[1].Matched, Is.EqualTo(Names.Count - rules[0].Fired));
        Assert.That(rules[1].Fired, Is.InRange(1, rules[1].Matched - 1));
    }

    [Test]
    public async Task The_same_request_has_another_chance_each_time()
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.OnAny().WithProbability(0.5).Answer(503, times: FaultScript.Always);

        var statuses = new List<int>();
        foreach (var _ in Names)
        {
            statuses.Add((await scripted.GetAsync("/v1/credits")).Status());
        }

        Assert.That(statuses.Count(status => status == 503), Is.InRange(10, 50));
    }

    [Test]
    public async Task The_boundary_of_an_upload_is_not_its_content()
    {
        var first = await UploadFailuresAsync("one boundary");

        Assert.That(first, Does.Contain(true).And.Contain(false));
        Assert.That(await UploadFailuresAsync("another"), Is.EqualTo(first));
    }

    [Test]
    public async Task Jobs_have_their_chance_by_their_work()
    {
        var forwards = await JobFailuresAsync(Names.Take(20));

        Assert.That(forwards, Has.Count.InRange(2, 18));
        Assert.That(await JobFailuresAsync(Names.Take(20).Reverse()), Is.EquivalentTo(forwards));
    }

    [Test]
    public async Task A_probability_is_above_0_and_at_most_1()
    {
        await using var scripted = await Scripted.OpenAsync();

        foreach (var share in new[] { 0, -0.1, 1.1, double.NaN })
        {
            Assert.That(() => scripted.Faults.OnAny().WithProbability(share), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => scripted.Faults.OnJob().WithProbability(share), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }
    }

    private static async Task<SortedSet<string>> FailuresAsync(IEnumerable<string> names, bool atOnce = false, string seed = "masko", string rule = "rule")
    {
        await using var scripted = await Scripted.OpenAsync(options => options.Seed = seed);
        scripted.Faults.On(MaskoOperations.CreateProject).Named(rule).WithProbability(0.5).Answer(503, times: FaultScript.Always);
        var tasks = new List<Task<(string Name, int Status)>>();
        foreach (var name in names)
        {
            var task = StatusAsync(name);
            tasks.Add(task);
            await (atOnce ? Task.CompletedTask : task);
        }

        return [.. (await Task.WhenAll(tasks)).Where(result => result.Status == 503).Select(result => result.Name)];

        async Task<(string, int)> StatusAsync(string name) => (name, (await CreateAsync(scripted, name)).Status());
    }

    private static Task<HttpResponseMessage> CreateAsync(Scripted scripted, string name) => scripted.PostAsync("/v1/projects", $$"""{"name":"{{name}}"}""");

    private static async Task<IReadOnlyList<bool>> UploadFailuresAsync(string boundary)
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.On(MaskoOperations.Upload).WithProbability(0.5).Answer(503, times: FaultScript.Always);
        var failures = new List<bool>();
        foreach (var name in Names.Take(16))
        {
            using var form = new MultipartFormDataContent(boundary) { { new ByteArrayContent(Encoding.ASCII.GetBytes(name)), "file", "a.png" } };
            using var answer = await scripted.Http.PostAsync("/v1/upload", form);
            failures.Add(answer.Status() == 503);
        }

        return failures;
    }

    private static async Task<IReadOnlyList<string>> JobFailuresAsync(IEnumerable<string> names)
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.OnJob().WithProbability(0.5).Fails(times: FaultScript.Always);
        var fox = await scripted.FoxAsync();
        foreach (var name in names)
        {
            await scripted.GenerateAsync(fox, name);
        }

        scripted.Advance(100);
        return [.. (await (await scripted.GetAsync("/v1/jobs?status=failed&limit=100")).DataAsync()).AsArray().Select(job => (string)job!["item_name"]!)];
    }
}
