using FsCheck;
using FsCheck.Fluent;
using Masko.Client.Http;

namespace Masko.Client.Tests.Wire;

/// <summary>What a request does is read off its path: a path that is not parsed must be the one that is sent.</summary>
public sealed class PlainPathTests
{
    private const string Base = "https://api.masko.ai/proxy";

    [Test]
    public void A_path_that_is_not_parsed_is_the_one_that_is_sent() => Prop.ForAll(AnyAddress(), address =>
    {
        var plain = Addresses.PlainPath(Base, address).ToString();
        if (plain.Length > 0)
        {
            Assert.That(plain, Is.EqualTo(new Uri(address, UriKind.Absolute).AbsolutePath["/proxy".Length..]), address);
        }
    }).QuickCheckThrowOnFailure();

    [TestCase("https://api.masko.ai/proxy/v1/jobs/j-1?wait=true", "/v1/jobs/j-1")]
    [TestCase("https://api.masko.ai/proxy/v1/jobs", "/v1/jobs")]
    [TestCase("https://api.masko.ai/proxy/v1/jobs/%6A", "")]
    [TestCase("https://api.masko.ai/proxy/v1/jobs/../collections", "")]
    [TestCase("https://api.masko.ai/proxy.evil.com/v1/jobs", "")]
    [TestCase("https://API.masko.ai/proxy/v1/jobs", "")]
    [TestCase("https://api.masko.ai/proxy/v1/jobs#/v1/x", "")]
    public void Only_what_needs_no_parsing_is_read_as_it_stands(string address, string path) =>
        Assert.That(Addresses.PlainPath(Base, address).ToString(), Is.EqualTo(path));

    private static Arbitrary<string> AnyAddress()
    {
        var pieces = Gen.Elements("/", "v1", "jobs", "..", ".", "%2e", "%2F", "%41", "\\", "?", "#", "é", " ", "~", ":", "@", "//", "a.b", "-", "+", "&", "=", ";");
        return pieces.ListOf().Select(parts => Base + string.Concat(parts)).ToArbitrary();
    }
}
