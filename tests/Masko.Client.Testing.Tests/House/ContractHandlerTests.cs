using Masko.Client.Tests.Shared;

namespace Masko.Client.Testing.Tests.House;

/// <summary>What the other tests rely on: a breach of the contract does not go unnoticed.</summary>
public sealed class ContractHandlerTests
{
    private MaskoServer server = null!;

    [SetUp]
    public async Task Start() => server = await MaskoServer.StartAsync();

    [TearDown]
    public async Task Stop() => await server.DisposeAsync();

    [Test]
    public void A_wrong_answer_fails_the_call()
    {
        server.Faults.On(MaskoOperations.GetCredits).Answer(200, """{"data":{"balance":"many"}}""");
        using var http = WithKey(new HttpClient(new ContractHandler(server.CreateHandler(), CheckedServer.Contract)) { BaseAddress = server.Address });

        Assert.That(() => http.GetAsync("/v1/credits"), Throws.TypeOf<ContractBrokenException>().With.Message.Contains("$.data.balance"));
    }

    [Test]
    public async Task An_answer_from_the_script_is_let_through_and_the_next_one_is_checked_again()
    {
        server.Faults.On(MaskoOperations.GetCredits).Answer(200, "[]");
        using var http = WithKey(server.CreateCheckedClient());

        Assert.That(await http.GetStringAsync("/v1/credits"), Is.EqualTo("[]"));
        Assert.That(await http.GetStringAsync("/v1/credits"), Does.StartWith("{"));
    }

    [TestCase("/v1/projects", """{"name":7}""", "$.name")]
    [TestCase("/v1/projekts", """{"name":"App"}""", "is not in the contract")]
    public void A_wrong_request_fails_the_call_and_is_not_sent(string path, string body, string message)
    {
        using var http = WithKey(server.CreateCheckedClient());

        Assert.That(
            () => http.PostAsync(path, new StringContent(body, null, "application/json")),
            Throws.TypeOf<ContractBrokenException>().With.Message.Contains(message));
        Assert.That(server.Requests, Is.Empty);
    }

    private HttpClient WithKey(HttpClient http)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", server.ApiKey);
        return http;
    }
}
