using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Masko.Client.ImageGenerators;

/// <summary>What a call asks for. What the service cannot do is refused here, before anything is paid, and never left out in silence.</summary>
internal sealed class Wish
{
    private readonly string service;
    private readonly ImageGenerationOptions options;

    public Wish(string service, ImageGenerationRequest request, ImageGenerationOptions? options, int maxCount)
    {
        ArgumentNullException.ThrowIfNull(request);
        this.service = service;
        this.options = options ?? new();
        Prompt = request.Prompt ?? "";
        Originals = request.OriginalImages?.ToList() ?? [];
        Count = this.options.Count ?? Math.Max(1, Originals.Count);
        if (Count < 1 || Count > maxCount)
        {
            throw new ArgumentOutOfRangeException(nameof(options), Count, $"A call asks for 1 to {maxCount} pictures (ImageGeneratorOptions.MaxCount).");
        }

        if (IsEdit && Count != Originals.Count)
        {
            throw No($"{Count} pictures of {Originals.Count} originals", "an edit makes one picture of each original: leave ImageGenerationOptions.Count alone");
        }

        if (this.options.StreamingCount is > 0)
        {
            throw No("intermediate pictures", "set ImageGenerationOptions.StreamingCount to null");
        }
    }

    public string Prompt { get; }

    public IReadOnlyList<AIContent> Originals { get; }

    public int Count { get; }

    public bool IsEdit => Originals.Count > 0;

    public ImageGenerationResponseFormat Format => options.ResponseFormat ?? ImageGenerationResponseFormat.Uri;

    public string? ModelId => options.ModelId;

    public string? MediaType => options.MediaType;

    public int? Width => options.ImageSize is { Width: var width } ? Positive(width) : null;

    public int? Height => options.ImageSize is { Height: var height } ? Positive(height) : null;

    /// <summary>What the caller made of the service's own kinds, as a start; null when nothing.</summary>
    public T? Start<T>(IImageGenerator generator)
        where T : class => options.RawRepresentationFactory?.Invoke(generator) switch
        {
            null => null,
            T start => start,
            var other => throw No($"a {other.GetType().Name} to start from", $"let ImageGenerationOptions.RawRepresentationFactory make a {typeof(T).Name}"),
        };

    /// <summary>Members that the caller adds to the body of each item, over those that it has already.</summary>
    /// <param name="before">The members it has.</param>
    /// <param name="taken">Names that the body has a property for.</param>
    public JsonMembers? Members(JsonMembers? before, params ReadOnlySpan<string> taken)
    {
        if (options.AdditionalProperties is not { Count: > 0 } more)
        {
            return before;
        }

        var members = new JsonMembers();
        foreach (var (name, value) in before ?? [])
        {
            members[name] = value;
        }

        foreach (var (name, value) in more)
        {
            if (taken.Contains(name))
            {
                throw No($"'{name}' in ImageGenerationOptions.AdditionalProperties", "the prompt, ImageSize, ModelId or RawRepresentationFactory say it");
            }

            members.Remove(name);
            members.Add(name, Json(name, value));
        }

        return members;
    }

    public void RefuseFormat(ImageGenerationResponseFormat format)
    {
        if (Format == format)
        {
            throw No($"ImageGenerationResponseFormat.{format}", "ask for Uri or Data");
        }
    }

    public void RefuseModel() => Refuse(ModelId, "a model (ImageGenerationOptions.ModelId)", "leave it alone");

    public void RefuseSize() => Refuse(options.ImageSize, "a size (ImageGenerationOptions.ImageSize)", "it decides that itself: leave it alone");

    public void RefuseMediaType(string? allowed, string wayOut)
    {
        if (MediaType is { } type && !type.Equals(allowed, StringComparison.OrdinalIgnoreCase))
        {
            throw No($"'{type}' (ImageGenerationOptions.MediaType)", wayOut);
        }
    }

    /// <summary>The error for what the service cannot do.</summary>
    public NotSupportedException No(string what, string wayOut) => new($"{service}'s image generator cannot do {what}; {wayOut}. Nothing was sent.");

    private void Refuse(object? value, string what, string wayOut)
    {
        if (value is not null)
        {
            throw No(what, wayOut);
        }
    }

    private int Positive(int pixels) => pixels > 0
        ? pixels
        : throw new ArgumentOutOfRangeException(nameof(options), pixels, "ImageGenerationOptions.ImageSize has sides of 1 pixel or more.");

    private JsonNode? Json(string name, object? value) => value switch
    {
        null => null,
        JsonNode node => node.DeepClone(),
        JsonElement element => JsonNode.Parse(element.GetRawText()),
        string text => JsonValue.Create(text),
        bool yes => JsonValue.Create(yes),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        float number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        decimal number => JsonValue.Create(number),
        _ => throw No($"a {value.GetType().Name} for '{name}' in ImageGenerationOptions.AdditionalProperties", "give a text, a number, a bool, a JsonElement or a JsonNode"),
    };
}
