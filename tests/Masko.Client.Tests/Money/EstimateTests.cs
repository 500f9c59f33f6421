namespace Masko.Client.Tests.Money;

public sealed class EstimateTests
{
    private static readonly GenerateBody[] Kit =
    [
        GenerateBody.Image("Waving", "waves"),
        GenerateBody.Image("Jumping", "jumps"),
        GenerateBody.AnimationOf(new("a"), "Clip", "waves", TimeSpan.FromSeconds(4)),
        GenerateBody.Logo("Badge", "a fox"),
    ];

    [Test]
    public void An_estimate_adds_up_by_kind_and_sends_nothing()
    {
        using var masko = new MaskoClient(WireServer.Key, new MaskoClientOptions { BaseAddress = new("http://127.0.0.1:9") });

        var estimate = masko.Estimate(Kit);

        Assert.That((estimate.Credits, estimate.Count), Is.EqualTo((27m, 4)));
        Assert.That(estimate.Lines.Select(line => (line.Kind, line.Count, line.Credits)), Is.EqualTo(new[] { ("animation of an image", 1, 20m), ("logo", 1, 5m), ("image", 2, 2m) }));
        Assert.That(estimate.ToString(), Is.EqualTo("about 27 credits for 4 generations: 1 x animation of an image (20), 1 x logo (5), 2 x image (2)"));
        Assert.That(masko.Estimate([]).ToString(), Is.EqualTo("about 0 credits for 0 generations"));
    }

    [Test]
    public void A_price_table_of_ones_own_counts_instead()
    {
        using var table = new MaskoClient(WireServer.Key, new MaskoClientOptions { Prices = new() { AnimationSecond = 2, Logo = 20 } });
        using var own = new MaskoClient(WireServer.Key, new MaskoClientOptions { Prices = new Flat() });

        Assert.That(table.Estimate(Kit).Credits, Is.EqualTo(30));
        Assert.That((((IMaskoClient)table).Prices.AnimationSecond, table.Prices.Of(Kit[3])), Is.EqualTo((2, 20)));
        Assert.That(own.Estimate(Kit).Credits, Is.EqualTo(12));
        Assert.That(() => new MaskoClientOptions { Prices = null! }, Throws.ArgumentNullException);
    }

    private sealed record Flat : MaskoPrices
    {
        public override decimal Of(GenerateBody body) => body is LogoBody ? -5 : 4;
    }

    [Test]
    public async Task A_stream_is_estimated_as_the_list_of_the_same_and_read_once()
    {
        using var masko = new MaskoClient(WireServer.Key, new MaskoClientOptions { BaseAddress = new("http://127.0.0.1:9") });
        var read = 0;

        var estimate = await masko.EstimateAsync(Stream());

        Assert.That(estimate.ToString(), Is.EqualTo(masko.Estimate(Kit).ToString()));
        Assert.That(read, Is.EqualTo(Kit.Length));

        async IAsyncEnumerable<GenerateBody> Stream()
        {
            foreach (var body in Kit)
            {
                await Task.Yield();
                read++;
                yield return body;
            }
        }
    }

    [Test]
    public async Task An_estimate_of_a_stream_without_end_ends_with_its_cancel()
    {
        using var masko = new MaskoClient(WireServer.Key, new MaskoClientOptions { BaseAddress = new("http://127.0.0.1:9") });
        using var cancel = new CancellationTokenSource();
        var read = 0;

        Assert.That(async () => await masko.EstimateAsync(Endless(), cancel.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(read, Is.EqualTo(1000));

        async IAsyncEnumerable<GenerateBody> Endless()
        {
            await Task.Yield();
            while (true)
            {
                if (++read == 1000)
                {
                    await cancel.CancelAsync();
                }

                yield return Kit[0];
            }
        }
    }

    [Test]
    public void A_body_of_a_stream_that_is_null_is_told()
    {
        using var masko = new MaskoClient(WireServer.Key, new MaskoClientOptions { BaseAddress = new("http://127.0.0.1:9") });

        Assert.That(async () => await masko.EstimateAsync(Nothing()), Throws.ArgumentException.With.Property("ParamName").EqualTo("bodies"));

        static async IAsyncEnumerable<GenerateBody> Nothing()
        {
            await Task.Yield();
            yield return null!;
        }
    }
}
