using System.Text;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Tests.Canvases;

/// <summary>Whatever bytes a file holds: a canvas that plays comes of it, or a MaskoException.</summary>
public sealed class AnyDocumentTests
{
    [Test]
    public async Task Any_bytes_are_a_canvas_that_plays_and_is_written_back_or_are_refused()
    {
        var exports = Repository.Examples().Where(name => name.StartsWith("canvases.export.", StringComparison.Ordinal))
            .Select(name => Encoding.UTF8.GetBytes(Repository.Example(name))).ToArray();
        var played = 0;
        foreach (var seed in Seeds.Of(0, 1, usually: 2000))
        {
            await Seeds.TryAsync(seed, random =>
            {
                var body = new DamagedBytes(random).Of(exports[random.Next(exports.Length)]);
                try
                {
                    var config = MaskoAnimationConfig.Parse(body);
                    var player = new CanvasPlayer(config);
                    foreach (var input in player.Inputs.Where(static name => name is not ("loopCount" or "nodeTime")))
                    {
                        player.Fire(input);
                        player.Tick(TimeSpan.FromSeconds(1));
                    }

                    Assert.That(MaskoAnimationConfig.Parse(config.ToJson()).ToJson(), Is.EqualTo(config.ToJson()));
                    played++;
                }
                catch (UnreadableAnswerException)
                {
                    // The only other end.
                }

                return Task.CompletedTask;
            });
        }

        Assert.That(played, Is.GreaterThan(500));
    }
}
