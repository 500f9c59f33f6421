using System.Diagnostics.CodeAnalysis;
using Refit;

namespace Masko.Client;

/// <summary>Reads a name and a prompt off something. Free. That these operations exist is documented; their paths and bodies are assumed.</summary>
public interface IAnalysisApi
{
    /// <summary>Reads them off an image.</summary>
    /// <param name="body">The image's address.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Experimental("MASKO001")]
    [Post("/v1/analyze-image")]
    Task<Analysis> AnalyzeImageAsync(
        [Body] AnalyzeBody body,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Reads them off a web page.</summary>
    /// <param name="body">The page's address.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Experimental("MASKO001")]
    [Post("/v1/analyze-url")]
    Task<Analysis> AnalyzeUrlAsync(
        [Body] AnalyzeBody body,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);
}
