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
internal sealed record Piece(PieceState State, string? Reason = null)
{
    /// <summary>The paths of its files.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>What it cost, in credits.</summary>
    public decimal Cost { get; init; }

    /// <summary>The full image, which an animation can be made of.</summary>
    public ImageAssetId? Source { get; init; }

    public static Piece AtWork { get; } = new(PieceState.Working);
}

/// <summary>A pose: its picture, and its animation once somebody asks for one.</summary>
internal sealed record Pose(int Number, string Name)
{
    public Piece Picture { get; init; } = Piece.AtWork;

    public Piece? Animation { get; init; }

    public IEnumerable<Piece> Pieces => Animation is null ? [Picture] : [Picture, Animation];
}

/// <summary>All there is to know about a mascot at one moment.</summary>
internal sealed record MascotState(string Description, int Wanted)
{
    public ImmutableArray<Pose> Poses { get; init; } = [];

    /// <summary>Masko's collection; null until there is one.</summary>
    public string? CollectionId { get; init; }

    /// <summary>Whether more poses are to come.</summary>
    public bool IsMaking { get; init; } = true;

    /// <summary>What stopped the making, in words.</summary>
    public string? Problem { get; init; }

    /// <summary>How many webhooks have told of it.</summary>
    public int Webhooks { get; init; }

    /// <summary>The balance when work last ended; null until then.</summary>
    public int? Balance { get; init; }

    public bool IsAtWork => IsMaking || Poses.Any(pose => pose.Pieces.Any(piece => piece.State == PieceState.Working));

    public decimal Spent => Poses.Sum(pose => pose.Pieces.Sum(piece => piece.Cost));

    public IEnumerable<string> Files => Poses.SelectMany(pose => pose.Pieces).SelectMany(piece => piece.Files);

    public MascotState With(int number, Func<Pose, Pose> change) =>
        this with { Poses = [.. Poses.Select(pose => pose.Number == number ? change(pose) : pose)] };

    /// <summary>The making is over. Nothing stays at work that nobody works on.</summary>
    public MascotState Ended(string? problem) => this with
    {
        IsMaking = false,
        Problem = problem ?? Problem,
        Poses = [.. Poses.Select(pose => pose.Picture.State == PieceState.Working ? pose with { Picture = new(PieceState.Failed, problem) } : pose)],
    };
}
