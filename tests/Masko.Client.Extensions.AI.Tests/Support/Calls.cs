namespace Masko.Client.Extensions.AI.Tests;

/// <summary>Calls of a generator that end badly.</summary>
internal static class Calls
{
    /// <summary>The exception that a call ends with, which must not tell the key.</summary>
    public static async Task<T> FailAsync<T>(this IImageGenerator generator, string key, ImageGenerationRequest request, ImageGenerationOptions? options = null, CancellationToken stop = default)
        where T : Exception
    {
        var error = await Studio.CatchAsync<T>(() => generator.GenerateAsync(request, options, stop));
        Assert.That(error.ToString(), Does.Not.Contain(key));
        return error;
    }

    public static Uri Address(this AIContent content) => ((UriContent)content).Uri;
}
