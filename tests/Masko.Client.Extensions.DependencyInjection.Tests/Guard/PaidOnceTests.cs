using System.Net;
using System.Text.Json.Nodes;
using Masko.Client.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client.Tests.Guard;

/// <summary>Money first: whatever a host puts around the client, one call is one POST and one charge.</summary>
public sealed class PaidOnceTests
{
    private const int Retries = 5;

    private static IEnumerable<PaidCase> Paid => PaidCase.All;

    private static IEnumerable<object[]> PaidInEveryWay() =>
        from paid in PaidCase.All
        from again in new Func<HttpRequestMessage, HttpRequestMessage>[] { Copy.Same, Copy.WithOptions, Copy.WithoutOptions }
        select new object[] { paid, again.Method.Name, again };

    [Test]
    public void Every_paid_operation_of_the_contract_has_a_case()
    {
        var contract = JsonNode.Parse(File.ReadAllText(Repository.PathTo("contract", "masko-v1.openapi.json")))!;
        var paid = contract["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject())
            .Where(operation => operation.Value is JsonObject node && (string?)node["x-masko-effect"] == "charges")
            .Select(operation => (string?)operation.Value!["operationId"]);

        Assert.That(PaidCase.All.Select(known => known.Operation), Is.EquivalentTo(paid));
    }

    [TestCaseSource(nameof(PaidInEveryWay))]
    public async Task A_host_whose_defaults_retry_everything_pays_once(object paidCase, string way, object again)
    {
        var paid = (PaidCase)paidCase;
        var price = await PaidBox.PriceOfAsync(paid);
        await using var box = await PaidBox.OpenAsync(before: services => services.ConfigureHttpClientDefaults(http =>
            http.AddHttpMessageHandler(() => new Retrying(Retries, (Func<HttpRequestMessage, HttpRequestMessage>)again))));
        var call = await box.PrepareAsync(paid);
        box.Server.Faults.On(paid.Operation).ResetAfterExecuting(times: FaultScript.Always);

        var error = Assert.ThrowsAsync<OutcomeUnknownException>(() => call(), way)!;

        Assert.That(error.MayBeCharged, Is.True);
        Assert.That(box.Sent, Is.EqualTo(new[] { paid.Operation }));
        Assert.That(box.Charged, Is.EqualTo(price));
    }

    [TestCaseSource(nameof(Paid))]
    public async Task On_a_real_socket_it_is_one_request_too(object paidCase)
    {
        await using var server = await WireServer.StartAsync(Answer.Reset);
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(() => new Retrying(Retries, Copy.Same)));
        services.AddMaskoClient(options => (options.ApiKey, options.BaseAddress) = (WireServer.Key, server.Address));
        await using var provider = services.BuildServiceProvider();

        Assert.ThrowsAsync<OutcomeUnknownException>(() => ((PaidCase)paidCase).CallAsync(provider.GetRequiredService<IMaskoClient>(), "c1", "cv1"));

        Assert.That(server.Request.Method, Is.EqualTo("POST"));
    }

    [TestCaseSource(nameof(Paid))]
    public async Task A_handler_that_hedges_pays_once(object paidCase)
    {
        var paid = (PaidCase)paidCase;
        var price = await PaidBox.PriceOfAsync(paid);
        await using var box = await PaidBox.OpenAsync(before: services => services.ConfigureHttpClientDefaults(http =>
            http.AddHttpMessageHandler(() => new Hedging(copies: 4))));
        var call = await box.PrepareAsync(paid);

        await call();

        Assert.That(box.Sent, Is.EqualTo(new[] { paid.Operation }));
        Assert.That(box.Charged, Is.EqualTo(price));
    }

    [TestCaseSource(nameof(Paid))]
    public async Task A_handler_that_hedges_what_is_then_lost_pays_once(object paidCase)
    {
        var paid = (PaidCase)paidCase;
        var price = await PaidBox.PriceOfAsync(paid);
        await using var box = await PaidBox.OpenAsync(after: builder => builder.HttpClientBuilder.AddHttpMessageHandler(() => new Hedging(copies: 4)));
        var call = await box.PrepareAsync(paid);
        box.Server.Faults.On(paid.Operation).ResetAfterExecuting(times: FaultScript.Always);

        Assert.ThrowsAsync<OutcomeUnknownException>(() => call());

        Assert.That(box.Sent, Is.EqualTo(new[] { paid.Operation }));
        Assert.That(box.Charged, Is.EqualTo(price));
    }

    [TestCase(500)]
    [TestCase(503)]
    [TestCase(408)]
    [TestCase(499)]
    public async Task An_error_that_hides_the_outcome_is_not_sent_again_either(int status)
    {
        await using var box = await PaidBox.OpenAsync(before: services => services.ConfigureHttpClientDefaults(http =>
            http.AddHttpMessageHandler(() => new Retrying(Retries, Copy.Same))));
        var call = await box.PrepareAsync(PaidCase.All[1]);
        box.Server.Faults.On(MaskoOperations.Generate).Error(status, "internal_error", "Try again.", times: FaultScript.Always);

        Assert.ThrowsAsync<OutcomeUnknownException>(() => call());

        Assert.That(box.Sent, Is.EqualTo(new[] { MaskoOperations.Generate }));
    }

    [Test]
    public async Task What_a_handler_makes_of_a_lost_answer_hides_nothing([Values] bool answers)
    {
        await using var box = await PaidBox.OpenAsync(after: builder => builder.HttpClientBuilder.AddHttpMessageHandler(() => new Hiding(answers)));
        var call = await box.PrepareAsync(PaidCase.All[1]);
        box.Server.Faults.On(MaskoOperations.Generate).ResetAfterExecuting(times: FaultScript.Always);

        Assert.ThrowsAsync<OutcomeUnknownException>(() => call());

        Assert.That(box.Sent, Is.EqualTo(new[] { MaskoOperations.Generate }));
    }

    [Test]
    public async Task A_read_is_the_hosts_to_retry()
    {
        await using var box = await PaidBox.OpenAsync(before: services => services.ConfigureHttpClientDefaults(http =>
            http.AddHttpMessageHandler(() => new Retrying(Retries, Copy.WithoutOptions))));
        box.Server.Faults.On(MaskoOperations.GetCredits).ResetBeforeExecuting(times: 3);

        Assert.That((await box.Masko.Credits.GetAsync()).Balance, Is.EqualTo(1_000_000));
    }

    /// <summary>Says of whatever went wrong that nothing has happened.</summary>
    private sealed class Hiding(bool answers) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException)
            {
                return answers
                    ? new HttpResponseMessage(HttpStatusCode.NotFound) { RequestMessage = request }
                    : throw new HttpRequestException(HttpRequestError.ConnectionError, "Nobody is there.");
            }
        }
    }
}
