using System.Reflection;
using Masko.Client.Tests.House;

namespace Masko.Client.Tests.Refit;

/// <summary>An id that would name another resource is refused before anything is sent, for every parameter of every path.</summary>
public sealed class PathTests
{
    private static readonly string?[] NoIds = ["..", ".", "", "a\0b", "\ud800", "a\udc00b", null];

    private static IEnumerable<TestCaseData> PathParameters() =>
        from method in ApiMethod.All
        from parameter in method.Method.GetParameters()
        where method.Path.Contains($"{{{parameter.Name}}}", StringComparison.Ordinal)
        from id in NoIds
        select new TestCaseData(method, parameter, id).SetArgDisplayNames($"{method}, {parameter.Name}, {id?.Replace("\0", "NUL").Replace('\ud800', '?').Replace('\udc00', '?') ?? "null"}");

    [Test]
    public void There_are_path_parameters() => Assert.That(PathParameters().Count(), Is.GreaterThan(20 * NoIds.Length));

    [TestCaseSource(nameof(PathParameters))]
    public void What_is_no_id_is_refused_by_name(object method, ParameterInfo parameter, string? id)
    {
        using var http = new HttpClient(new Unreachable());
        using var masko = new MaskoClient(WireServer.Key, http);

        var error = Assert.CatchAsync<ArgumentException>(() => CallAsync(masko, ((ApiMethod)method).Method, parameter, id))!;

        Assert.That(error.ParamName, Is.EqualTo(parameter.Name));
        Assert.That(error is ArgumentNullException, Is.EqualTo(id is null));
    }

    [Test]
    public async Task Whatever_is_in_an_id_arrives_as_one_segment()
    {
        await using var server = await WireServer.StartAsync(Answer.Fine);
        using var masko = server.Client();

        await masko.Jobs.GetAsync("a/b?c#d%2e e\\ü+&=");

        Assert.That(server.Request.Target, Is.EqualTo("/v1/jobs/a%2Fb%3Fc%23d%252e%20e%5C%C3%BC%2B%26%3D"));
    }

    private static async Task CallAsync(MaskoClient masko, MethodInfo method, ParameterInfo parameter, string? id)
    {
        var api = typeof(IMaskoClient).GetProperties().Single(property => property.PropertyType == method.DeclaringType).GetValue(masko);
        var arguments = method.GetParameters().Select(one =>
            one.Position == parameter.Position ? id
            : one.ParameterType == typeof(string) ? "x"
            : one.ParameterType == typeof(CancellationToken) ? CancellationToken.None
            : (object?)null);
        try
        {
            await (Task)method.Invoke(api, [.. arguments])!;
        }
        catch (TargetInvocationException invocation)
        {
            throw invocation.InnerException!;
        }
    }

    private sealed class Unreachable : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException($"{request.RequestUri} was sent.");
    }
}
