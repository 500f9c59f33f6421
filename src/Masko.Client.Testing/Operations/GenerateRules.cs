using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Operations;

/// <summary>What Masko refuses, each with a message that says which rule and which value.</summary>
internal sealed class GenerateRules(MaskoWorld world, Lookup lookup)
{
    private const double LongestSeconds = 30;

    public GenerateRequest Check(Call call, Collection collection, BodyReader body)
    {
        var type = body.Text("type");
        var item = Item(call, collection, body);
        var common = new GenerateRequest(type, collection)
        {
            Item = item,
            Name = item is null ? NewName(body, type) : null,
            Work = GenerateRequest.WorkOf(body.ToElement()),
        };
        return type switch
        {
            "image" => Refuse(body, "source_image_asset_id", "end_image_asset_id", "edit_instructions", "animation_prompt")
                ?? common with { ImagePrompt = body.Text("image_prompt") },
            "logo" => Logo(call, body, common),
            "edit" => common with { Instructions = body.Text("edit_instructions"), Source = Source(call, collection, body, "source_image_asset_id", body.Text("source_image_asset_id")) },
            "animation" => Animation(call, collection, body, common),
            _ => throw body.Bad("type", $"'{type}' is none of image, animation, logo, edit."),
        };
    }

    private GenerateRequest Animation(Call call, Collection collection, BodyReader body, GenerateRequest common)
    {
        var source = body.OptionalText("source_image_asset_id");
        var end = body.OptionalText("end_image_asset_id");
        if (end is not null && source is null)
        {
            throw body.Bad("end_image_asset_id", "needs a source_image_asset_id: a transition goes from one pose to another.");
        }

        if (end is not null && body.OptionalFlag("loop") == true)
        {
            throw body.Bad("loop", "must be false on a transition.");
        }

        if (end is null && body.OptionalFlag("auto_reverse") is not null)
        {
            throw body.Bad("auto_reverse", "is for transitions: it needs an end_image_asset_id.");
        }

        var seconds = body.OptionalNumber("duration") ?? throw body.Bad("duration", "is required.");
        if (seconds is not (> 0 and <= LongestSeconds))
        {
            throw body.Bad("duration", $"must be more than 0 and at most {LongestSeconds} seconds.");
        }

        var sizes = body.Numbers("sizes");
        if (sizes.Any(size => size is < 16 or > 4096))
        {
            throw body.Bad("sizes", "must be from 16 to 4096 pixels.");
        }

        return common with
        {
            AnimationPrompt = body.Text("animation_prompt"),
            ImagePrompt = source is null ? body.Text("image_prompt") : null,
            Source = source is null ? null : Source(call, collection, body, "source_image_asset_id", source),
            End = end is null ? null : Source(call, collection, body, "end_image_asset_id", end),
            Seconds = seconds,
            AutoReverse = body.OptionalFlag("auto_reverse") ?? false,
            Sizes = sizes,
        };
    }

    private static GenerateRequest Logo(Call call, BodyReader body, GenerateRequest common) => call.Workspace.IsPro
        ? common with { ImagePrompt = body.OptionalText("image_prompt") }
        : throw ApiFailure.Forbidden("Logos need the Pro plan or higher.");

    private Item? Item(Call call, Collection collection, BodyReader body)
    {
        if (body.OptionalText("item_id") is not { } id)
        {
            return null;
        }

        if (body.Has("name"))
        {
            throw body.Bad("name", "is for a new item: leave it out with item_id.");
        }

        var item = lookup.Item(call, id);
        return ReferenceEquals(item.Collection, collection) ? item : throw body.Bad("item_id", $"'{id}' is an item of another collection.");
    }

    private static string NewName(BodyReader body, string type) =>
        type == "edit" && !body.Has("name") ? throw body.Bad("item_id", "is required for an edit.") : body.Text("name");

    /// <summary>A source is the full image of this collection, finished and in use.</summary>
    private Asset Source(Call call, Collection collection, BodyReader body, string field, string id)
    {
        if (world.Previews.Contains(id))
        {
            throw body.Bad(field, $"'{id}' is a preview, and a preview is no source: generate a real item first, and use its asset_ids.image.");
        }

        if (id.Contains("://", StringComparison.Ordinal))
        {
            throw body.Bad(field, $"'{id}' is an address, not an asset id.");
        }

        if (!world.Assets.ContainsKey(id))
        {
            throw body.Bad(field, $"names '{id}', an asset that does not exist.");
        }

        var asset = lookup.Asset(call, id);
        if (asset.Kind == "transparent_image")
        {
            throw body.Bad(field, $"'{id}' is a transparent_image asset; use the full image, asset_ids.image.");
        }

        if (asset.Kind != "image")
        {
            throw body.Bad(field, $"'{id}' is a {asset.Kind} asset, not an image.");
        }

        if (asset.Item is { } item && !ReferenceEquals(item.Collection, collection))
        {
            throw body.Bad(field, $"'{id}' is an asset of another collection.");
        }

        if (asset.IsArchived || asset.Item?.IsArchived == true)
        {
            throw body.Bad(field, $"'{id}' is an archived asset.");
        }

        return asset.IsReady ? asset : throw body.Bad(field, $"'{id}' is not finished: wait for its job.");
    }

    private static GenerateRequest? Refuse(BodyReader body, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (body.Has(field))
            {
                throw body.Bad(field, "does not go with this type.");
            }
        }

        return null;
    }
}
