namespace Masko.Client.Tests.Models;

public sealed class SecretTests
{
    [Test]
    public void A_webhook_prints_without_its_secret() =>
        Assert.That(new Webhook { Id = "w1", Secret = "whsec_hush" }.ToString(), Does.Contain("w1").And.Not.Contain("hush"));

    [Test]
    public void A_signed_address_does_not_print() =>
        Assert.That(new SignedUrl { Url = "https://x?sig=hush" }.ToString(), Does.Not.Contain("hush"));
}
