using Masko.Client.Testing;

namespace Masko.Client.Runs.Tests.Rules;

public sealed class CharacterRulesTests
{
    [Test]
    public async Task The_seventh_reference_is_refused_before_it_is_sent()
    {
        await using var studio = await Studio.OpenAsync();

        var error = await studio.DriveAsync(async () =>
        {
            for (var number = 0; number < 6; number++)
            {
                await studio.Masko.AddReferenceAsync(studio.Fox.Id, AddReferenceBody.FromUrl($"https://example.com/{number}.png"));
            }

            return await Studio.CatchAsync<RuleBrokenException>(
                () => studio.Masko.AddReferenceAsync(studio.Fox.Id, AddReferenceBody.FromUrl("https://example.com/7.png")));
        });

        Assert.That(error.Message, Does.Contain("the collection has 6 references already, of at most 6").And.Contain("MASKO-R002"));
        Assert.That(studio.Server.Requests.Count(request => request.Operation == MaskoOperations.AddReference), Is.EqualTo(6));
    }

    [Test]
    public async Task When_nobody_can_count_the_references_the_service_decides()
    {
        var heard = new Heard();
        await using var studio = await Studio.OpenAsync(configure: options => options.Rules.Warnings = heard);
        studio.Server.Faults.On(MaskoOperations.GetCollection).Error(403, "forbidden", "Not yours to see.");

        await studio.DriveAsync(() => studio.Masko.AddReferenceAsync(studio.Fox.Id, AddReferenceBody.FromUrl("https://example.com/1.png")));

        Assert.That(heard.All.Single().Message, Does.Contain("Not yours to see").And.Contain("MASKO-R102"));
    }

    [Test]
    public async Task A_collection_with_seven_references_is_refused_and_one_with_two_made_with_advice()
    {
        var heard = new Heard();
        await using var studio = await Studio.OpenAsync(configure: options => options.Rules.Warnings = heard);
        CreateCollectionBody Body(int urls) => new()
        {
            ProjectId = studio.Fox.ProjectId!, ReferenceImageUrls = [.. Enumerable.Range(0, urls).Select(number => $"https://example.com/{number}.png")],
        };

        await studio.DriveAsync(async () =>
        {
            await Studio.CatchAsync<RuleBrokenException>(() => studio.Masko.CreateCollectionAsync(Body(7)));
            return await studio.Masko.CreateCollectionAsync(Body(2));
        });

        Assert.That(heard.All.Single().RuleId, Is.EqualTo(RuleIds.FewReferences));
        Assert.That(studio.Server.Requests.Count(request => request.Operation == MaskoOperations.CreateCollection), Is.EqualTo(2), "the studio's own, and the second");
    }

    [Test]
    public async Task Uploads_are_looked_at_and_sent_from_where_they_stand()
    {
        var heard = new Heard();
        await using var studio = await Studio.OpenAsync(configure: options => options.Rules.Warnings = heard);
        byte[] gif = [.. "GIF89a"u8, 100, 0, 50, 0, 0, 0, 0];
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 4, 0, 0, 0, 4, 0, 8, 6, 0, 0, 0];
        using var content = new MemoryStream([1, 2, 3, .. gif]) { Position = 3 };

        await studio.DriveAsync(async () =>
        {
            var first = await studio.Masko.UploadAsync(content, "small.gif");
            var second = await studio.Masko.UploadAsync(new MemoryStream(png), "large.png");
            await studio.Masko.AddReferenceAsync(studio.Fox.Id, AddReferenceBody.FromAsset(first.AssetId));
            await studio.Masko.AddReferenceAsync(studio.Fox.Id, AddReferenceBody.FromAsset(second.AssetId));
        });

        Assert.That(heard.All.Select(finding => (finding.RuleId, finding.Value)), Is.EqualTo(new[] { (RuleIds.SmallImage, "small.gif"), (RuleIds.MixedFormats, "GIF, PNG") }));
        Assert.That(studio.Server.Requests.First(request => request.Operation == MaskoOperations.Upload).Text, Does.Not.Contain("\u0001\u0002\u0003"));
    }
}
