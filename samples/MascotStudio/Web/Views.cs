namespace MascotStudio;

/// <summary>What the studio is, for the page.</summary>
internal sealed record AboutView(bool IsDemo, decimal PoseCredits, decimal AnimationCredits, int? Balance, string? Problem = null);

/// <summary>A mascot whose making has begun.</summary>
internal sealed record BegunView(string Id);

/// <summary>A picture or an animation, for the page.</summary>
internal sealed record PieceView(PieceState State, string? Reason, string? Url, Remedy Remedy = Remedy.None)
{
    public static PieceView? Of(Piece? piece, string files, params string[] preferred) => piece is null ? null : new(
        piece.State,
        piece.Reason,
        preferred.Select(end => piece.Files.FirstOrDefault(file => file.EndsWith(end, StringComparison.Ordinal))).FirstOrDefault(static file => file is not null) is { } best
            ? files + Uri.EscapeDataString(best)
            : null,
        piece.Remedy);
}

/// <summary>A pose, for the page.</summary>
internal sealed record PoseView(int Number, string Name, PieceView Picture, PieceView? Animation, bool CanAnimate);

/// <summary>A mascot among others, for the page.</summary>
internal sealed record MascotCard(string Id, string Description, string? Picture)
{
    public static MascotCard Of(Mascot mascot) => new(
        mascot.Id,
        mascot.State.Description,
        MascotView.Of(mascot.Id, mascot.State).Poses.Select(static pose => pose.Picture.Url).FirstOrDefault(static url => url is not null));
}

/// <summary>A mascot, for the page: all there is to show.</summary>
internal sealed record MascotView(
    string Description, int Wanted, bool IsMaking, bool IsAtWork, decimal Spent, int? Balance, int Webhooks, string? Problem, string? Kit, IReadOnlyList<PoseView> Poses)
{
    public static MascotView Of(string id, MascotState state)
    {
        var files = $"/api/mascots/{id}/files/";
        return new(
            state.Description, state.Wanted, state.IsMaking, state.IsAtWork, state.Spent, state.Balance, state.Webhooks, state.Problem,
            state.Files.Any() ? $"/api/mascots/{id}/kit.zip" : null,
            [
                .. state.Poses.Select(pose => new PoseView(
                    pose.Number,
                    pose.Name,
                    PieceView.Of(pose.Picture, files, ".transparent.png", ".png")!,
                    PieceView.Of(pose.Animation, files, ".webm", ".mp4"),
                    pose.Picture.Source is not null && !state.IsClosed)),
            ]);
    }
}
