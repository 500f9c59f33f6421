using System.Reflection;
using Masko.Client.AspNetCore.Tests.Support;
using Masko.Client.Tests.Shared;

namespace Masko.Client.AspNetCore.Tests.House;

public sealed class PublicSurfaceTests
{
    private static readonly Assembly[] Packages = [typeof(MaskoWebhookOptions).Assembly, typeof(ZSkyEndpointOptions).Assembly, typeof(VidiKingEndpointOptions).Assembly];

    [TestCaseSource(nameof(Packages))]
    public void The_public_surface_is_the_reviewed_one(Assembly package) => Assert.That(
        PublicSurface.Changes(package, Repository.PathTo("src", package.GetName().Name!, "PublicApi.txt")),
        Is.Empty,
        "Look at what changed for users, then run the tests once with UPDATE_PUBLIC_API=1 and commit PublicApi.txt.");
}
