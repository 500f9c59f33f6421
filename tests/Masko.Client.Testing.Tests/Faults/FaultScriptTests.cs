using System.Text.Json.Nodes;
using Masko.Client.Testing.Tests.Support;

namespace Masko.Client.Testing.Tests.Faults;

public sealed class FaultScriptTests
{
    private const string Image = """{"type":"image","name":"Waving","image_prompt":"p"}""";

    [Test]
    public async Task A_reset_after_executing_loses_the_answer_and_charges_once()
    {
        await using var box = await Box.OpenAsync();
        var fox = await box.FoxAsync();
        box.Server.Faults.On(MaskoOperations.Generate).ResetAfterExecuting();

        Assert.ThrowsAsync<HttpRequestException>(() => box.PostAsync($"/v1/collections/{fox}/generate", Image));

        Assert.That(box.Server.Ledger.Spent, Is.EqualTo(1));
        Assert.That((await box.PostAsync($"/v1/collections/{fox}/generate", Image)).Status, Is.EqualTo(202));
        Assert.That(Assert.Throws<MaskoServerAssertionException>(box.Server.Ledger.ShouldHoldEachItemOnce)!.Message, Does.Contain("charged 2 times"));
    }

    [Test]
    public async Task A_reset_before_executing_charges_nothing()
    {
        await using var box = await Box.OpenAsync();
        var fox = await box.FoxAsync();
        box.Server.Faults.On(MaskoOperations.Generate).ResetBeforeExecuting();

        Assert.ThrowsAsync<HttpRequestException>(() => box.PostAsync($"/v1/collections/{fox}/generate", Image));

        Assert.That(box.Server.Ledger.Spent, Is.Zero);
    }

    [Test]
    public async Task An_error_answers_at_once_and_only_so_often()
    {
        await using var box = await Box.OpenAsync();
        box.Server.Faults.On(MaskoOperations.GetCredits).Error(500, "internal_error", "Oops", times: 2);

        var statuses = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            statuses.Add((await box.GetAsync("/v1/credits")).Status);
        }

