using Microsoft.Extensions.AI;

namespace Masko.Client.ImageGenerators;

/// <summary>An image generator whose every call is a run of the client: that brings retries, the guard, the budget, downloads and cancellation.</summary>
internal abstract class RunImageGenerator<TBody, TOutput>(string service, object client, ImageGeneratorOptions options, string? model = null) : IImageGenerator
    where TBody : class
    where TOutput : class
{
    private readonly ImageGeneratorMetadata metadata = new(service.ToLowerInvariant(), providerUri: null, model);

    public async Task<ImageGenerationResponse> GenerateAsync(
        ImageGenerationRequest request, ImageGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var wish = new Wish(service, request, options, Options.MaxCount);
        var fetched = new FetchedPictures();
        var run = Start(wish, RunOptions(wish, fetched), cancellationToken);
        await using var ending = ((IAsyncDisposable)run).ConfigureAwait(false);

        // What was paid is told to the end: the caller's cancel goes to the run, and ends it soon.
        var results = await run.ToListAsync(CancellationToken.None).ConfigureAwait(false);
        if (cancellationToken.IsCancellationRequested && !results.All(IsWhole))
        {
            throw Endings.Canceled(results, cancellationToken);
        }

        var pictures = results.Where(static result => result.State == ItemState.Completed).Select(result => Picture(wish, result, fetched)).ToList();
        if (pictures.Count == 0)
        {
            throw Endings.Of(service, results);
        }

        return new([.. pictures, .. results.SelectMany(result => Endings.Contents(result, wish.Format))]) { RawRepresentation = results, Usage = Usage(wish, results) };
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ImageGeneratorMetadata) ? metadata
            : serviceType.IsInstanceOfType(this) ? this
            : serviceType.IsInstanceOfType(client) ? client
            : null;
    }

    public void Dispose()
    {
        // The client is the caller's.
    }

    protected ImageGeneratorOptions Options { get; } = options;

    /// <summary>Which of a job's files is the picture; null where it has but one.</summary>
    protected virtual AssetKind? Kind => null;

    protected virtual MaskoRuleOptions? Rules => null;

    protected abstract BulkRun<TBody, TOutput> Start(Wish wish, GenerationRunOptions run, CancellationToken cancellationToken);

    /// <summary>A picture where it lies; null when the service named no address for it.</summary>
    protected abstract AIContent? Hosted(Wish wish, ItemResult<TBody, TOutput> result);

    /// <summary>What the service counts money in: credits, otherwise dollars.</summary>
    protected abstract bool CountsCredits(Wish wish);

    /// <summary>What a picture bears beside itself.</summary>
    protected virtual AIContent Mark(AIContent picture, ItemResult<TBody, TOutput> result) => picture;

    private GenerationRunOptions RunOptions(Wish wish, FetchedPictures fetched) => new()
    {
        Budget = Options.Budget,
        MaxUnread = wish.Count,
        Rules = Rules,
        SaveFile = wish.Format == ImageGenerationResponseFormat.Data ? fetched.KeepAsync : null,
        Download = new() { MaxBytes = Options.MaxBytes, Kinds = Kind is { } kind ? [kind] : null },
    };

    /// <summary>The picture as it was asked for; where it could not be fetched, its address, so that nothing paid is lost.</summary>
    private AIContent Picture(Wish wish, ItemResult<TBody, TOutput> result, FetchedPictures fetched)
    {
        var picture = fetched.Of(result) ?? Hosted(wish, result) ?? new ErrorContent($"{result.Name}: the service made the picture and named no address for it.")
        {
            ErrorCode = Endings.NoAddress,
        };
        picture.RawRepresentation = result;
        return Mark(picture, result);
    }

    private UsageDetails Usage(Wish wish, IReadOnlyList<ItemResult> results)
    {
        var cost = results.Sum(static result => result.Cost);
        return new()
        {
            AdditionalCounts = new()
            {
                ["images"] = results.Count(static result => result.State == ItemState.Completed),
                [CountsCredits(wish) ? "credits" : "microdollars"] = (long)decimal.Ceiling(CountsCredits(wish) ? cost : cost * 1_000_000),
            },
        };
    }

    private static bool IsWhole(ItemResult result) => result is { State: ItemState.Completed, DownloadError: not OperationCanceledException };
}
