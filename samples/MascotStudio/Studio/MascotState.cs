using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Masko.Client;

namespace MascotStudio;

/// <summary>How far a picture or an animation is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PieceState>))]
internal enum PieceState
{
    Working,
    Done,
    Failed,
}

/// <summary>A picture or an animation.</summary>
/// <param name="State">How far it is.</param>
/// <param name="Reason">Why there is none, in words.</param>
/// <param name="Remedy">What can be done about it.</param>
internal sealed record Piece(PieceState State, string? Reason = null, Remedy Remedy = Remedy.None)
{
    /// <summary>The names of its files, which are in the folder of the mascot.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>What it cost, in credits.</summary>
    public decimal Cost { get; init; }

    /// <summary>The full image, which an animation can be made of.</summary>
    public ImageAssetId? Source { get; init; }

    public static Piece AtWork { get; } = new(PieceState.Working);

    /// <summary>Whether somebody may have it worked on again.</summary>
    [JsonIgnore]
    public bool CanBegin => State == PieceState.Failed && Remedy is Remedy.TryAgain or Remedy.TopUp or Remedy.Fetch;
}

/// <summary>A pose: its picture, and its animation once somebody asks for one.</summary>
internal sealed record Pose(int Number, string Name)
{
    public Piece Picture { get; init; } = Piece.AtWork;

    public Piece? Animation { get; init; }

    [JsonIgnore]
    public IEnumerable<Piece> Pieces => Animation is null ? [Picture] : [Picture, Animation];
}

/// <summary>Where a picture or an animation goes.</summary>
internal readonly record struct Place(int Pose, bool IsAnimation = false);

/// <summary>All there is to know about a mascot at one moment.</summary>
internal sealed record MascotState(string Description, int Wanted)
{
    public ImmutableArray<Pose> Poses { get; init; } = [];

    /// <summary>Masko's collection; null until there is one.</summary>
    public string? CollectionId { get; init; }

    /// <summary>Whether the stand-in of the demo knows it; that forgets with the process.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Whether Masko knows it no more, so that nothing can be added to it.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whether more poses are to come.</summary>
    public bool IsMaking { get; init; } = true;

    /// <summary>What stopped the making, in words.</summary>
    public string? Problem { get; init; }

    /// <summary>How many webhooks have told of it.</summary>
    public int Webhooks { get; init; }

    /// <summary>The balance when work last ended; null until then.</summary>
    public int? Balance { get; init; }

    [JsonIgnore]
    public bool IsAtWork => IsMaking || Poses.Any(pose => pose.Pieces.Any(piece => piece.State == PieceState.Working));

    [JsonIgnore]
    public decimal Spent => Poses.Sum(pose => pose.Pieces.Sum(piece => piece.Cost));

    [JsonIgnore]
    public IEnumerable<string> Files => Poses.SelectMany(pose => pose.Pieces).SelectMany(piece => piece.Files);

    /// <summary>What is at a place, or null.</summary>
    public Piece? At(Place place) => Poses.FirstOrDefault(pose => pose.Number == place.Pose) is { } pose ? place.IsAnimation ? pose.Animation : pose.Picture : null;

    /// <summary>The places where somebody is at work, or was when the studio closed.</summary>
    [JsonIgnore]
    public IEnumerable<Place> AtWork =>
        Poses.SelectMany(pose => new Place[] { new(pose.Number), new(pose.Number, IsAnimation: true) }).Where(place => At(place)?.State == PieceState.Working);

    public MascotState Put(Place place, Piece piece) => this with
    {
        Poses = [.. Poses.Select(pose => pose.Number != place.Pose ? pose : place.IsAnimation ? pose with { Animation = piece } : pose with { Picture = piece })],
    };

    /// <summary>The making is over. Nothing stays at work that nobody works on; whether Masko has it, a look will tell.</summary>
    public MascotState Ended(string? problem) => (this with { IsMaking = false, Problem = problem ?? Problem })
        .WithPieces(piece => piece.State == PieceState.Working ? new(PieceState.Failed, problem, Remedy.Fetch) : piece);

    /// <summary>Masko does not know it any more: what is there stays, and nothing comes to it.</summary>
    public MascotState Closed(string problem) => (this with { IsMaking = false, IsClosed = true, Problem = problem })
        .WithPieces(static piece => piece.State == PieceState.Working ? new(PieceState.Failed, Words.Lost) : piece with { Remedy = Remedy.None });

    private MascotState WithPieces(Func<Piece, Piece> change) =>
        this with { Poses = [.. Poses.Select(pose => pose with { Picture = change(pose.Picture), Animation = pose.Animation is { } animation ? change(animation) : null })] };
}
