using Masko.Client;

namespace MascotStudio;

/// <content>What was asked for before: it is waited for and fetched, and nothing is paid again.</content>
internal sealed partial class MascotMaker
{
    /// <summary>Waits for what Masko works on, and fetches what it has made, for the places that lack it.</summary>
    /// <exception cref="MaskoApiException">Masko does not know the mascot (404), or said no.</exception>
    public async Task FetchAsync(Mascot mascot, IEnumerable<Place> places, CancellationToken stop)
    {
        var collection = await masko.Collections.GetAsync(mascot.State.CollectionId!, cancellationToken: stop);
        var jobs = await masko.Jobs.ListAllAsync(collectionId: collection.Id, cancellationToken: stop).ToListAsync(stop);
        await Task.WhenAll(places.Select(async place =>
        {
            // By its name: also a job whose answer never arrived is found. A name that was tried again has several; the newest counts.
            var name = NameOf(mascot.State.Poses.Single(pose => pose.Number == place.Pose), place.IsAnimation);
            var piece = jobs.Where(job => job.ItemName == name).MaxBy(static job => job.CreatedAt) is { } job
                ? await FetchAsync(mascot, job, stop)
                : new(PieceState.Failed, Words.NotAsked, Remedy.TryAgain);
            mascot.Change(state => state.Put(place, piece));
        }));
    }

    private async Task<Piece> FetchAsync(Mascot mascot, Job job, CancellationToken stop)
    {
        try
        {
            job = await masko.WaitAsync(job.Id, cancellationToken: stop);
            var files = await masko.DownloadAsync(job, mascot.Folder, cancellationToken: stop);
            return new(PieceState.Done) { Files = [.. files.Select(static file => file.Name)], Cost = job.CostCredits ?? 0, Source = job.Assets.Image };
        }
        catch (JobFailedException failure)
        {
            return new(PieceState.Failed, Words.Of(failure), Words.RemedyOf(failure.Job?.Error?.Code));
        }
        catch (MaskoException failure)
        {
            return new(PieceState.Failed, Words.Of(failure), Remedy.Fetch) { Cost = job.CostCredits ?? 0 };
        }
    }
}
