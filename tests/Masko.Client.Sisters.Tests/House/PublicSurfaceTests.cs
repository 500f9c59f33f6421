using System.Reflection;
using Masko.Client.Tests;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Sisters.Tests.House;

public sealed class PublicSurfaceTests
{
    private static readonly Assembly[] Packages = [typeof(ZSkyClient).Assembly, typeof(VidiKingClient).Assembly];

    [TestCaseSource(nameof(Packages))]
    public void The_public_surface_is_the_reviewed_one(Assembly package) => Assert.That(
        PublicSurface.Changes(package, Repository.PathTo("src", package.GetName().Name!, "PublicApi.txt")),
        Is.Empty,
        "Look at what changed for users, then run the tests once with UPDATE_PUBLIC_API=1 and commit PublicApi.txt.");

    [TestCaseSource(nameof(Packages))]
    public void Types_are_where_the_first_client_is_and_extensions_where_the_container_is(Assembly package) => Assert.That(
        package.GetExportedTypes().Where(type => type.Namespace != (type is { IsAbstract: true, IsSealed: true } ? "Microsoft.Extensions.DependencyInjection" : "Masko.Client")),
        Is.Empty);
}
