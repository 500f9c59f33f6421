namespace Masko.Client.Runs.Tests.Rules;

/// <summary>Random bodies: what a rule stops, the service refuses too; and what the service refuses, a rule has stopped or warned of.</summary>
public sealed class AgreementTests
{
    private const int BodiesOfASeed = 60;

    [Test]
    public Task A_client_that_has_seen_the_answers_agrees_with_the_service([Range(1, 30)] int seed) => AgreeAsync(seed, isStranger: false);

    [Test]
    public Task A_client_that_has_to_ask_agrees_with_the_service([Range(1, 20)] int seed) => AgreeAsync(seed, isStranger: true);

    private static async Task AgreeAsync(int seed, bool isStranger)
    {
        var heard = new Heard();
        await using var studio = await Studio.OpenAsync(
            new() { SubscriptionCredits = 1_000_000, Workers = 10_000, AnimationTime = TimeSpan.FromDays(10), IsPro = seed % 2 == 0 },
            options => options.Rules.Warnings = heard);
        using var raw = Wave.Stranger(studio);
        using var stranger = Wave.Stranger(studio, heard);
        var masko = isStranger ? stranger : studio.Masko;
        var counts = (Stopped: 0, Refused: 0, Taken: 0);

        await studio.DriveAsync(async () =>
        {
            var props = await Props.MakeAsync(studio, withUnfinished: !isStranger);
            var chance = new RandomBodies(seed, props);
            for (var number = 0; number < BodiesOfASeed; number++)
            {
                var body = chance.Next();
                var warned = heard.All.Count;
                switch (await VerdictAsync(masko, studio.Fox.Id, body))
                {
                    case RuleBrokenException broken:
                        counts.Stopped++;
                        var refused = await VerdictAsync(raw, studio.Fox.Id, body, isRaw: true);
                        Assert.That(refused, Is.InstanceOf<MaskoApiException>(), $"The service takes {Json(body)}, which rules stop: {broken.Message}");
                        break;
                    case MaskoApiException refusal:
                        counts.Refused++;
                        Assert.That(heard.All.Count > warned || IsTheFirstLogo(body, refusal), $"Nobody warned of {Json(body)}: {refusal.Message}");
                        break;
                    default:
                        counts.Taken++;
                        break;
                }
            }
        });

        TestContext.Out.WriteLine(counts);
        Assert.That(Math.Min(counts.Stopped, counts.Taken), Is.GreaterThan(5), "Both verdicts are common, or nothing is tested.");
    }

    /// <summary>Whether a plan allows logos shows at the first.</summary>
    private static bool IsTheFirstLogo(GenerateBody body, MaskoApiException refusal) =>
        body.Type == GenerationType.Logo && refusal.StatusCode == System.Net.HttpStatusCode.Forbidden;

    private static async Task<Exception?> VerdictAsync(MaskoClient masko, string collection, GenerateBody body, bool isRaw = false)
    {
        try
        {
            await (isRaw ? masko.Generation.GenerateAsync(collection, body) : (Task)masko.GenerateAsync(collection, body));
            return null;
        }
        catch (MaskoException verdict)
        {
            return verdict;
        }
    }

    private static string Json(GenerateBody body) => System.Text.Json.JsonSerializer.Serialize(body, MaskoJson.Options);
}
