using System.Globalization;
using Masko.Client.Testing.Drawing;

namespace Masko.Client.Testing.Tests.Drawing;

/// <summary>The pictures that the stored clips are made of; src/Masko.Client.Testing/Drawing/Clips/README.md says how.</summary>
public sealed class ClipFrames
{
    private const int Frames = 24;

    [Test, Explicit("Writes files; needed only to make the clips anew.")]
    public void Write()
    {
        foreach (var motion in Enum.GetValues<Motion>())
        {
            var folder = Directory.CreateDirectory(Path.Combine(TestContext.CurrentContext.WorkDirectory, "clip-frames", motion.ToString().ToLowerInvariant())).FullName;
            for (var frame = 0; frame < Frames; frame++)
            {
                var pose = Motions.At(motion, frame / (double)Frames);
                var number = frame.ToString("00", CultureInfo.InvariantCulture);
                File.WriteAllBytes(Path.Combine(folder, $"full-{number}.png"), MascotPainter.Paint(Sketch(transparent: false), pose));
                File.WriteAllBytes(Path.Combine(folder, $"alone-{number}.png"), MascotPainter.Paint(Sketch(transparent: true), pose));
            }

            TestContext.Out.WriteLine(folder);
        }
    }

    private static MascotSketch Sketch(bool transparent) => new("an orange fox with a blue scarf", "waving", transparent) { Size = 240 };
}
