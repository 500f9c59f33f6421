using Masko.Client.Tests.Shared;

namespace Masko.Client.Tests.House;

public sealed class PublicSurfaceTests
{
    private const string Package = "Masko.Client.Extensions.DependencyInjection";

    [Test]
    public void The_public_surface_is_the_reviewed_one() => Assert.That(
        PublicSurface.Changes(typeof(MaskoClientBuilder).Assembly, Repository.PathTo("src", Package, "PublicApi.txt")),
        Is.Empty,
        "Look at what changed for users, then run the tests once with UPDATE_PUBLIC_API=1 and commit PublicApi.txt.");

    [Test]
    public void Types_are_where_the_client_is_and_extensions_where_the_container_is()
    {
        var types = typeof(MaskoClientBuilder).Assembly.GetExportedTypes();

        Assert.That(types.Where(type => type.Namespace != Place(type)), Is.Empty);
    }

    private static string Place(Type type)
    {
        var isStatic = type is { IsAbstract: true, IsSealed: true };
        return isStatic ? "Microsoft.Extensions.DependencyInjection" : "Masko.Client";
    }
}
