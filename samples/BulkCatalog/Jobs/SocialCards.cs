using Masko.Client;

namespace BulkCatalog.Jobs;

/// <summary>VidiKing's third operation: a template, filled with the words of each card.</summary>
internal static class SocialCards
{
    private static readonly (string Title, string Price)[] Offers = [("Ceramic mug", "$12"), ("Leather wallet", "$39"), ("Desk lamp", "$54")];

    public static VidiKingRun Start(IVidiKingClient vidiking) => vidiking.RunTemplate(
        "img_tpl_social_001",
        from offer in Offers
        select new VidiKingMerge { Name = offer.Title, MergeFields = new() { { "title", offer.Title }, { "price", offer.Price } } });
}
