namespace Masko.Client.Generators.Tests.Refit;

/// <summary>The rules that the files are held against can be broken.</summary>
public sealed class RefitOperationTests
{
    private const string BadPath = "a path that does not start with a slash, or has a backslash";

    [TestCase("""[Get("/v1/{id}?of={of}")] Task A([AliasAs("id")] string itemId, string of, CancellationToken t = default);""")]
    [TestCase("""[Post("/v1")] Task<string> A([Body] string body, [Query] string of, CancellationToken t = default);""")]
    [TestCase("""[Multipart, Post("/v1")] Task A(HttpContent file, [Property("key")] string options, CancellationToken t = default);""")]
    public void What_is_right_has_no_offence(string operation) => Assert.That(Offences(operation), Is.Empty);

    [TestCase("""Task A(CancellationToken t = default);""", "not one method and path")]
    [TestCase("""[Get("/v1"), Post("/v1")] Task A(CancellationToken t = default);""", "not one method and path")]
    [TestCase("""[Get("v1")] Task A(CancellationToken t = default);""", BadPath)]
    [TestCase("""[Get("/v1\\jobs")] Task A(CancellationToken t = default);""", BadPath)]
    [TestCase("""[Get("/v1/{id}")] Task A(CancellationToken t = default);""", "the place id without parameter")]
    [TestCase("""[Get("/v1/{id}")] Task A([AliasAs("a")] string id, CancellationToken t = default);""", "the place id without parameter")]
    [TestCase("""[Post("/v1")] Task A([Body] string a, [Body] string b, CancellationToken t = default);""", "a body too many")]
    [TestCase("""[Multipart, Post("/v1")] Task A([Body] string a, CancellationToken t = default);""", "a body too many")]
    [TestCase("""[Get("/v1")] Task A();""", "not one token, at the end")]
    [TestCase("""[Get("/v1")] Task A(CancellationToken token, [Query] string a);""", "not one token, at the end")]
    [TestCase("""[Get("/v1")] Task A(CancellationToken a, CancellationToken b);""", "not one token, at the end")]
    [TestCase("""[Get("/v1")] string A(CancellationToken t = default);""", "no Task")]
    public void What_is_wrong_is_found(string operation, string offence) => Assert.That(Offences(operation), Is.EqualTo([offence]));

    private static IEnumerable<string> Offences(string operation)
    {
        var file = RefitPackage.Compile($$"""public interface IApi { {{operation}} }""");
        Assert.That(file.Problems, Is.Empty);
        return file.Operations.Single().Offences();
    }
}
