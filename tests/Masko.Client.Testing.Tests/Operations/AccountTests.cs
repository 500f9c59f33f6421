using Masko.Client.Testing.Tests.Support;

namespace Masko.Client.Testing.Tests.Operations;

public sealed class AccountTests
{
    [Test]
    public async Task A_call_without_a_key_is_401()
    {
        await using var box = await Box.OpenAsync();

        var answer = await box.SendAsync(HttpMethod.Get, "/v1/credits", http: box.Client(null));

        Assert.That((answer.Status, answer.Code), Is.EqualTo((401, "unauthorized")));
    }

    [TestCase("masko_nobody")]
    [TestCase("x")]
    public async Task A_key_that_nobody_knows_is_401(string key)
    {
        await using var box = await Box.OpenAsync();

        Assert.That((await box.SendAsync(HttpMethod.Get, "/v1/credits", http: box.Client(key))).Status, Is.EqualTo(401));
    }

    [Test]
    public async Task A_revoked_key_opens_nothing_and_another_of_the_same_workspace_does()
    {
        await using var box = await Box.OpenAsync();
        var other = box.Server.Workspace.AddKey();

        box.Server.Workspace.Revoke(box.Server.ApiKey);

        var answer = await box.GetAsync("/v1/credits");
        Assert.That((answer.Status, answer.Message), Is.EqualTo((401, "This key was revoked.")));
        Assert.That((await box.SendAsync(HttpMethod.Get, "/v1/credits", http: box.Client(other))).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Both_balances_are_shown_and_their_sum()
    {
        await using var box = await Box.OpenAsync(options => (options.SubscriptionCredits, options.TopUpCredits) = (100, 20));

        var credits = (await box.GetAsync("/v1/credits")).Data;

        Assert.That(((int)credits["balance"]!, (int)credits["subscription_credits"]!, (int)credits["top_up_credits"]!), Is.EqualTo((120, 100, 20)));
    }

    [Test]
    public async Task What_belongs_to_another_workspace_is_403_and_what_is_nowhere_is_404()
    {
        await using var box = await Box.OpenAsync();
        var fox = await box.FoxAsync();
        var stranger = box.Client(box.Server.AddWorkspace().ApiKey);

        Assert.That((await box.SendAsync(HttpMethod.Get, $"/v1/collections/{fox}", http: stranger)).Code, Is.EqualTo("forbidden"));
        Assert.That((await box.GetAsync("/v1/collections/nowhere")).Code, Is.EqualTo("not_found"));
        Assert.That((await box.SendAsync(HttpMethod.Get, "/v1/projects", http: stranger)).Json!["data"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Projects_are_paged_newest_first()
    {
        await using var box = await Box.OpenAsync();
        for (var i = 0; i < 5; i++)
        {
            await box.PostAsync("/v1/projects", $$"""{"name":"P{{i}}"}""");
        }

        var page = (await box.GetAsync("/v1/projects?limit=2&offset=1")).Json!;

        Assert.That(page["data"]!.AsArray().Select(project => (string?)project!["name"]), Is.EqualTo(["P3", "P2"]));
        Assert.That(page["meta"]!["pagination"]!.ToJsonString(), Is.EqualTo("""{"total":5,"limit":2,"offset":1,"has_more":true}"""));
    }

    [TestCase("limit=0")]
    [TestCase("limit=101")]
    [TestCase("offset=-1")]
    [TestCase("limit=many")]
    public async Task A_page_that_cannot_be_is_a_400_that_names_the_parameter(string query)
    {
        await using var box = await Box.OpenAsync();

        var answer = await box.GetAsync($"/v1/projects?{query}");

        Assert.That(answer.Status, Is.EqualTo(400));
        Assert.That(answer.Message, Does.StartWith(query.Split('=')[0]));
    }

    [Test]
    public async Task Ids_are_uuids_and_the_same_seed_gives_the_same_ones_in_any_order()
    {
        await using var one = await Box.OpenAsync();
        await using var two = await Box.OpenAsync();
        await using var other = await Box.OpenAsync(options => options.Seed = "another");

        var first = new[] { (await one.PostAsync("/v1/projects", """{"name":"A"}""")).Id, (await one.PostAsync("/v1/projects", """{"name":"B"}""")).Id };
        var second = new[] { (await two.PostAsync("/v1/projects", """{"name":"B"}""")).Id, (await two.PostAsync("/v1/projects", """{"name":"A"}""")).Id };

        Assert.That(first, Has.All.Matches<string>(id => Guid.TryParse(id, out _)));
        Assert.That(second, Is.EqualTo(first.Reverse()));
        Assert.That((await other.PostAsync("/v1/projects", """{"name":"A"}""")).Id, Is.Not.EqualTo(first[0]));
    }

    [Test]
    public async Task The_contract_is_shown_to_whoever_asks()
    {
        await using var box = await Box.OpenAsync();

        var contract = await box.SendAsync(HttpMethod.Get, "/v1/openapi.json", http: box.Client(null));

        Assert.That((string?)contract.Json!["openapi"], Is.EqualTo("3.1.0"));
    }

    [Test]
    public async Task Every_request_is_in_the_log_as_it_came_without_the_key()
    {
        await using var box = await Box.OpenAsync();

        await box.PostAsync("/v1/projects?x=a%20b", """{"name":"A"}""");

        var request = box.Server.Requests.Single();
        Assert.Multiple(() =>
        {
            Assert.That((request.Method, request.Target, request.Operation, request.Status), Is.EqualTo(("POST", "/v1/projects?x=a%20b", MaskoOperations.CreateProject, 201)));
            Assert.That(request.Text, Is.EqualTo("""{"name":"A"}"""));
            Assert.That(request.Headers["Authorization"], Is.EqualTo("Bearer ***"));
        });
    }
}