        Assert.That(statuses, Is.EqualTo([500, 500, 200]));
    }

    [Test]
    public async Task A_storm_of_429s_has_retry_after_or_has_not()
    {
        await using var box = await Box.OpenAsync();
        box.Server.Faults.On(MaskoOperations.GetCredits).RateLimited(retryAfter: TimeSpan.FromSeconds(7));
        box.Server.Faults.On(MaskoOperations.GetCredits).RateLimited();

        using var with = await box.Http.GetAsync("/v1/credits");
        using var without = await box.Http.GetAsync("/v1/credits");

        Assert.That(((int)with.StatusCode, with.Headers.RetryAfter?.Delta), Is.EqualTo((429, (TimeSpan?)TimeSpan.FromSeconds(7))));
        Assert.That(((int)without.StatusCode, without.Headers.RetryAfter), Is.EqualTo((429, (object?)null)));
    }

    [Test]
    public async Task A_body_that_is_cut_off_was_executed()
    {
        await using var box = await Box.OpenAsync();
        var fox = await box.FoxAsync();
        box.Server.Faults.On(MaskoOperations.Generate).CutOff();

        Assert.ThrowsAsync<HttpRequestException>(() => box.PostAsync($"/v1/collections/{fox}/generate", Image));

        Assert.That(box.Server.Ledger.Spent, Is.EqualTo(1));
    }

    [Test]
    public async Task A_trickled_answer_is_whole()
    {
        await using var box = await Box.OpenAsync();
        box.Server.Faults.On(MaskoOperations.GetCredits).Trickle();

        Assert.That((int)(await box.GetAsync("/v1/credits")).Data["balance"]!, Is.EqualTo(1000));
    }

    [Test]
    public async Task An_answer_can_be_no_json_or_changed()
    {
        await using var box = await Box.OpenAsync();
        var fox = await box.FoxAsync();
        box.Server.Faults.On(MaskoOperations.GetCredits).NotJson();
        box.Server.Faults.On(MaskoOperations.GenerateBatch).BatchEntryMissing();

        Assert.That(await box.Http.GetStringAsync("/v1/credits"), Does.StartWith("<").And.Contains("html"));
        using var batch = await box.Http.PostAsync($"/v1/collections/{fox}/generate-batch", new StringContent($$"""{"requests":[{{Image}},{{Image}}]}""", null, "application/json"));
        Assert.That(JsonNode.Parse(await batch.Content.ReadAsStringAsync())!["data"]!["jobs"]!.AsArray().Select(job => (int)job!["index"]!), Is.EqualTo([1]));
        Assert.That(box.Server.Ledger.Spent, Is.EqualTo(2));
    }

    [Test]
    public async Task Latency_passes_on_the_servers_clock()
    {
        await using var box = await Box.OpenAsync();
        box.Server.Faults.On(MaskoOperations.GetCredits).DelayBeforeExecuting(TimeSpan.FromHours(1));

        var call = box.GetAsync("/v1/credits");
        while (!call.IsCompleted)
        {
            // The delay starts when the request has come.
            box.Server.Time.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        Assert.That((await call).Status, Is.EqualTo(200));
        Assert.That(box.Server.Time.GetUtcNow() - box.Server.Requests.Single().At, Is.GreaterThanOrEqualTo(TimeSpan.FromHours(1)));
    }

    [Test]
    public async Task A_rule_is_for_an_operation_a_body_and_a_condition_after_so_many()
    {
        await using var box = await Box.OpenAsync();
        var rule = box.Server.Faults.On(MaskoOperations.CreateProject).WithBody("Bad").Where(request => request.Method == "POST").Skip(1).Error(400, "bad_request", "No");

        var statuses = new List<int>();
        foreach (var name in new[] { "Good", "Bad 1", "Good", "Bad 2", "Bad 3" })
        {
            statuses.Add((await box.PostAsync("/v1/projects", $$"""{"name":"{{name}}"}""")).Status);
        }

        Assert.That(statuses, Is.EqualTo([201, 201, 201, 400, 201]));
        Assert.That((rule.Fired, rule.RanOut), Is.EqualTo((1, true)));
    }

    [Test]
    public async Task A_job_fails_and_is_given_back()
    {
        await using var box = await Box.OpenAsync();
        var fox = await box.FoxAsync();
        box.Server.Faults.OnJob().OfItem("Waving").Fails("content_policy", "No.");

        var made = await box.ImageAsync(fox);

        var job = (await box.GetAsync($"/v1/jobs/{made["job_id"]}")).Data;
        Assert.That(((string?)job["status"], (string?)job["error"]!["code"]), Is.EqualTo(("failed", "content_policy")));
        Assert.That((box.Server.Ledger.Charged, box.Server.Ledger.Refunded, box.Server.Workspace.Balance), Is.EqualTo((1, 1, 1000)));
    }

    [Test]
    public async Task A_job_never_ends_and_another_shows_a_state_that_nobody_knows()
    {
        await using var box = await Box.OpenAsync();
        var fox = await box.FoxAsync();
        box.Server.Faults.OnJob().OfItem("Stuck").NeverEnds();
        box.Server.Faults.OnJob().OfItem("Odd").GoesTo("hibernating");

        var stuck = (await box.PostAsync($"/v1/collections/{fox}/generate", Image.Replace("Waving", "Stuck", StringComparison.Ordinal))).Data["job_id"];
        var odd = (await box.PostAsync($"/v1/collections/{fox}/generate", Image.Replace("Waving", "Odd", StringComparison.Ordinal))).Data["job_id"];

        box.Server.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.That((string?)(await box.GetAsync($"/v1/jobs/{odd}")).Data["status"], Is.EqualTo("hibernating"));
        box.Server.Time.Advance(TimeSpan.FromDays(1));
        Assert.That((string?)(await box.GetAsync($"/v1/jobs/{odd}")).Data["status"], Is.EqualTo("completed"));
        Assert.That((string?)(await box.GetAsync($"/v1/jobs/{stuck}")).Data["status"], Is.EqualTo("processing"));
    }

    [Test]
    public async Task A_rule_that_was_never_met_is_told_by_name()
    {
        await using var box = await Box.OpenAsync();
        box.Server.Faults.On(MaskoOperations.GenerateBatch).ResetAfterExecuting();
        box.Server.Faults.On(MaskoOperations.GetCredits).Error(500, "internal_error", "Oops");
        box.Server.Faults.OnJob().OfItem("Nobody").NeverEnds();
        await box.GetAsync("/v1/credits");

        var error = Assert.Throws<MaskoServerAssertionException>(box.Server.Faults.ShouldAllHaveBeenMet)!;

        Assert.That(error.Message, Does.StartWith("2 of 3 fault(s) never happened").And.Contains("generation.generateBatch: reset after executing").And.Contains("job of item \"Nobody\": never ends"));
    }

    [Test]
    public async Task A_download_can_be_cut_off_too()
    {
        await using var box = await Box.OpenAsync();
        var image = await box.ImageAsync(await box.FoxAsync());
        box.Server.Faults.On(MaskoOperations.DownloadAsset).CutOff();

        Assert.ThrowsAsync<HttpRequestException>(() => box.Http.GetByteArrayAsync(new Uri((string)image["urls"]!["image"]!)));
    }
}
