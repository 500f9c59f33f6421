namespace Masko.Client.Tests.House;

public sealed class PublicSurfaceTests
{
    [Test]
    public void The_public_surface_is_the_reviewed_one()
    {
        var reviewed = Repository.PathTo("src", "Masko.Client", "PublicApi.txt");
        var surface = PublicSurface.Of(typeof(MaskoClient).Assembly);
        if (Environment.GetEnvironmentVariable("UPDATE_PUBLIC_API") == "1")
        {
            File.WriteAllText(reviewed, surface);
        }

        var was = File.Exists(reviewed) ? File.ReadAllText(reviewed).Split('\n') : [];
        var now = surface.Split('\n');

        Assert.That(
            now.Except(was).Select(line => "+ " + line).Concat(was.Except(now).Select(line => "- " + line)),
            Is.Empty,
            "Look at what changed for users, then run the tests once with UPDATE_PUBLIC_API=1 and commit PublicApi.txt.");
        Assert.That(now, Is.EqualTo(was));
    }
}
