namespace Masko.Client.Tests.Wire;

/// <summary>
/// The client against a mock server that nobody here wrote, which serves the contract and refuses what is not in it. Run by contract/check, which starts
/// one and sets its address.
/// </summary>
[Explicit("It wants a mock server that serves the contract: run contract/check.")]
[Category("MockServer")]
public sealed class MockServerTests
{
    private static IEnumerable<OperationCase> Cases => OperationCases.All;

    [TestCaseSource(nameof(Cases))]
    public async Task A_mock_server_of_the_contract_takes_the_request_and_its_answer_is_read(object testCase)
    {
        var address = Environment.GetEnvironmentVariable("MASKO_MOCK_SERVER") ?? throw new InvalidOperationException("MASKO_MOCK_SERVER is not set.");
        using var masko = new MaskoClient(WireServer.Key, new MaskoClientOptions { BaseAddress = new(address) });

        await ((OperationCase)testCase).Call(masko);
    }
}
