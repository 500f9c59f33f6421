using System.Reflection;
using Masko.Client.Tests;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Extensions.AI.Tests.House;

public sealed class PublicSurfaceTests
{
    private static readonly Assembly Package = typeof(ImageGeneratorOptions).Assembly;

    [Test]
    public void The_public_surface_is_the_reviewed_one() => Assert.That(
        PublicSurface.Changes(Package, Repository.PathTo("src", Package.GetName().Name!, "PublicApi.txt")),
        Is.Empty,
        "Look at what changed for users, then run the tests once with UPDATE_PUBLIC_API=1 and commit PublicApi.txt.");

    [Test]
    public void Types_are_where_the_clients_are() => Assert.That(Package.GetExportedTypes().Where(type => type.Namespace != "Masko.Client"), Is.Empty);
}
