using Masko.Client.Files;

namespace Masko.Client.Tests.Files;

public sealed class AddressTests
{
    private static readonly AssetAddress Live = new(new Uri("https://api.masko.ai"));

    private static readonly AssetAddress Local = new(new Uri("http://127.0.0.1:5000/proxy"));

    [TestCase("https://assets.masko.ai/a/b.png?sig=1", "https://assets.masko.ai/a/b.png?sig=1")]
    [TestCase("/files/b.png", "https://api.masko.ai/files/b.png")]
    [TestCase("files/b.png", "https://api.masko.ai/files/b.png")]
    public void Https_is_fetched_and_a_path_is_of_the_apis_host(string text, string address) => Assert.That(Live.Of(text).AbsoluteUri, Is.EqualTo(address));

    [TestCase("http://assets.masko.ai/b.png")]
    [TestCase("http://127.0.0.1/b.png")]
    [TestCase("file:///etc/passwd")]
    [TestCase("data:image/png;base64,iVBORw0KGgo=")]
    [TestCase("ftp://assets.masko.ai/b.png")]
    [TestCase("//host/share/b.png")]
    [TestCase(@"\\host\share\b.png")]
    [TestCase(@"C:\secret.png")]
    [TestCase("https://user:pass@assets.masko.ai/b.png")]
    [TestCase("https://")]
    [TestCase(" ")]
    [TestCase(null)]
    public void Nothing_else_is_fetched(string? text) =>
        Assert.That(() => Live.Of(text), Throws.TypeOf<DownloadFailedException>().With.Property("Reason").EqualTo(DownloadFailure.Address));

    [TestCase("http://localhost:5000/b.png", true)]
    [TestCase("http://[::1]/b.png", true)]
    [TestCase("https://assets.masko.ai/b.png", true)]
    [TestCase("http://assets.masko.ai/b.png", false)]
    public void Plain_http_is_for_this_machine_when_the_api_is_there_too(string text, bool isFetched) => Assert.That(
        () => Local.Of(text), isFetched ? Throws.Nothing : Throws.TypeOf<DownloadFailedException>());

    [TestCase("http://assets.masko.ai/b.png")]
    [TestCase("http://127.0.0.1/b.png")]
    [TestCase("file:///etc/passwd")]
    [TestCase(null)]
    public void A_redirect_leads_nowhere_else_either(string? location) => Assert.That(
        () => Live.Redirected(new("https://assets.masko.ai/a.png"), location is null ? null : new Uri(location)), Throws.TypeOf<DownloadFailedException>());

    [TestCase("/c/d.png", "https://assets.masko.ai/c/d.png")]
    [TestCase("d.png?x=1", "https://assets.masko.ai/a/d.png?x=1")]
    [TestCase("//cdn.example/d.png", "https://cdn.example/d.png")]
    public void A_redirect_may_be_relative(string location, string address) => Assert.That(
        Live.Redirected(new("https://assets.masko.ai/a/b.png"), new Uri(location, UriKind.RelativeOrAbsolute)).AbsoluteUri, Is.EqualTo(address));

    [Test]
    public void What_signs_an_address_is_in_no_message()
    {
        var error = Assert.Throws<DownloadFailedException>(() => Live.Of("http://assets.masko.ai/b.png?signature=s3cret"))!;

        Assert.That(error.ToString(), Does.Not.Contain("s3cret"));
        Assert.That(error.Url, Is.EqualTo("http://assets.masko.ai/b.png"));
    }
}
