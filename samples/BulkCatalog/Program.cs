using BulkCatalog;
using BulkCatalog.Jobs;

await using Shop shop = await Shop.OpenAsync();

var catalog = await shop.AtZSkyAsync("Product catalog", ProductCatalog.Start);
await shop.AtZSkyAsync("Social calendar", SocialCalendar.Start);
await shop.AtZSkyAsync("A/B test", AbTest.Start);

await shop.AtVidiKingAsync("Banners", Banners.Start);
await shop.AtVidiKingAsync("Shop photos", vidiking => ShopPhotos.Start(vidiking, catalog.Select(picture => picture.Output!.ImageUrl!)));
await shop.AtVidiKingAsync("Social cards", SocialCards.Start);

Console.WriteLine("On embedded reference servers: nothing left this machine, nothing was charged, and waits were skipped.");
Console.WriteLine();
CostTable.Print(shop.Receipts);
return shop.Receipts.All(receipt => receipt.IsRight) ? 0 : 1;
