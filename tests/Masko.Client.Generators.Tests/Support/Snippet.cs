namespace Masko.Client.Generators.Tests;

internal static class Snippet
{
    /// <summary>An interface <c>Sample.ISampleApi</c> with these operations.</summary>
    public static string Api(string operations) => $$"""
        namespace Sample;

        public interface ISampleApi
        {
        {{operations}}
        }
        """;
}
