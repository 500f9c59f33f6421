using System.Diagnostics.CodeAnalysis;
using Refit;

namespace Masko.Client;

/// <summary>Canvases: interactive state machines of poses and animations.</summary>
public interface ICanvasesApi
{
    /// <summary>One page of the ready-made canvases.</summary>
    /// <param name="source">Whose; null for all.</param>
    /// <param name="limit">The most entries of the page; the service's default is 50, at most 100.</param>
    /// <param name="offset">How many entries to pass over; default 0.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Get("/v1/canvas-templates")]
    Task<Page<CanvasTemplate>> ListTemplatesAsync(
        [Query] CanvasTemplateSource? source = null,
        [Query] int? limit = null,
        [Query] int? offset = null,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Makes a canvas: empty, free; or from a template, which starts its images and <b>costs credits</b>.</summary>
    /// <param name="collectionId">The collection.</param>
    /// <param name="body">The canvas.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call; what has left by then runs on, and is charged.</param>
    /// <exception cref="OutcomeUnknownException">No readable answer came; the canvas may be there, and charged.</exception>
    [Post("/v1/collections/{collectionId}/canvases")]
    Task<Canvas> CreateAsync(
        [AliasAs("collectionId")] string collectionId,
        [Body] CreateCanvasBody body,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>One canvas: its graph, and how far its assets are.</summary>
    /// <param name="collectionId">The collection.</param>
    /// <param name="canvasId">The canvas.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Get("/v1/collections/{collectionId}/canvases/{canvasId}")]
    Task<Canvas> GetAsync(
        [AliasAs("collectionId")] string collectionId,
        [AliasAs("canvasId")] string canvasId,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Saves the whole graph of a canvas. Its path and body are assumed.</summary>
    /// <param name="collectionId">The collection.</param>
    /// <param name="canvasId">The canvas.</param>
    /// <param name="body">The graph.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Experimental("MASKO001")]
    [Put("/v1/collections/{collectionId}/canvases/{canvasId}")]
    Task<Canvas> SaveAsync(
        [AliasAs("collectionId")] string collectionId,
        [AliasAs("canvasId")] string canvasId,
        [Body] MaskoAnimationConfig body,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Makes the animations that a canvas lacks. <b>Costs credits</b>, unless <see cref="GenerateAllBody.DryRun"/> only asks what it would cost.</summary>
    /// <param name="collectionId">The collection.</param>
    /// <param name="canvasId">The canvas.</param>
    /// <param name="body">What to make.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call; what has left by then runs on, and is charged.</param>
    /// <exception cref="OutcomeUnknownException">No readable answer came; the animations may run, and be charged.</exception>
    [Post("/v1/collections/{collectionId}/canvases/{canvasId}/generate-all")]
    Task<GenerateAllResult> GenerateAllAsync(
        [AliasAs("collectionId")] string collectionId,
        [AliasAs("canvasId")] string canvasId,
        [Body] GenerateAllBody body,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>The canvas as a player needs it.</summary>
    /// <param name="collectionId">The collection.</param>
    /// <param name="canvasId">The canvas.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Get("/v1/collections/{collectionId}/canvases/{canvasId}/export")]
    Task<MaskoAnimationConfig> ExportAsync(
        [AliasAs("collectionId")] string collectionId,
        [AliasAs("canvasId")] string canvasId,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);
}
