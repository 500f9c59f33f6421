using Masko.Client.AspNetCore.Tests.Support;
using Masko.Client.Tests.Shared;

namespace Masko.Client.AspNetCore.Tests.House;

public sealed class PublicSurfaceTests
{
    [Test]
    public void The_public_surface_is_the_reviewed_one() => Assert.That(
        PublicSurface.Changes(typeof(MaskoWebhookOptions).Assembly, Repository.PathTo("src", "Masko.Client.AspNetCore", "PublicApi.txt")),
        Is.Empty,
        "Look at what changed for users, then run the tests once with UPDATE_PUBLIC_API=1 and commit PublicApi.txt.");
}
