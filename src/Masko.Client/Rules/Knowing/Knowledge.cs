using System.Text.Json;
using Masko.Client.Json;

namespace Masko.Client.Rules.Knowing;

/// <summary>What a client has learned from the answers it has seen, as far back as its memory reaches.</summary>
internal sealed class Knowledge
{
    private const int MostAssets = 8192;
    private const int MostItems = 8192;
    private const int MostOthers = 1024;

    private readonly BoundedMemory<KnownAsset> assets = new(MostAssets);
    private readonly BoundedMemory<string> collectionsOfItems = new(MostItems);
    private readonly BoundedMemory<bool> previews = new(MostOthers);
    private readonly BoundedMemory<string> formats = new(MostOthers);

    public Knowledge(TimeProvider time) => Logos = new(time);

    public LogoPlan Logos { get; }

    public KnownAsset? Asset(string id) => assets.TryGet(id, out var asset) ? asset : null;

    public void SetUnknown(string assetId, string why) => assets.Set(assetId, new(default(AssetKind)) { Failure = why });

    /// <summary>The collection of an item; empty when nobody said, null when the item was never heard of.</summary>
    public string? CollectionOfItem(string itemId) => collectionsOfItems.TryGet(itemId, out var collection) ? collection : null;

    public void SetItem(string? itemId, string? collectionId)
    {
        if (!string.IsNullOrEmpty(itemId))
        {
            collectionsOfItems.Update(itemId, collectionId, static (before, now) => string.IsNullOrEmpty(now) ? before ?? "" : now);
        }
    }

    public bool IsPreview(string url) => previews.TryGet(url, out _);

    /// <summary>The format of an uploaded image; null when it was not looked at.</summary>
    public string? Format(string assetId) => formats.TryGet(assetId, out var format) ? format : null;

    public void SetFormat(string assetId, string format) => formats.Set(assetId, format);

    public void Learn(MaskoModel answer)
    {
        switch (answer)
        {
            case BatchAccepted batch:
                Each(batch.Jobs);
                break;
            case GenerationAccepted accepted:
                SetItem(accepted.ItemId, null);
                Learn(accepted.Assets, null, null, isUnfinished: true);
                break;
            case Job job:
                SetItem(job.ItemId, job.CollectionId);
                Learn(job.Assets, job.ItemName, job.CollectionId, job.Status == default ? null : job.Status != JobStatus.Completed);
                break;
            case JobEvent received:
                Learn(received.Assets, null, received.CollectionId, received.Event == JobEventType.JobCompleted ? false : null);
                break;
            case Item item:
                SetItem(item.Id, item.CollectionId);
                Learn(item.Assets, item.Name, item.CollectionId, null);
                break;
            case Asset { Type.Value.Length: > 0 } asset:
                SetItem(asset.ItemId, asset.CollectionId);
                Learn(asset.Id, new(asset.Type) { CollectionId = asset.CollectionId });
                break;
            case Upload { Type.Length: > 0 } upload:
                Learn(upload.AssetId, new(new AssetKind(upload.Type)));
                break;
            case Preview preview:
                foreach (var url in preview.Urls)
                {
                    previews.Set(url, true);
                }

                break;
            case Canvas canvas:
                Each(canvas.Jobs);
                break;
            case Page<Job> page:
                Each(page.Items);
                break;
            case Page<Item> page:
                Each(page.Items);
                break;
            default:
                break;
        }
    }

    private void Each(IEnumerable<MaskoModel> answers)
    {
        foreach (var answer in answers)
        {
            Learn(answer);
        }
    }

    private void Learn(AssetIds ids, string? itemName, string? collectionId, bool? isUnfinished)
    {
        if (ReferenceEquals(ids, AssetIds.None))
        {
            return;
        }

        var image = ids.Image?.Value;
        void Its(string? id, AssetKind kind)
        {
            // A job is listed again and again: what is known costs nothing.
            if (string.IsNullOrEmpty(id) || (assets.TryGet(id, out var known) && known.Says(kind, image, itemName, collectionId, isUnfinished)))
            {
                return;
            }

            Learn(id, new(kind) { FullImageId = image, ItemName = itemName, CollectionId = collectionId, IsUnfinished = isUnfinished });
        }

        Its(image, AssetKind.Image);
        Its(ids.TransparentImage?.Value, AssetKind.TransparentImage);
        Its(ids.Video?.Value, AssetKind.Video);
        Its(ids.Webm?.Value, AssetKind.Webm);
        Its(ids.Hevc?.Value, AssetKind.Hevc);
        Its(ids.StackedVideo?.Value, AssetKind.StackedVideo);
        foreach (var (kind, id) in ids.AdditionalProperties ?? [])
        {
            Its(id.ValueKind == JsonValueKind.String ? id.String() : null, new(kind));
        }
    }

    private void Learn(string? id, KnownAsset asset)
    {
        if (!string.IsNullOrEmpty(id))
        {
            assets.Update(id, asset, static (before, now) => now.Over(before));
        }
    }
}
