using System.Collections.Immutable;
using System.Globalization;
using Masko.Client;

namespace MascotStudio;

/// <summary>Makes mascots with Masko.</summary>
internal sealed partial class MascotMaker(IMaskoClient masko, Purse purse, ILogger<MascotMaker> logger)
{
    private const string ProjectName = "Mascot Studio";
    private const string FirstPose = "Saying hello";
    private const int LongestName = 60;

    private static readonly TimeSpan AnimationLength = TimeSpan.FromSeconds(4);

    /// <summary>What so many poses cost, in credits.</summary>
    public decimal PriceOfPoses(int count) => masko.Estimate(GenerateBody.Images(Enumerable.Range(0, count).Select(static n => $"Pose {n}"))).Credits;

    /// <summary>What an animation costs, in credits.</summary>
    public decimal PriceOfAnimation => masko.Estimate([Animation(new Pose(0, FirstPose), new ImageAssetId("a"))]).Credits;

    /// <summary>Makes a mascot: one picture, then as many more as are wanted, of poses that Masko suggests when it has seen the first.</summary>
    public async Task MakeAsync(Mascot mascot, CancellationToken stop)
    {
        var wanted = mascot.State.Wanted;
        if (await purse.LookAgainAsync(stop) is { } balance && balance < PriceOfPoses(wanted))
        {
            mascot.Change(state => state with { Problem = Words.TooFewCredits(PriceOfPoses(wanted), balance), Balance = balance });
            return;
        }

        Directory.CreateDirectory(mascot.Folder);
        var description = mascot.State.Description;
        var project = await masko.Projects.ListAllAsync(cancellationToken: stop).FirstOrDefaultAsync(project => project.Name == ProjectName, stop)
            ?? await masko.Projects.CreateAsync(new() { Name = ProjectName }, cancellationToken: stop);
        var collection = await masko.CreateCollectionAsync(
            new() { ProjectId = project.Id, Name = description.Length <= LongestName ? description : description[..LongestName], Prompt = description },
            cancellationToken: stop);
        mascot.Change(state => state with { CollectionId = collection.Id });

        if (await DrawAsync(mascot, [FirstPose], stop) && wanted > 1)
        {
            var ideas = await masko.Collections.SuggestActionsAsync(collection.Id, stop);
            await DrawAsync(mascot, ideas.Take(wanted - 1), stop);
        }
    }

    /// <summary>Draws a pose once more, of which there is no picture.</summary>
    public async Task DrawAgainAsync(Mascot mascot, Pose pose, CancellationToken stop) => await RunAsync(mascot, [Picture(pose)], stop);

    /// <summary>Animates the picture of a pose.</summary>
    public async Task AnimateAsync(Mascot mascot, Pose pose, CancellationToken stop) =>
        await RunAsync(mascot, [Animation(pose, pose.Picture.Source!.Value)], stop);

    private Task<bool> DrawAsync(Mascot mascot, IEnumerable<string> names, CancellationToken stop)
    {
        var first = mascot.State.Poses.Length + 1;
        ImmutableArray<Pose> poses = [.. names.Select((name, index) => new Pose(first + index, name))];
        mascot.Change(state => state with { Poses = state.Poses.AddRange(poses) });
        return RunAsync(mascot, poses.Select(Picture), stop);
    }

    private static GenerateBody Picture(Pose pose) => GenerateBody.Image(NameOf(pose), pose.Name) with { Tag = TagOf(pose) };

    private static AnimationOfBody Animation(Pose pose, ImageAssetId source) =>
        GenerateBody.AnimationOf(source, NameOf(pose, isAnimation: true), pose.Name, AnimationLength) with { Tag = TagOf(pose), Loop = true };

    /// <returns>Whether it makes sense to go on.</returns>
    private async Task<bool> RunAsync(Mascot mascot, IEnumerable<GenerateBody> bodies, CancellationToken stop)
    {
        await using var run = masko.Run(mascot.State.CollectionId!, bodies, new() { DownloadTo = mascot.Folder }, stop);
        await foreach (var item in run)
        {
            if (item.State == ItemState.Running)
            {
                Log.RunsOn(logger, item.Name, item.JobId);
            }

            // What still runs when the studio closes stays at work: the next start fetches it.
            if (item.State != ItemState.Running || !stop.IsCancellationRequested)
            {
                mascot.Change(state => state.Put(new(int.Parse(item.Tag!, CultureInfo.InvariantCulture), item.Body is AnimationOfBody), PieceOf(item)));
            }
        }

        return (await run.Completion).End == RunEnd.Done;
    }

    private static Piece PieceOf(ItemResult<GenerateBody, Job> item) => item switch
    {
        { State: ItemState.Completed, DownloadError: null } =>
            new(PieceState.Done) { Files = [.. item.Files.Select(static file => file.Name)], Cost = item.Cost, Source = item.Output!.Assets.Image },
        { State: ItemState.Completed, DownloadError: { } failure } => new(PieceState.Failed, Words.Of(failure), Remedy.Fetch) { Cost = item.Cost },
        _ => new(PieceState.Failed, Words.Of(item), Words.RemedyOf(item)),
    };

    private static string NameOf(Pose pose, bool isAnimation = false) => isAnimation ? $"{pose.Name} animated" : pose.Name;

    private static string TagOf(Pose pose) => pose.Number.ToString(CultureInfo.InvariantCulture);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "'{Name}' still runs at Masko and is charged: job {JobId}. The studio fetches it when it starts again.")]
        public static partial void RunsOn(ILogger logger, string name, string? jobId);
    }
}
