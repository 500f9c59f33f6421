using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>Changes a collection; what is null stays as it is.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record UpdateCollectionBody : MaskoModel
{
    /// <summary>The part of addresses that stands for this collection.</summary>
    public string? Slug { get; init; }

    /// <summary>The character's name. That the service takes it here is assumed.</summary>
    public string? Name { get; init; }

    /// <summary>What the collection's animations are made in besides full size. That the service takes it here is assumed.</summary>
    public CollectionSettings? Settings { get; init; }
}
