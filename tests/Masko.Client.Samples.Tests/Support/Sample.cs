using System.Reflection;

namespace Masko.Client.Samples.Tests.Support;

/// <summary>Where the built samples are.</summary>
internal static class Sample
{
    public static string PathTo(string name) => Path.GetFullPath(typeof(Sample).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == name).Value!);
}
