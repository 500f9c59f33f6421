using System.Text.Json.Nodes;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.Faults;

/// <summary>Changes what a list says of its pages.</summary>
internal static class PagingFlaws
{
    /// <returns>Null when the answer is no list with pages.</returns>
    public static Reply? Change(PagingFlaw flaw, Reply reply)
    {
        if (reply.Body is not JsonObject { } body || body["meta"]?["pagination"] is not JsonObject)
        {
            return null;
        }

        var changed = body.DeepClone().AsObject();
        var meta = changed["meta"]!.AsObject();
        var pagination = meta["pagination"]!.AsObject();
        switch (flaw)
        {
            case PagingFlaw.NoMeta:
                changed.Remove("meta");
                break;
            case PagingFlaw.NoPagination:
                meta.Remove("pagination");
                break;
            case PagingFlaw.NoHasMore:
                pagination.Remove("has_more");
                break;
            default:
                pagination["has_more"] = flaw == PagingFlaw.AlwaysMore;
                break;
        }

        return reply with { Body = changed };
    }
}
