using System.Text;
using System.Text.Json.Nodes;

namespace Masko.Client.Tests.Wire;

public sealed class OperationTests
{
    private static IEnumerable<OperationCase> Cases => OperationCases.All;

    [Test]
    public void Every_way_to_call_an_operation_of_the_contract_is_tested()
    {
        var contract = Contract.Operations.SelectMany(operation => operation.Ways()).Order();

        Assert.That(OperationCases.All.Select(operation => operation.Way).Order(), Is.EqualTo(contract));
    }

    [TestCaseSource(nameof(Cases))]
    public async Task An_operation_sends_exactly_its_request_and_reads_its_answer(object testCase)
    {
        var operation = (OperationCase)testCase;
        await using var server = await WireServer.StartAsync(context => Answer.Body(
            context, operation.Status, operation.Answer.Length == 0 ? null : "application/json", operation.Answer));
        using var masko = server.Client(options => options.ApplicationName = "Tests/1.0");

        var answer = await operation.Call(masko);

        var request = server.Request;
        Assert.Multiple(() =>
        {
            Assert.That(request.Method, Is.EqualTo(operation.Verb));
            Assert.That(request.Target, Is.EqualTo(operation.Target));
            Assert.That(request.Headers["Accept"], Is.EqualTo("application/json"));
            Assert.That(request.Headers["User-Agent"], Does.Match(@"^Masko\.Client/\d+\.\d+\.\d+\S* Tests/1\.0$"));
            Assert.That(operation.Seen(answer), Is.EqualTo(operation.Expected));
        });
        AssertKey(operation, request);
        AssertBody(operation, request);
        var address = new Uri(server.Address, request.Target);
        Assert.That(Contract.Checker.CheckRequest(request.Method, address, request.ContentType, request.Body), Is.Empty);
        Assert.That(Contract.Checker.CheckAnswer(
            request.Method, address.AbsolutePath, operation.Status, operation.Answer.Length == 0 ? null : "application/json", Encoding.UTF8.GetBytes(operation.Answer)), Is.Empty);
    }

    private static void AssertKey(OperationCase operation, SeenRequest request)
    {
        var key = operation.Target.StartsWith("/api/", StringComparison.Ordinal) ? null : "Bearer " + WireServer.Key;
        Assert.That(request.Headers.GetValueOrDefault("Authorization"), Is.EqualTo(key));
    }

    private static void AssertBody(OperationCase operation, SeenRequest request)
    {
        if (operation.Way.EndsWith("multipart/form-data", StringComparison.Ordinal))
        {
            Assert.That(request.ContentType, Does.StartWith("multipart/form-data; boundary="));
            Assert.That(request.Text, Does.Contain("name=\"file\"").And.Contains("filename=\"mascot.png\"").And.Contains("Content-Type: image/png"));
            return;
        }

        Assert.That(request.ContentType, Is.EqualTo(operation.Body is null ? null : "application/json"));
        Assert.That(
            JsonNode.DeepEquals(request.Json, operation.BodyJson), Is.True, () => $"sent {request.Text}, expected {operation.Body}");
        if (operation.Body is not null)
        {
            Assert.That(request.Headers["Content-Length"], Is.EqualTo(request.Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }
}
