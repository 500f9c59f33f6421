namespace Masko.Client.Runs.Tests.Finding;

/// <summary>
/// Whatever was lost, whichever clock is wrong, and however the list answers: the look-up tells the truth or says that it cannot.
/// MASKO_SEEDS sets how many are tried.
/// </summary>
public sealed class AnyLookupTests
{
    private static int Seeds => int.TryParse(Environment.GetEnvironmentVariable("MASKO_SEEDS"), out var seeds) ? seeds : 60;

    [Test]
    public async Task A_look_up_tells_the_truth()
    {
        var states = new HashSet<JobLookupState>();
        for (var seed = 0; seed < Seeds; seed++)
        {
            try
            {
                states.UnionWith(await TryAsync(new LookupScenario(seed)));
            }
            catch (Exception failure)
            {
                throw new AssertionException($"Seed {seed}: {failure.Message}", failure);
            }
        }

        Assert.That(states, Is.EquivalentTo(Enum.GetValues<JobLookupState>()), "the scenarios reach every end that there is");
    }

    private static async Task<IEnumerable<JobLookupState>> TryAsync(LookupScenario scenario)
    {
        await using var studio = await Studio.OpenAsync(
            scenario.Server, options => options.Time = new ShiftedTime(options.Time, scenario.Shift));

        var lookups = await studio.DriveAsync(() => scenario.RunAsync(studio));

        Assert.That(lookups.Select(lookup => lookup.Body), Is.EqualTo(scenario.Sent));
        foreach (var group in Enumerable.Range(0, lookups.Count).GroupBy(index => (scenario.Sent[index].Type, Name(scenario.Sent[index]))))
        {
            var jobs = group.Select(index => scenario.Jobs[index]).OfType<string>().ToList();
            var areEqual = group.Select(index => scenario.Sent[index]).Distinct().Count() == 1;
            var state = jobs.Count == 0 ? JobLookupState.NotFound
                : jobs.Count == group.Count() && areEqual ? JobLookupState.Found
                : JobLookupState.Unclear;
            var its = group.Select(index => lookups[index]).ToList();

            Assert.That(its.Select(lookup => lookup.State), Is.All.EqualTo(state), $"of {group.Key}");
            var found = its.Select(lookup => lookup.Job?.Id).OfType<string>();
            Assert.That(found, state == JobLookupState.Found ? Is.EquivalentTo(jobs) : Is.Empty, $"of {group.Key}");
            Assert.That(its.SelectMany(lookup => lookup.Jobs).Select(job => job.Id).Distinct(), Is.EquivalentTo(jobs), $"of {group.Key}");
        }

        return lookups.Select(lookup => lookup.State);
    }

    private static string Name(GenerateBody body) => body is ImageBody image ? image.Name : ((AnimationBody)body).Name;
}
